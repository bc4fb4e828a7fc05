import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactInput, KitRuleset } from '@qadam/schema';
import { compileConditions } from './conditions.ts';
import type { AllResult, HighestResult } from './ruleset/result.ts';
import { compileRuleset } from './ruleset/compile.ts';
import { wouldChange } from './would-change.ts';
import { conditionsOn, FACTS, givenFacts, inputsOn, rulesetOn, samplesOf, someFacts } from './testing/arbitrary.ts';
import { completions, holds, outcomes, type Complete } from './testing/naive.ts';

const RUNS = { numRuns: 600 };

const conditionsCase = someFacts.chain((ids) =>
  fc.record({ ids: fc.constant(ids), conditions: conditionsOn(ids), inputs: inputsOn(ids) }),
);
const rulesetCase = (hit: 'highest' | 'all') =>
  someFacts.chain((ids) =>
    fc.record({ ids: fc.constant(ids), ruleset: rulesetOn(ids, hit), inputs: inputsOn(ids), other: inputsOn(ids) }),
  );

type Inputs = Record<string, FactInput>;
const every = (ids: string[], inputs: Inputs): Complete[] => completions(inputs, samplesOf(ids));

const rank = (ruleset: KitRuleset, outcome: string): number => ruleset.outcomes.findIndex(({ id }) => id === outcome);
const evaluate = (ruleset: KitRuleset, inputs: Inputs): HighestResult =>
  compileRuleset(ruleset, FACTS).evaluate(inputs) as HighestResult;
const evaluateAll = (ruleset: KitRuleset, inputs: Inputs): AllResult =>
  compileRuleset(ruleset, FACTS).evaluate(inputs) as AllResult;

function truthByForce(found: readonly boolean[]): string {
  return found.every(Boolean) ? 'true' : found.some(Boolean) ? 'unknown' : 'false';
}

/** Whether two cases that are the same but for one fact come out otherwise. */
function decides(id: string, cases: readonly (readonly [Complete, string])[]): boolean {
  const outcomeOfRest = new Map<string, string>();
  return cases.some(([values, outcome]) => {
    const rest = JSON.stringify({ ...values, [id]: null });
    const before = outcomeOfRest.get(rest) ?? outcome;
    outcomeOfRest.set(rest, before);
    return before !== outcome;
  });
}

describe('compared with every completion of the open facts', () => {
  test('the truth of conditions is exact', () => {
    fc.assert(
      fc.property(conditionsCase, ({ ids, conditions, inputs }) => {
        const expected = truthByForce(every(ids, inputs).map((values) => holds(conditions, values, FACTS)));

        const compiled = compileConditions(conditions, FACTS);

        expect(compiled.truth(inputs)).toBe(expected);
        expect(compiled.explain(inputs).truth).toBe(expected);
        expect(compiled.explain(inputs).asks.length > 0).toBe(expected === 'unknown');
      }),
      RUNS,
    );
  });

  test('the range of a level is exact', () => {
    fc.assert(
      fc.property(rulesetCase('highest'), ({ ids, ruleset, inputs }) => {
        const ranks = every(ids, inputs).map((values) => rank(ruleset, outcomes(ruleset, values, FACTS)[0] as string));

        const result = evaluate(ruleset, inputs);

        expect(rank(ruleset, result.atLeast)).toBe(Math.min(...ranks));
        expect(rank(ruleset, result.atMost)).toBe(Math.max(...ranks));
        expect(result.asks.length === 0).toBe(result.atLeast === result.atMost);
        expect(result.outcome).toBe(result.atLeast === result.atMost ? result.atLeast : null);
      }),
      RUNS,
    );
  });

  test('exactly those questions are asked whose answer can make a difference', () => {
    fc.assert(
      fc.property(rulesetCase('highest'), ({ ids, ruleset, inputs }) => {
        const cases = every(ids, inputs).map(
          (values) => [values, outcomes(ruleset, values, FACTS)[0] as string] as const,
        );

        const { asks } = evaluate(ruleset, inputs);

        expect(new Set(asks)).toEqual(new Set(givenFacts(ids).filter((id) => decides(id, cases))));
      }),
      RUNS,
    );
  });

  test('each outcome of several is exact', () => {
    fc.assert(
      fc.property(rulesetCase('all'), ({ ids, ruleset, inputs }) => {
        const found = every(ids, inputs).map((values) => outcomes(ruleset, values, FACTS));

        for (const { id, holds: is, asks } of evaluateAll(ruleset, inputs).outcomes) {
          const expected = truthByForce(found.map((ids) => ids.includes(id)));
          expect(is).toBe(expected === 'unknown' ? null : expected === 'true');
          const cases = every(ids, inputs).map(
            (values, index) => [values, String(found[index]?.includes(id))] as const,
          );
          expect(new Set(asks)).toEqual(new Set(givenFacts(ids).filter((fact) => decides(fact, cases))));
        }
      }),
      RUNS,
    );
  });

  test('the reasons alone make the outcome certain', () => {
    fc.assert(
      fc.property(rulesetCase('highest'), ({ ids, ruleset, inputs }) => {
        const { atLeast, because } = evaluate(ruleset, inputs);
        const rules = ruleset.rules.filter(({ id }) => because.some((reason) => reason.rule === id));
        const facts = new Set(because.flatMap((reason) => reason.facts));
        const known = Object.fromEntries(Object.entries(inputs).filter(([id]) => facts.has(id)));

        const range = evaluate({ ...ruleset, rules }, known);

        expect(because.length > 0).toBe(atLeast !== ruleset.otherwise);
        expect(rank(ruleset, range.atLeast)).toBeGreaterThanOrEqual(rank(ruleset, atLeast));
        expect(ids).toBeDefined();
      }),
      RUNS,
    );
  });
});

describe('laws', () => {
  test('the order of the rules does not matter', () => {
    fc.assert(
      fc.property(rulesetCase('highest'), fc.nat(), ({ ruleset, inputs }, turn) => {
        const { rules } = ruleset;
        const cut = turn % rules.length;
        const turned = { ...ruleset, rules: [...rules.slice(cut), ...rules.slice(0, cut)].reverse() };

        const [one, other] = [evaluate(ruleset, inputs), evaluate(turned, inputs)];

        expect([other.atLeast, other.atMost]).toEqual([one.atLeast, one.atMost]);
        expect(new Set(other.because.map((reason) => reason.rule))).toEqual(
          new Set(one.because.map((reason) => reason.rule)),
        );
        expect(new Set(other.asks)).toEqual(new Set(one.asks));
      }),
      RUNS,
    );
  });

  test('answering only narrows the range', () => {
    fc.assert(
      fc.property(rulesetCase('highest'), ({ ids, ruleset, inputs }) => {
        const before = evaluate(ruleset, inputs);

        for (const complete of every(ids, inputs).slice(0, 20)) {
          const [id] = Object.keys(complete) as [string];
          const after = evaluate(ruleset, { ...inputs, [id]: complete[id] });
          expect(rank(ruleset, after.atLeast)).toBeGreaterThanOrEqual(rank(ruleset, before.atLeast));
          expect(rank(ruleset, after.atMost)).toBeLessThanOrEqual(rank(ruleset, before.atMost));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a fact that no rule reads changes nothing', () => {
    fc.assert(
      fc.property(rulesetCase('highest'), ({ ruleset, inputs }) => {
        const more = { ...inputs, stranger: 'yes', constructor: 'yes', toString: { open: 'refused' } as const };

        expect(evaluate(ruleset, more)).toEqual(evaluate(ruleset, inputs));
      }),
      RUNS,
    );
  });

  test('a run leaves nothing behind', () => {
    fc.assert(
      fc.property(rulesetCase('highest'), ({ ruleset, inputs, other }) => {
        const compiled = compileRuleset(ruleset, FACTS);
        const first = compiled.evaluate(inputs);
        compiled.evaluate(other);
        wouldChange(compiled, other, { direction: 'both' });

        expect(compiled.evaluate(inputs)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});
