import { html, type TemplateResult } from 'lit';
import type { TextState } from '../../fields/text-fields.ts';
import type { Scene } from '../../scene/scene.ts';
import { allTexts, statesOf } from './all-texts.ts';
import { languageName } from '../../fields/language-name.ts';

const states: readonly Exclude<TextState, 'original'>[] = ['reviewed', 'draft', 'stale', 'missing'];

/** How many texts there are in each language, by state. */
export function countsTable(scene: Scene): TemplateResult {
  const { tree, languages } = scene;
  const say = scene.say('texts');
  const texts = allTexts(tree, languages[0] ?? 'ru');
  const count = (language: string, state: TextState): number =>
    texts.reduce((sum, text) => sum + (statesOf(tree, languages, text)[language] === state ? 1 : 0), 0);
  return html`<div class="scroll block" tabindex="0" role="region" aria-label=${say('counts')}>
    <table class="plain small">
      <caption class="hidden">
        ${say('counts')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('language')}</th>
          ${states.map((state) => html`<th scope="col">${say(`state-${state}`)}</th>`)}
          <th scope="col">${say('total')}</th>
        </tr>
      </thead>
      <tbody>
        ${languages.slice(1).map(
          (language) =>
            html`<tr>
              <th scope="row">${languageName(scene, language)}</th>
              ${states.map((state) => html`<td class="num">${count(language, state)}</td>`)}
              <td class="num">${texts.length}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
