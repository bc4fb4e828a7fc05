import { html, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';

/** The part as it is drawn in the middle. */
export function instrumentsPart(scene: Scene): TemplateResult {
  return html`<h2 id="part-title" tabindex="-1">${scene.say('frame')('instruments')}</h2>`;
}
