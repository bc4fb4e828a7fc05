import type { Basis } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from './scene.ts';

/** What a statement rests on. */
export interface Ground {
  source: readonly string[];
  basis: Basis;
}

/** Places shown of one statement; the others stand in the sources of the kit. */
const SHOWN = 2;

/** Where a statement comes from: document, section, lines; then the basis, as a word in a box. */
export function cite(scene: Scene, { source, basis }: Ground): TemplateResult {
  const places = [...new Set(source.map((id) => placeOf(scene, id)))].slice(0, SHOWN);
  return html`<p class="cite">
    ${places.length > 0 ? html`<span>${places.join('; ')} </span>` : nothing}
    <span class="basis basis--${basis}">${scene.say(`basis-${basis}`)}</span>
  </p>`;
}

/** "СОП ПМСП, этап 1, строка 127". */
function placeOf({ open, say }: Scene, id: string): string {
  const { documents, items } = open.kit.sources;
  const item = items.find((each) => each.id === id);
  const document = documents.find((each) => each.id === id.split('/')[0]);
  const lines = item?.lines?.replaceAll('L', '').replaceAll('-', '–');
  const isOne = lines !== undefined && /^\d+$/.test(lines);
  return [document?.short, item?.section, lines && say(isOne ? 'line' : 'lines', { lines })].filter(Boolean).join(', ');
}
