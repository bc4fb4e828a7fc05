import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene/scene.ts';
import { kindOf } from '@qadam/schema';

/** An answer is better retired than removed: old records go on showing it. */
export function retireOffer(scene: Scene, address: string): TemplateResult | typeof nothing {
  if (kindOf(address) !== 'option' || !address.startsWith('instrument/')) return nothing;
  const { tree, labels, ui, focus } = scene;
  const say = scene.say('removal');
  if (tree.nodes.get(address)?.properties.get('retired') === true)
    return html`<p class="panel__body soft">${say('is-retired')}</p>`;
  const retire = (): void => {
    const said = say('said-retired', { name: labels.of(address) });
    if (!scene.edit(said, { operations: [{ set: `${address}/retired`, to: true }] })) return;
    ui.set('removing', undefined);
    focus('part-title');
  };
  return html`<div class="panel__body removal__better">
    <h3>${say('retire-title')}</h3>
    <p>${say('retire-about')}</p>
    <button type="button" class="btn btn--main" @click=${retire}>${say('retire')}</button>
  </div>`;
}
