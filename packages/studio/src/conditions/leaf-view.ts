import { html, type TemplateResult } from 'lit';
import { idOf, type ConditionNode, type FactSpec, type Operator, type Test } from '@qadam/schema';
import { acts, actsButton } from './acts.ts';
import { leafOf } from './adding.ts';
import { choose, type OptionGroup } from './choose.ts';
import { lineId, type Editor } from './editor.ts';
import { namedValue, plainGroup } from './fact-groups.ts';
import type { Path } from './nodes.ts';
import { isTest, operatorsOf, withFact, withOperator } from './offers.ts';
import { valueView } from './value-view.ts';

/** One line: the question, the comparison, the answer; or the name of a condition that rules share. */
export function leafView(editor: Editor, node: ConditionNode, path: Path): TemplateResult {
  const { id, say, scene, facts } = editor;
  const number = editor.number(path);
  const isNamed = 'condition' in node;
  const test = isTest(node) ? node : undefined;
  const base = test === undefined ? undefined : test.fact.replace(/^asked\./, '');
  const value = isNamed ? namedValue(node.condition) : (base ?? '');
  const label = isNamed ? namedLabel(editor, node.condition) : scene.labels.fact(base ?? '');
  const choseFact = (chosen: string): void => {
    const spec = chosen.startsWith('condition:') ? undefined : editor.fact(chosen);
    const to = spec === undefined ? leafOf(editor, chosen) : withFact(test, spec, scene.today());
    if (to !== undefined) editor.act({ do: 'set', at: path, to }, { step: stepOf(editor, path), isFocused: false });
  };
  const fact = base === undefined ? undefined : editor.fact(base);
  return html`<div class="test">
      <select
        class="select test__fact"
        id=${lineId(id, path)}
        aria-label=${say('question-of', { number })}
        ${choose(facts, value, label)}
        @change=${(event: Event) => choseFact((event.target as HTMLSelectElement).value)}
      ></select>
      ${test === undefined ? '' : comparison(editor, { test, fact, path, number })} ${actsButton(editor, node, path)}
    </div>
    ${acts(editor, node, path)}`;
}

const namedLabel = ({ options, scene }: Editor, id: string): string =>
  scene.labels.of(options.named?.find((address) => idOf(address) === id) ?? id);

/** Changes of one line that follow one another are one step. */
export const stepOf = ({ id }: Editor, path: Path): string => lineId(id, path);

interface Compared {
  test: Test;
  /** The fact itself, also where the test asks whether it was asked. */
  fact: FactSpec | undefined;
  path: Path;
  number: number;
}

function comparison(editor: Editor, { test, fact, path, number }: Compared): TemplateResult {
  const { say, scene } = editor;
  const isAsked = test.fact.startsWith('asked.');
  const current = `${isAsked ? 'asked:' : ''}${test.operator}`;
  const change = (chosen: string): void => {
    const to = compared(editor, test, fact, chosen);
    editor.act({ do: 'set', at: path, to }, { step: stepOf(editor, path), isFocused: false });
  };
  return html`<select
      class="select test__operator"
      aria-label=${say('comparison-of', { number })}
      ${choose(operatorGroups(editor, fact), current, operatorName(editor, current))}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
    ></select>
    ${valueView(editor, { test, fact: editor.fact(test.fact), number, set: (value) => editor.act({ do: 'set', at: path, to: { ...test, value } }, { step: stepOf(editor, path), isFocused: false }), today: scene.today() })}`;
}

const askedOperators: readonly Operator[] = ['equal', 'notEqual', 'in', 'notIn'];

function operatorGroups(editor: Editor, fact: FactSpec | undefined): readonly OptionGroup[] {
  const { asked = true } = editor.options;
  const own = fact === undefined || fact.confidential === true ? [] : operatorsOf(fact);
  const names = [...own, ...(asked ? askedOperators.map((each) => `asked:${each}`) : [])];
  return plainGroup(editor.scene, `operators ${names.join()}`, () =>
    names.map((each) => ({ value: each, label: operatorName(editor, each) })),
  );
}

function operatorName({ scene, say }: Editor, operator: string): string {
  const [asked, name = asked] = operator.split(':');
  const word = scene.words(name as Operator);
  return operator.startsWith('asked:') ? say('asked-how', { how: word }) : word;
}

/** The test by another comparison, of the fact or of whether it was asked. */
function compared({ fact: specOf }: Editor, test: Test, fact: FactSpec | undefined, chosen: string): Test {
  const base = test.fact.replace(/^asked\./, '');
  const isAsked = chosen.startsWith('asked:');
  const operator = chosen.replace('asked:', '') as Operator;
  const id = isAsked ? `asked.${base}` : base;
  const spec = isAsked ? specOf(id) : fact;
  if (spec === undefined) return { ...test, operator };
  if (id !== test.fact) {
    const fresh: Test = isAsked
      ? { fact: id, operator: 'equal', value: 'answered' }
      : withFact(undefined, spec, '2000-01-01');
    return withOperator({ ...fresh, fact: id }, operator, spec);
  }
  return withOperator(test, operator, spec);
}
