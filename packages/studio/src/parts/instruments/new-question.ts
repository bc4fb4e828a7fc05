import { sign } from '@qadam/elements';
import { kindOf, type QuestionType } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { addOrCancel } from '../../fields/add-or-cancel.ts';
import { choice } from '../../fields/controls.ts';
import { languageName } from '../../fields/language-name.ts';
import { elementId } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { addQuestion, type AskedNew } from './add-question.ts';
import { isColumn, typeOf } from './asked.ts';
import { columnTypes, questionTypes } from './kinds.ts';
import { parseList } from './parse-list.ts';

/** One question is begun at a time: where, and what is typed of it. */
interface Asking extends AskedNew {
  parent: string;
}
const KEY = 'new-question';

/** A button for a new question in a section, follow-up of a question, or column of a table; pressed, it asks for it. */
export function newQuestion(scene: Scene, parent: string, isInTable = false): TemplateResult | typeof nothing {
  const { ui, labels, focus } = scene;
  const say = scene.say('instruments');
  if (!isInTable && (isColumn(parent) || typeOf(scene, parent) === 'table')) return nothing;
  const asking = ui.get<Asking>(KEY);
  const where = isInTable ? `${parent} columns` : parent;
  if (asking?.parent === where) return form(scene, asking, parent, isInTable);
  const name = labels.of(parent);
  const kind = isInTable ? 'column' : kindOf(parent) === 'section' ? 'question' : 'follow-up';
  const inWords = { column: 'add-column-to', question: 'add-question-in', 'follow-up': 'add-follow-up-to' } as const;
  return html`<p>
    <button
      type="button"
      class="btn btn--quiet"
      id=${elementId(`new-${kind}`, parent)}
      aria-label=${say(inWords[kind], { name })}
      @click=${() => {
        ui.set(KEY, { parent: where, wording: '', type: isInTable ? 'text' : 'yes-no', lines: '' } satisfies Asking);
        focus('new-wording');
      }}
    >
      ${sign('add')}${say(kind === 'column' ? 'add-column' : kind === 'question' ? 'add-question' : 'add-follow-up')}
    </button>
  </p>`;
}

function form(scene: Scene, asking: Asking, parent: string, isInTable: boolean): TemplateResult {
  const { ui, focus, languages } = scene;
  const say = scene.say('instruments');
  const set = (part: Partial<Asking>): void => ui.set(KEY, { ...asking, ...part });
  const kind = isInTable ? 'new-column' : kindOf(parent) === 'section' ? 'new-question' : 'new-follow-up';
  const hasLines = asking.type === 'choice' || asking.type === 'choices' || asking.type === 'table';
  const why = missing(scene, asking, hasLines);
  const add = (): void => {
    const address = addQuestion(scene, parent, asking, isInTable);
    if (address === undefined) return;
    ui.set(KEY, undefined);
    scene.go({ part: 'instruments', address });
    focus('editor-title');
  };
  const [original = 'ru'] = languages;
  return html`<section class="edit asking" aria-labelledby="new-question-title">
    <div class="edit__head"><h4 id="new-question-title">${say(kind)}</h4></div>
    <div class="edit__body">
      <div class="field">
        <label for="new-wording">${say('new-wording', { language: languageName(scene, original) })}</label>
        <textarea
          class="input"
          id="new-wording"
          rows="2"
          lang=${original}
          .value=${asking.wording}
          @input=${(event: Event) => set({ wording: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      ${choice({
        ...{ id: 'new-kind', label: say('new-kind'), value: asking.type },
        options: (isInTable ? columnTypes : questionTypes).map((value) => ({ value, label: say(`type-${value}`) })),
        change: (type) => set({ type: type as QuestionType }),
      })}
      ${
        hasLines
          ? html`<div class="field">
              <label for="new-lines">${say(asking.type === 'table' ? 'new-columns' : 'new-options')}</label>
              <textarea
                class="input"
                id="new-lines"
                rows="5"
                lang=${original}
                .value=${asking.lines}
                @input=${(event: Event) => set({ lines: (event.target as HTMLTextAreaElement).value })}
              ></textarea>
              ${asking.type === 'table' ? html`<p class="small soft">${say('new-columns-help')}</p>` : nothing}
            </div>`
          : nothing
      }
      ${addOrCancel(scene, { key: KEY, back: elementId(kind, parent), why, add })}
    </div>
  </section>`;
}

/** What is missing yet; `undefined`: it can be added. */
function missing(scene: Scene, { wording, type, lines }: Asking, hasLines: boolean): string | undefined {
  const say = scene.say('instruments');
  if (wording.trim() === '') return say('why-no-wording');
  if (!hasLines || parseList(lines).length > 0) return undefined;
  return say(type === 'table' ? 'why-no-columns' : 'why-no-options');
}
