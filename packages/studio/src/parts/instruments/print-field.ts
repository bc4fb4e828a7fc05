import { html, type TemplateResult } from 'lit';
import { propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';

/** The number on the official paper. */
export function printField(scene: Scene, address: string): TemplateResult {
  const id = elementId('print', address);
  return html`<div class="field">
    <label for=${id}>${scene.say('instruments')('print')}</label>
    <input
      class="input"
      id=${id}
      maxlength="20"
      .value=${propertyOf<string>(scene, address, 'print') ?? ''}
      @input=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        setProperty(scene, address, 'print', value.trim() === '' ? undefined : value, `${address}/print`);
      }}
    />
  </div>`;
}
