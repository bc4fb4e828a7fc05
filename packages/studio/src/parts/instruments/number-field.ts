import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';

export interface NumberFieldOptions {
  address: string;
  property: string;
  label: string;
  isWhole?: boolean;
  least?: number;
}

/** A number of a node; empty: there is none. What is no number yet is not taken. */
export function numberField(
  scene: Scene,
  { address, property, label, isWhole = false, least }: NumberFieldOptions,
): TemplateResult {
  const id = elementId(property, address);
  const value = propertyOf<number>(scene, address, property);
  const set = (text: string): void => {
    const number = Number(text);
    if (text.trim() === '') setProperty(scene, address, property, undefined, `${address}/${property}`);
    else if (
      Number.isFinite(number) &&
      (!isWhole || Number.isInteger(number)) &&
      (least === undefined || number >= least)
    )
      setProperty(scene, address, property, number, `${address}/${property}`);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      class="input"
      type="number"
      step=${isWhole ? '1' : 'any'}
      id=${id}
      .value=${live(value === undefined ? '' : String(value))}
      @change=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />
  </div>`;
}
