import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConditionParser } from '../condition/parse.ts';
import { Space } from '../formula/space.ts';
import { conditionsOn, FACTS, samplesOf, someFacts } from '../testing/arbitrary.ts';
import { completions, holds } from '../testing/naive.ts';
import { Encoding } from '../solver/encode.ts';
import { allFactsOf, factsOf, findCase } from './example.ts';

const cases = someFacts.chain((ids) =>
  fc.record({ ids: fc.constant(ids), one: conditionsOn(ids), other: conditionsOn(ids) }),
);

function encoded(...all: object[]): { space: Space; encoding: Encoding; literals: number[] } {
  const parser = new ConditionParser(FACTS);
  const trees = all.map((each) => parser.parse(each, { definition: 'test', pointer: '' }));
  const space = new Space(trees, 'test');
  const nodes = trees.map((tree) => space.formula(tree));
  const encoding = new Encoding(space);
  return { space, encoding, literals: nodes.map((node) => encoding.formula(node)) };
}

test('conditions can hold, or fail, exactly when some completion makes them', () => {
  fc.assert(
    fc.property(cases, ({ ids, one }) => {
      const truths = completions({}, samplesOf(ids)).map((values) => holds(one, values, FACTS));

      const { encoding, literals } = encoded(one);

      expect(encoding.holds([literals[0]!])).toBe(truths.includes(true));
      expect(encoding.holds([-literals[0]!])).toBe(truths.includes(false));
    }),
    { numRuns: 700 },
  );
});

test('two conditions can hold together exactly when some completion makes both', () => {
  fc.assert(
    fc.property(cases, ({ ids, one, other }) => {
      const both = completions({}, samplesOf(ids)).some(
        (values) => holds(one, values, FACTS) && holds(other, values, FACTS),
      );

      const { encoding, literals } = encoded(one, other);

      expect(encoding.holds(literals)).toBe(both);
    }),
    { numRuns: 700 },
  );
});

test('what a found case leaves open may be anything, and nothing it tells can be left out', () => {
  fc.assert(
    fc.property(cases, ({ ids, one }) => {
      const { space, encoding, literals } = encoded(one);
      const found = findCase({ encoding, found: literals[0]! });
      fc.pre(found !== undefined);
      const told = factsOf(found, found.first);
      const whole = allFactsOf(encoding, found.first);
      const all = (facts: object) =>
        completions({}, samplesOf(ids)).filter((values) =>
          Object.entries(facts).every(([id, value]) => sameRegion(space, id, value, values[id])),
        );

      expect(all(whole).every((values) => holds(one, values, FACTS))).toBe(true);
      expect(all(told).every((values) => holds(one, values, FACTS))).toBe(true);
      for (const id of Object.keys(told)) {
        const rest = Object.fromEntries(Object.entries(told).filter(([other]) => other !== id));
        expect(all(rest).every((values) => holds(one, values, FACTS))).toBe(false);
      }
    }),
    { numRuns: 700 },
  );
});

/** Whether two values of a fact lie where no test tells them apart. */
function sameRegion(space: Space, id: string, left: unknown, right: unknown): boolean {
  const regions = [left, right].map((value) => {
    const known = space.read({ [id]: value as never });
    const { variables } = space.facts.find(({ fact }) => fact.id === id)!;
    return variables.map((variable) => variable.possible(known).join()).join(';');
  });
  return regions[0] === regions[1];
}
