import { sign } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import { moveButtons } from '../../fields/nodes.ts';
import { icon } from '../../frame/icons.ts';
import { askRemoval } from '../../remove/removal.ts';
import type { Scene } from '../../scene/scene.ts';
import { isColumn } from './asked.ts';
import { copyQuestion } from './copy-question.ts';
import { moveForm } from './move-form.ts';

/** Where a question stands: up, down, elsewhere; a copy of it; taking it away. */
export function placing(scene: Scene, address: string): TemplateResult {
  const { labels, go, focus } = scene;
  const say = scene.say('instruments');
  const name = labels.of(address);
  const copy = (): void => {
    const copied = copyQuestion(scene, address);
    if (copied === undefined) return;
    go({ part: 'instruments', address: copied });
    focus('editor-title');
  };
  return html`<section class="group">
    <h5 class="label">${say('placing')}</h5>
    <div class="row">
      ${moveButtons(scene, address)}
      <button type="button" class="btn" @click=${copy}>
        ${icon('copy')}${scene.words('copy')}<span class="hidden">: ${name}</span>
      </button>
      <button type="button" class="btn btn--danger" @click=${() => askRemoval(scene, address)}>
        ${sign('remove')}${say('remove-question')}<span class="hidden">: ${name}</span>
      </button>
    </div>
    <p class="small soft">${say('copy-about')}</p>
    ${isColumn(address) ? '' : moveForm(scene, address)}
  </section>`;
}
