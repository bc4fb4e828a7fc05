import { html, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import { phoneOf } from './names.ts';
import type { Scene } from './scene.ts';

/** A link that calls a contact of the model; without a number, words that say so. */
export function callButton(scene: Scene, contact: string, className: string): TemplateResult {
  const phone = phoneOf(scene, contact);
  const name = scene.texts.words(`contact/${contact}/label`);
  if (phone === undefined) return html`<p class="small soft">${scene.say('no-phone', { name })}</p>`;
  return html`<a class=${className} part="call" href="tel:${phone.replace(/[^+\d]/g, '')}">
    ${sign('phone')}<span>${name} <span class="num nowrap">${phone}</span></span>
  </a>`;
}
