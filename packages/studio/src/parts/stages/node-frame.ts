import { html, type TemplateResult } from 'lit';
import { idOf } from '@qadam/schema';
import { restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { commentsOn } from '../../frame/comments.ts';
import { issuesOf } from '../../frame/issues-of.ts';
import type { Scene } from '../../scene/scene.ts';

/** The editor of one node: name in every language, what is its own, source and basis, remarks. */
export function nodeFrame(scene: Scene, address: string, body: TemplateResult): TemplateResult {
  const { labels, words } = scene;
  const say = scene.say('fields');
  return html`<section class="edit" aria-labelledby="node-title">
    <div class="edit__head">
      <div>
        <h3 id="node-title" tabindex="-1">${labels.of(address)}</h3>
        <p class="small soft">${words('permanent-name', { id: idOf(address) })}</p>
      </div>
      <button type="button" class="btn" @click=${() => scene.go({ part: 'stages' })}>${words('collapse')}</button>
    </div>
    <div class="edit__body">
      ${issuesOf(scene, address)} ${textFields(scene, { address, field: 'label', label: say('wording'), rows: 2 })}
      ${body} ${restsOn(scene, address)} ${commentsOn(scene, address)}
    </div>
  </section>`;
}
