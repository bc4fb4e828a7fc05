import { sign } from '@qadam/elements';
import {
  differenceInWords,
  differenceOf,
  targetOf,
  type DifferenceLanguage,
  type Operation,
  type Tree,
} from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { choice } from '../../fields/controls.ts';
import { changeTable } from './change-table.ts';
import type { Scene } from '../../scene/scene.ts';
import type { InForce } from './in-force.ts';

/** What the draft changes against an edition, in the order of the definitions. */
export function operationsSince(scene: Scene, from: Tree): Operation[] {
  return differenceOf(from, scene.tree).map((operation) => {
    const why = scene.draft.whys.get(targetOf(operation));
    return why === undefined ? operation : { ...operation, why };
  });
}

/** What the draft changes against the edition in force. */
export const differences = (scene: Scene, { edition, tree }: InForce): TemplateResult =>
  comparison(scene, tree, edition.edition, scene.say('editions')('differences', { edition: edition.edition }));

/** Three columns: in force, proposed, why; the why is written here. It prints as it stands, in a chosen language. */
export function comparison(scene: Scene, from: Tree, before: string, title: string): TemplateResult {
  const { ui, languages, words } = scene;
  const say = scene.say('editions');
  const chosen = ui.get<string>('table-language') ?? languages[0] ?? 'ru';
  const language = isKnown(chosen) ? chosen : 'ru';
  const said = differenceInWords(from, scene.tree, operationsSince(scene, from), language);
  const model = scene.labels.of('model');
  return html`<section class="print-area" aria-labelledby="differences-title">
    <h3 id="differences-title">${title}</h3>
    ${
      said.length === 0
        ? html`<p>${say('no-differences')}</p>`
        : html`<p class="only-print">${say('table-title', { model, before, after: scene.today() })}</p>
            <div class="row no-print">
              <span class="small soft">${say('rows', { count: said.length })}</span>
              ${choice({
                ...{ id: 'table-language', label: say('table-language'), value: chosen },
                options: languages.map((each) => ({ value: each, label: isKnown(each) ? words(each) : each })),
                change: (next) => ui.set('table-language', next),
              })}
              <button type="button" class="btn" @click=${() => print()}>${sign('print')}${say('print-table')}</button>
            </div>
            ${changeTable(scene, said, language)}`
    }
  </section>`;
}

const isKnown = (language: string): language is DifferenceLanguage => ['ru', 'kk', 'uz', 'en'].includes(language);
