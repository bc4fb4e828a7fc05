import { html, type TemplateResult } from 'lit';
import type { Scene } from '../scene/scene.ts';

/** Asks to take a node away: everything that uses it is shown, and decided one by one. Nothing is rewritten silently. */
export function askRemoval({ ui, focus }: Scene, address: string): void {
  ui.set('removing', address);
  focus('removal-title');
}

/** What is being taken away, with everything that uses it. */
export function removal(scene: Scene, address: string): TemplateResult {
  return html`<h2 id="removal-title" tabindex="-1">${scene.labels.of(address)}</h2>`;
}
