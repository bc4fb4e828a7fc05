import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Conditions, FactSpec, Operator, Test } from '@qadam/schema';
import { choose } from '../../conditions/choose.ts';
import { plainGroup } from '../../conditions/fact-groups.ts';
import { factOfTest, firstTest, operatorsOf, valuesOf } from '../../conditions/offers.ts';
import { testInWords } from '../../scene/conditions.ts';
import type { Scene } from '../../scene/scene.ts';
import { setConditions } from './rule-editor.ts';
import { cellTests, cellValue, withCell } from './table-rows.ts';

export interface Cell {
  rule: string;
  /** Id of the fact of the column. */
  fact: string;
  conditions: Conditions;
  tests: readonly Test[];
}

/** What a rule wants of one question, by choosing; of a number or a date: a comparison and a value. */
export function tableCell(scene: Scene, cell: Cell): TemplateResult {
  const spec = factOfTest(scene.facts, undefined, cell.fact);
  const test = cell.tests.find(({ fact }) => fact === cell.fact);
  const label = scene.say('rules')('cell-of', { fact: scene.labels.fact(cell.fact), rule: scene.labels.of(cell.rule) });
  if (spec === undefined) return html`${test === undefined ? '' : testInWords(scene, test)}`;
  return valuesOf(spec).length > 0
    ? listedCell(scene, cell, spec, test, label)
    : writtenCell(scene, cell, spec, test, label);
}

function set(scene: Scene, { rule, fact, conditions }: Cell, test: Test | undefined): void {
  const next = withCell(conditions, fact, test);
  setConditions(scene, rule, next, `cell ${rule} ${fact}`);
}

/** Any answer can be chosen as long as another cell of the row still says something. */
const mayBeAny = ({ tests, fact }: Cell): boolean => tests.some((test) => test.fact !== fact);

function listedCell(scene: Scene, cell: Cell, spec: FactSpec, test: Test | undefined, label: string): TemplateResult {
  const say = scene.say('rules');
  const tests = cellTests(spec);
  const isAny = mayBeAny(cell);
  const named = (each: Test): string => {
    const value = scene.labels.value(each.fact, each.value as string);
    return each.operator === 'equal' || each.operator === 'contains' ? value : say('not-value', { value });
  };
  const groups = plainGroup(scene, `cell ${cell.fact} ${isAny} ${spec.values?.join() ?? ''}`, () => [
    ...(isAny ? [{ value: '', label: say('any-answer') }] : []),
    ...tests.map((each) => ({ value: cellValue(each), label: named(each) })),
  ]);
  const value = test === undefined ? '' : cellValue(test) || 'other';
  const words =
    test === undefined ? say('any-answer') : testInWords(scene, test).replace(`${scene.labels.fact(cell.fact)}: `, '');
  return html`<select
    class="select"
    aria-label=${label}
    ${choose(groups, value, words)}
    @change=${(event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value;
      set(
        scene,
        cell,
        tests.find((each) => cellValue(each) === chosen),
      );
    }}
  ></select>`;
}

function writtenCell(scene: Scene, cell: Cell, spec: FactSpec, test: Test | undefined, label: string): TemplateResult {
  const say = scene.say('rules');
  const isAny = test === undefined || mayBeAny(cell);
  const operators = operatorsOf(spec);
  const groups = plainGroup(scene, `cell operators ${cell.fact} ${isAny}`, () => [
    ...(isAny ? [{ value: '', label: say('any-answer') }] : []),
    ...operators.map((each) => ({ value: each, label: scene.words(each) })),
  ]);
  const change = (operator: string): void => {
    const begun = test ?? firstTest(spec, scene.today());
    set(scene, cell, operator === '' ? undefined : { ...begun, operator: operator as Operator });
  };
  return html`<span class="decisions__number">
    <select
      class="select"
      aria-label=${label}
      ${choose(groups, test?.operator ?? '', test === undefined ? say('any-answer') : scene.words(test.operator))}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
    ></select>
    ${test === undefined ? '' : valueOf(scene, cell, spec, test, label)}
  </span>`;
}

function valueOf(scene: Scene, cell: Cell, spec: FactSpec, test: Test, label: string): TemplateResult {
  const { value } = test;
  if (typeof value === 'object') return html`<span>${constantName(scene, value)}</span>`;
  const isNumber = spec.type === 'integer' || spec.type === 'number';
  return html`<input
    class="input"
    type=${isNumber ? 'number' : spec.type === 'date' ? 'date' : 'text'}
    step="any"
    aria-label=${`${label}, ${scene.say('rules')('value')}`}
    .value=${live(String(value))}
    @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const next = isNumber ? input.valueAsNumber : input.value;
      if (input.value === '' || Number.isNaN(next)) input.value = String(value);
      else set(scene, cell, { ...test, value: next });
    }}
  />`;
}

/** What a cell compares with, where it is not written in it. */
function constantName({ labels, facts }: Scene, value: object): string {
  if (Array.isArray(value)) return value.join(', ');
  const { fact } = value as { fact: string };
  const origin = facts.get(fact)?.origin;
  return `${labels.fact(fact)}${origin?.kind === 'constant' ? ` (${origin.value})` : ''}`;
}
