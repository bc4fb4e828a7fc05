import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { childrenOf, idOf, kindOf, type FactSpec, type Test } from '@qadam/schema';
import { unitInWords } from './units.ts';
import { choose } from './choose.ts';
import type { Editor } from './editor.ts';
import { constantGroup, plainGroup } from './fact-groups.ts';
import { constantsIn, takesConstant, valuesOf } from './offers.ts';

export interface ValueOptions {
  test: Test;
  /** The fact that the test reads. */
  fact: FactSpec | undefined;
  number: number;
  today: string;
  set(value: Test['value']): void;
}

/** What a fact is compared with: an answer, several, a number or date, or a named number. */
export function valueView(editor: Editor, options: ValueOptions): TemplateResult {
  const { test, fact } = options;
  if (fact === undefined) return html`<span class="soft">${editor.nameOf(test)}</span>`;
  const values = choosable(editor, fact);
  if (Array.isArray(test.value)) return severalValues(editor, options, values);
  if (takesConstant(fact)) return numberValue(editor, options, fact);
  if (values.length > 0) return oneValue(editor, options, values);
  return writtenValue(editor, options, fact);
}

/** Values of a fact; of what an entry names: contacts and terms of the model. */
function choosable({ scene }: Editor, fact: FactSpec): readonly string[] {
  const kind = { 'entry.to': 'contact', 'entry.deadline': 'deadline' }[fact.id];
  if (kind === undefined) return valuesOf(fact);
  return childrenOf(scene.tree, 'model')
    .filter((address) => kindOf(address) === kind)
    .map(idOf);
}

function oneValue(
  { scene, say }: Editor,
  { test, number, set }: ValueOptions,
  values: readonly string[],
): TemplateResult {
  const named = (value: string): string => scene.labels.value(test.fact, value);
  const groups = plainGroup(scene, `values ${test.fact} ${values.join()}`, () =>
    values.map((value) => ({ value, label: named(value) })),
  );
  const value = typeof test.value === 'object' ? '' : String(test.value);
  return html`<select
    class="select test__value"
    aria-label=${say('answer-of', { number })}
    ${choose(groups, value, named(value))}
    @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
  ></select>`;
}

/** Several answers as boxes; one of them stays. */
function severalValues(
  { scene, say }: Editor,
  { test, number, set }: ValueOptions,
  values: readonly string[],
): TemplateResult {
  const chosen = (test.value as (string | number)[]).map(String);
  const all = [...values, ...chosen.filter((value) => !values.includes(value))];
  const toggle = (value: string, box: HTMLInputElement): void => {
    const next = all.filter((each) => (each === value ? box.checked : chosen.includes(each)));
    if (next.length > 0) set(next);
    else box.checked = true;
  };
  return html`<fieldset class="test__list">
    <legend class="hidden">${say('answers-of', { number })}</legend>
    ${all.map(
      (value) =>
        html`<label class="check">
          <input
            type="checkbox"
            .checked=${live(chosen.includes(value))}
            @change=${(event: Event) => toggle(value, event.target as HTMLInputElement)}
          />${scene.labels.value(test.fact, value)}
        </label>`,
    )}
    ${chosen.length === 1 ? html`<span class="small soft">${say('one-stays')}</span>` : nothing}
  </fieldset>`;
}

function numberValue(editor: Editor, { test, number, set }: ValueOptions, fact: FactSpec): TemplateResult {
  const { scene, say } = editor;
  const { value } = test;
  const constant = typeof value === 'object' && !Array.isArray(value) ? value.fact : '';
  const hasConstants = constantsIn(scene.facts).length > 0;
  const from = (id: string): void => {
    const known = scene.facts.get(constant)?.origin;
    set(id === '' ? (known?.kind === 'constant' ? known.value : 1) : { fact: id });
  };
  return html`<span class="test__number">
    ${
      hasConstants
        ? html`<select
            class="select"
            aria-label=${say('compared-with', { number })}
            ${choose(constantGroup(scene), constant, scene.labels.fact(constant))}
            @change=${(event: Event) => from((event.target as HTMLSelectElement).value)}
          ></select>`
        : nothing
    }
    ${
      constant === ''
        ? html`<input
            class="input"
            type="number"
            step=${fact.type === 'integer' ? '1' : 'any'}
            aria-label=${say('answer-of', { number })}
            .value=${live(String(value as number))}
            @change=${(event: Event) => setNumber(event.target as HTMLInputElement, value as number, set)}
          />`
        : nothing
    }
    ${fact.unit === undefined || constant !== '' ? nothing : html`<span class="soft">${unitInWords(scene, fact.unit)}</span>`}
  </span>`;
}

function setNumber(input: HTMLInputElement, before: number, set: (value: number) => void): void {
  if (input.value !== '' && Number.isFinite(input.valueAsNumber)) set(input.valueAsNumber);
  else input.value = String(before);
}

function writtenValue({ say }: Editor, { test, number, set, today }: ValueOptions, fact: FactSpec): TemplateResult {
  const value = typeof test.value === 'object' ? '' : String(test.value);
  const isInstant = fact.type === 'date-time';
  const [moment = '', offset = 'Z'] = isInstant ? splitInstant(value) : [value];
  return html`<input
    class="input test__value"
    type=${isInstant ? 'datetime-local' : fact.type === 'date' ? 'date' : 'text'}
    aria-label=${say('answer-of', { number })}
    .value=${live(moment)}
    @change=${(event: Event) => {
      const { value: typed } = event.target as HTMLInputElement;
      const written = typed === '' ? (fact.type === 'text' ? '' : today) : typed;
      set(isInstant ? `${written.length > 10 ? written : `${written}T00:00`}:00${offset}` : written);
    }}
  />`;
}

/** Day and minute of an instant, and its offset. */
const splitInstant = (instant: string): [string, string] => [
  instant.slice(0, 16),
  /(Z|[+-]\d\d:\d\d)$/.exec(instant)?.[1] ?? 'Z',
];
