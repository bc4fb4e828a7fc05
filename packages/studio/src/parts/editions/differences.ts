import { sign } from '@qadam/elements';
import { differenceInWords, type DifferenceInWords, type DifferenceLanguage, type Tree } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { operationsBetween } from '../../draft/differences.ts';
import { withWhys, type Draft } from '../../draft/draft.ts';
import { remembered } from '../../draft/remembered.ts';
import { choice } from '../../fields/controls.ts';
import { changeTable } from './change-table.ts';
import type { Scene } from '../../scene/scene.ts';
import type { OpenedInForce } from './in-force.ts';

/** What a draft changes against an edition in words, in the order of the definitions. Said once for each state. */
const inWords = remembered(
  (from: Tree, { tree, whys }: Draft, language: DifferenceLanguage): readonly DifferenceInWords[] =>
    differenceInWords(from, tree, withWhys(operationsBetween(from, tree), whys), language),
);

/** What the draft changes against the edition in force. */
export const differences = (scene: Scene, { edition, tree }: OpenedInForce): TemplateResult =>
  comparison(scene, tree, edition.edition, scene.say('editions')('differences', { edition: edition.edition }));

/** Three columns: in force, proposed, why; the why is written here. It prints as it stands, in a chosen language. */
export function comparison(scene: Scene, from: Tree, before: string, title: string): TemplateResult {
  const { ui, languages, words } = scene;
  const say = scene.say('editions');
  const chosen = ui.get<string>('table-language') ?? languages[0] ?? 'ru';
  const language = isKnown(chosen) ? chosen : 'ru';
  const said = inWords(from, scene.draft, language);
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
