import { html, nothing, type TemplateResult } from 'lit';
import { commentsOn } from '../../frame/comments.ts';
import { nodesIn } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { formSettings } from './form-settings.ts';
import { newSection } from './new-section.ts';
import { preview, previewState } from './preview.ts';
import { sectionView } from './section-view.ts';
import { signatures } from './signatures.ts';

/** One form: its sections and questions in the order of the form, and beside them how a worker sees it. */
export function formView(scene: Scene, form: string): TemplateResult {
  const { tree, labels, go, focus } = scene;
  const say = scene.say('instruments');
  const { isShown, width } = previewState(scene);
  const layout = !isShown ? '' : width === 'phone' ? 'form-view--phone' : 'form-view--wide';
  return html`<p>
      <button
        type="button"
        class="btn btn--quiet"
        @click=${() => {
          go({ part: 'instruments' });
          focus('part-title');
        }}
      >
        ${say('to-list')}
      </button>
    </p>
    <h2 id="part-title" tabindex="-1">${labels.of(form)}</h2>
    ${formSettings(scene, form)} ${commentsOn(scene, form)}
    <div class=${`form-view ${layout}`}>
      ${isShown && width !== 'phone' ? preview(scene, form) : nothing}
      <div>
        ${isShown ? nothing : preview(scene, form)}
        ${nodesIn(tree, form, 'sections').map((section) => sectionView(scene, section))} ${newSection(scene, form)}
        ${signatures(scene, form)}
      </div>
      ${isShown && width === 'phone' ? preview(scene, form) : nothing}
    </div>`;
}
