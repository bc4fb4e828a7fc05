import { html, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';

/** The trial on a family, beside the part that is open. */
export function tryPanel(scene: Scene): TemplateResult {
  return html`<h2 id="try-title">${scene.say('frame')('try')}</h2>`;
}
