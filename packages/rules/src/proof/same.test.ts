import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactSpec, KitRuleset } from '@qadam/schema';
import { FACTS, rulesetOn, samplesOf, someFacts } from '../testing/arbitrary.ts';
import { all, any, choice, highest, integer, is, mapOf, rule, test as compare, yesNo } from '../testing/facts.ts';
import { completions, outcomes } from '../testing/naive.ts';
import { evaluateWith } from './properties.ts';
import { compareRulesets, type DifferentCase } from './same.ts';

const pairOf = (hit: 'highest' | 'all') =>
  someFacts.chain((ids) =>
    fc.record({ ids: fc.constant(ids), before: rulesetOn(ids, hit), after: rulesetOn(ids, hit) }),
  );
const compared = (before: KitRuleset, after: KitRuleset, facts: ReadonlyMap<string, FactSpec> = FACTS) =>
  compareRulesets({ ruleset: before, facts }, { ruleset: after, facts });
const changes = (cases: readonly DifferentCase[]): string[] => [
  ...new Set(cases.map(({ from, to }) => `${from.join()} → ${to.join()}`)),
];

test('tells exactly the outcomes that change for some answer', () => {
  fc.assert(
    fc.property(pairOf('highest'), ({ ids, before, after }) => {
      const seen = completions({}, samplesOf(ids)).map((values) =>
        [before, after].map((ruleset) => outcomes(ruleset, values, FACTS)[0]!),
      );
      const differing = seen.filter(([left, right]) => left !== right).map((pair) => pair.join(' → '));

      const { differ } = compared(before, after);

      expect(changes(differ).sort()).toEqual([...new Set(differing)].sort());
    }),
    { numRuns: 250 },
  );
});

test('tells exactly the outcomes that are gained or lost, of several', () => {
  fc.assert(
    fc.property(pairOf('all'), ({ ids, before, after }) => {
      const seen = completions({}, samplesOf(ids)).flatMap((values) => {
        const [left, right] = [before, after].map((ruleset) => outcomes(ruleset, values, FACTS)) as [
          string[],
          string[],
        ];
        const lost = left.filter((id) => !right.includes(id)).map((id) => `${id} → `);
        return [...lost, ...right.filter((id) => !left.includes(id)).map((id) => ` → ${id}`)];
      });

      const { differ } = compared(before, after);

      expect(changes(differ).sort()).toEqual([...new Set(seen)].sort());
    }),
    { numRuns: 250 },
  );
});

test('a told case is decided so by both, whatever else is answered', () => {
  fc.assert(
    fc.property(pairOf('highest'), ({ before, after }) => {
      for (const { from, to, facts } of compared(before, after).differ) {
        expect(evaluateWith(before, FACTS)(facts)).toEqual(from);
        expect(evaluateWith(after, FACTS)(facts)).toEqual(to);
      }
    }),
    { numRuns: 250 },
  );
});

test('the order and the writing of rules make no difference', () => {
  const facts = mapOf(yesNo('a'), yesNo('b'), integer('n'));
  const before = highest(
    ['none', 'high'],
    rule('high', any(is('a'), all(is('b'), compare('n', 'greaterThan', 2))), 'one'),
  );
  const after = highest(
    ['none', 'high'],
    rule('high', all(is('b'), compare('n', 'greaterThanInclusive', 3)), 'first'),
    rule('high', all(is('a')), 'second'),
  );

  expect(compared(before, after, facts)).toEqual({ differ: [], incomparable: [] });
});

test('a shifted threshold is told with a case on it', () => {
  const facts = mapOf(integer('n'));
  const from = (least: number): KitRuleset =>
    highest(['none', 'high'], rule('high', all(compare('n', 'greaterThanInclusive', least))));

  expect(compared(from(3), from(4), facts).differ).toEqual([{ from: ['high'], to: ['none'], facts: { n: 3 } }]);
});

test('an answer that only the later edition has is an answer', () => {
  const edition = (values: string[], ...high: string[]) => ({
    ruleset: highest(['none', 'high'], rule('high', all(compare('k', 'in', high)))),
    facts: mapOf(choice('k', values)),
  });

  const { differ } = compareRulesets(edition(['x', 'y'], 'x'), edition(['x', 'y', 'z'], 'x', 'z'));

  expect(differ).toEqual([{ from: ['none'], to: ['high'], facts: { k: 'z' } }]);
});

test('a fact of another type is not compared', () => {
  const before = { ruleset: highest(['none', 'high'], rule('high', all(is('k')))), facts: mapOf(yesNo('k')) };
  const after = {
    ruleset: highest(['none', 'high'], rule('high', all(is('k', 3)))),
    facts: mapOf(integer('k')),
  };

  expect(compareRulesets(before, after)).toEqual({ differ: [], incomparable: ['k'] });
});
