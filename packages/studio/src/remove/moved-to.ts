import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene/scene.ts';
import type { Deciding } from './deciding.ts';
import { isLeaf, stagesBut } from './offers.ts';

/** Where the cases go that stand in a stage; a group holds none. */
export function movedToField(
  scene: Scene,
  address: string,
  { choices, movedTo }: Deciding,
): TemplateResult | typeof nothing {
  const { tree, labels, ui } = scene;
  const say = scene.say('removal');
  if (!isLeaf(tree, address)) return nothing;
  return html`<div class="panel__body field">
    <label for="moved-to">${say('moved-to')}</label>
    <select
      class="select"
      id="moved-to"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        ui.set('deciding', { choices, movedTo: value === '' ? undefined : value });
      }}
    >
      <option value="" ?selected=${movedTo === undefined}>${say('choose-stage')}</option>
      ${stagesBut(tree, address).map(
        (stage) => html`<option value=${idOf(stage)} ?selected=${movedTo === idOf(stage)}>${labels.of(stage)}</option>`,
      )}
    </select>
  </div>`;
}
