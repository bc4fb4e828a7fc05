import { targetOf, type DifferenceInWords } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';

/** In force, proposed, why: one row for each change; the why is written in the table. */
export function changeTable(scene: Scene, said: readonly DifferenceInWords[], language: string): TemplateResult {
  const say = scene.say('editions');
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('what')}>
    <table class="plain" lang=${language}>
      <thead>
        <tr>
          ${(['what', 'in-force', 'proposed', 'why'] as const).map((each) => html`<th scope="col">${say(each)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${said.map((row) => oneRow(scene, row))}
      </tbody>
    </table>
  </div>`;
}

function oneRow(scene: Scene, { operation, what, before, after, why }: DifferenceInWords): TemplateResult {
  const say = scene.say('editions');
  const target = targetOf(operation);
  const set = (text: string): void =>
    void scene.edit(say('why-of', { what }), { whys: { [target]: text } }, `why ${target}`);
  return html`<tr>
    <th scope="row">${what}</th>
    <td>${before ?? '—'}</td>
    <td>${after ?? '—'}</td>
    <td>
      <textarea
        class="input no-print"
        rows="2"
        aria-label=${say('why-of', { what })}
        .value=${why ?? ''}
        @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${why === undefined ? nothing : html`<span class="only-print">${why}</span>`}
    </td>
  </tr>`;
}
