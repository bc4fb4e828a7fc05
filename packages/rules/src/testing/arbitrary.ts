import {
  DOES_NOT_APPLY,
  type ConditionNode,
  type Conditions,
  type FactInput,
  type FactSpec,
  type KitRule,
  type KitRuleset,
  type Operator,
  type Scalar,
} from '@qadam/schema';
import fc from 'fast-check';
import {
  all,
  any,
  choice,
  choices,
  constant,
  derived,
  fact,
  highest,
  integer,
  is,
  mapOf,
  rule,
  several,
  test,
  yesNo,
} from './facts.ts';
import type { Complete, Value } from './naive.ts';

/** Random rulesets over a handful of facts of every type, and random knowledge of those facts. */

const DAYS = ['2026-01-01', '2026-01-02', '2026-01-05', '2026-02-01', '2026-02-02'];
const subsets = [[], ['p'], ['q'], ['r'], ['p', 'q'], ['p', 'r'], ['q', 'r'], ['p', 'q', 'r']];

/** Every fact with the values that stand for all others in what the random tests compare it with. */
const POOL: Record<string, { spec: ReturnType<typeof fact>; samples: readonly Value[]; operands: readonly Scalar[] }> =
  {
    a: { spec: yesNo('a'), samples: ['yes', 'no'], operands: ['yes', 'no'] },
    b: { spec: yesNo('b'), samples: ['yes', 'no'], operands: ['yes', 'no'] },
    k: { spec: choice('k', ['x', 'y', 'z']), samples: ['x', 'y', 'z'], operands: ['x', 'y', 'z'] },
    o: {
      spec: choice('o', ['good', 'fair', 'bad'], { ordered: true }),
      samples: ['good', 'fair', 'bad'],
      operands: ['good', 'fair', 'bad'],
    },
    n: { spec: integer('n'), samples: [-1, 0, 1, 2, 3, 4], operands: [0, 1, 2, 2.5, 3] },
    m: {
      spec: fact('m', { type: 'number', doesNotApply: true }),
      samples: [0, 1, 1.5, 2, 3, DOES_NOT_APPLY],
      operands: [1, 2],
    },
    d: { spec: fact('d', { type: 'date' }), samples: DAYS, operands: ['2026-01-02', '2026-02-01'] },
    s: {
      spec: choices('s', ['p', 'q', 'r'], { doesNotApply: true }),
      samples: [...subsets, DOES_NOT_APPLY],
      operands: ['p', 'q', 'r'],
    },
    t: { spec: fact('t', { type: 'text' }), samples: ['u', 'v', 'else'], operands: ['u', 'v'] },
    e: {
      spec: choice('e', ['low', 'mid', 'top'], { ordered: true, doesNotApply: true }),
      samples: ['low', 'mid', 'top', DOES_NOT_APPLY],
      operands: ['low', 'mid', 'top'],
    },
    c: { spec: derived('c', { count: any(is('a')) }, { type: 'integer' }), samples: [0, 1, 2, 3], operands: [0, 1, 2] },
  };

const WHEN = derived('w', { when: any(is('a'), all(test('k', 'in', ['x', 'y']), is('b', 'no'))) });
const BEHIND_WHEN = ['a', 'b', 'k'];

export const FACTS = mapOf(...Object.values(POOL).map(({ spec }) => spec), WHEN, constant('limit', 2));

const WORSE: Record<string, Partial<FactSpec>> = {
  a: { adverse: ['yes'] },
  k: { adverse: ['z', 'y'] },
  n: { worse: 'higher' },
  m: { worse: 'lower' },
  d: { worse: 'higher' },
  s: { adverse: ['p', 'q'] },
};

/** The same facts, most of which say which way is worse. */
export const ORDERED_FACTS = new Map([...FACTS].map(([id, spec]) => [id, { ...spec, ...WORSE[id] }]));

const OPERATORS: Record<string, readonly Operator[]> = {
  list: ['equal', 'notEqual', 'in', 'notIn'],
  ordered: ['equal', 'notEqual', 'in', 'notIn', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  several: ['contains', 'doesNotContain'],
};

function testOn(id: string): fc.Arbitrary<ConditionNode> {
  if (id === 'w') return fc.constantFrom(is('w'), is('w', 'no'), test('w', 'notEqual', 'yes'));
  const { spec, operands } = POOL[id] as (typeof POOL)[string];
  const isOrdered = ['integer', 'number', 'date'].includes(spec.type) || spec.ordered;
  const operators = spec.type === 'choices' ? OPERATORS.several : isOrdered ? OPERATORS.ordered : OPERATORS.list;
  const plain = fc
    .tuple(fc.constantFrom(...(operators as Operator[])), fc.subarray([...operands], { minLength: 1 }))
    .map(([operator, values]) =>
      test(id, operator, operator === 'in' || operator === 'notIn' ? values : (values[0] as Scalar)),
    );
  if (id === 'n') return fc.oneof(plain, fc.constant(test('n', 'greaterThan', { fact: 'limit' })));
  if (!spec.doesNotApply) return plain;
  const named = fc.constantFrom(is(id, DOES_NOT_APPLY), test(id, 'notEqual', DOES_NOT_APPLY));
  return spec.type === 'choices'
    ? fc.oneof(plain, named)
    : fc.oneof(
        plain.map((each) => all(each, naming(id))),
        named,
      );
}

/** Lets a rule order a fact that may not apply, without changing what it says. */
function naming(id: string): Conditions {
  return any(is(id, DOES_NOT_APPLY), test(id, 'notEqual', DOES_NOT_APPLY));
}

/** Nested conditions over some of the facts, with `not` at any place. */
export function conditionsOn(ids: readonly string[]): fc.Arbitrary<Conditions> {
  const leaf = fc.constantFrom(...ids).chain(testOn);
  const { node } = fc.letrec<{ node: ConditionNode; join: Conditions }>((tie) => ({
    join: fc.oneof(
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((items) => all(...(items as Conditions[]))),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((items) => any(...(items as Conditions[]))),
      tie('node').map((item): Conditions => ({ not: item })),
    ),
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, leaf, tie('join')),
  }));
  return fc.array(node, { minLength: 1, maxLength: 3 }).chain((items) =>
    fc.constantFrom<Conditions>(all(...(items as Conditions[])), any(...(items as Conditions[])), {
      not: items[0] as ConditionNode,
    }),
  );
}

/** Some facts: few, so that all completions can be tried. `w` brings those behind it. */
export const someFacts: fc.Arbitrary<string[]> = fc.subarray([...Object.keys(POOL), 'w'], {
  minLength: 1,
  maxLength: 4,
});

/** Ids of the facts that inputs can give for these. */
export function givenFacts(ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => (id === 'w' ? BEHIND_WHEN : [id])))];
}

/** All values of the facts, for trying every completion. */
export function samplesOf(ids: readonly string[]): Record<string, readonly Value[]> {
  return Object.fromEntries(givenFacts(ids).map((id) => [id, POOL[id]?.samples ?? []]));
}

const OUTCOMES = ['none', 'low', 'medium', 'high'];

/** A ruleset over some facts, of which the highest outcome comes out, or several may hold. */
export function rulesetOn(ids: readonly string[], hit: 'highest' | 'all'): fc.Arbitrary<KitRuleset> {
  const rules = fc
    .array(fc.tuple(fc.constantFrom(...OUTCOMES), conditionsOn(ids)), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([then, conditions], index) => rule(then, conditions, `rule-${index}`)));
  return rules.map((list) => (hit === 'highest' ? highest(OUTCOMES, ...list) : several(OUTCOMES, ...list)));
}

/** A ruleset with one rule written otherwise: lost, for another outcome, with one test the other way, narrower, wider. */
export function changeOf(ruleset: KitRuleset, ids: readonly string[]): fc.Arbitrary<KitRuleset> {
  const leaf = fc.constantFrom(...ids).chain(testOn);
  const other = ({ conditions, ...rest }: KitRule): fc.Arbitrary<KitRule[]> =>
    fc.oneof(
      fc.constant<KitRule[]>([]),
      fc.constantFrom(...OUTCOMES).map((then) => [{ ...rest, conditions, then }]),
      fc.nat(20).map((place) => [{ ...rest, conditions: turned(conditions, place) }]),
      leaf.map((more) => [{ ...rest, conditions: all(conditions, more as Conditions) }]),
      leaf.map((more) => [{ ...rest, conditions: any(conditions, more as Conditions) }]),
    );
  return fc.nat(ruleset.rules.length - 1).chain((at) =>
    other(ruleset.rules[at] as KitRule).map((instead) => ({
      ...ruleset,
      rules: ruleset.rules.flatMap((rule, index) => (index === at ? instead : [rule])),
    })),
  );
}

/** Operators that say nearly the same as another, or the contrary. */
const TURNED: Record<Operator, Operator> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
};

/** Conditions with another operator in one of their tests: the one at a place, counted round and round. */
function turned(conditions: Conditions, place: number): Conditions {
  let count = 0;
  const walk = (node: ConditionNode, visit: (operator: Operator) => Operator): ConditionNode => {
    if ('all' in node) return { all: node.all.map((item) => walk(item, visit)) };
    if ('any' in node) return { any: node.any.map((item) => walk(item, visit)) };
    if ('not' in node) return { not: walk(node.not, visit) };
    return 'fact' in node ? { ...node, operator: visit(node.operator) } : node;
  };
  walk(conditions, (operator) => ((count += 1), operator));
  const wanted = place % count;
  count = 0;
  return walk(conditions, (operator) => (count++ === wanted ? TURNED[operator] : operator)) as Conditions;
}

/** What may be known of a fact: nothing, one value, or a part. */
function inputOn(id: string): fc.Arbitrary<FactInput> {
  const { spec, samples } = POOL[id] as (typeof POOL)[string];
  const value = fc.constantFrom(...samples);
  const open = fc.constantFrom<FactInput>(undefined, { open: 'not-known' }, { open: 'refused' });
  const scalars = samples.filter((sample) => typeof sample !== 'object');
  if (spec.type === 'choices')
    return fc.oneof(
      open,
      value,
      fc.constantFrom<FactInput>({ holds: ['p'], maybe: ['q'] }, { holds: [], maybe: ['p', 'r'] }),
    );
  const among = fc.subarray(scalars, { minLength: 1 }).map((list): FactInput => ({ among: list }));
  const ends = scalars.filter((sample) => sample !== DOES_NOT_APPLY);
  const isOrdered = ['integer', 'number', 'date'].includes(spec.type) || spec.ordered;
  if (!isOrdered) return fc.oneof(open, value, among);
  const interval = fc
    .tuple(fc.nat(ends.length - 1), fc.nat(ends.length - 1), fc.boolean())
    .map(([left, right, half]): FactInput => {
      const [from, to] = [ends[Math.min(left, right)] as Scalar, ends[Math.max(left, right)] as Scalar];
      return half ? { from } : { from, to };
    });
  return fc.oneof(open, value, among, interval);
}

/** Knowledge of these facts, more or less. */
export function inputsOn(ids: readonly string[]): fc.Arbitrary<Record<string, FactInput>> {
  return fc.record(Object.fromEntries(givenFacts(ids).map((id) => [id, inputOn(id)])));
}

/** Complete knowledge of these facts. */
export function completeOn(ids: readonly string[]): fc.Arbitrary<Complete> {
  return fc.record(
    Object.fromEntries(givenFacts(ids).map((id) => [id, fc.constantFrom(...(POOL[id]?.samples ?? []))])),
  );
}
