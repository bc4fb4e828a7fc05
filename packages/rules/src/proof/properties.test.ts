import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KitRuleset } from '@qadam/schema';
import { ORDERED_FACTS as FACTS, rulesetOn, samplesOf, someFacts } from '../testing/arbitrary.ts';
import { all, any, choice, highest, is, mapOf, not, rule, several, test as compare, yesNo } from '../testing/facts.ts';
import { completions, outcomes, worsened, type Complete, type Value } from '../testing/naive.ts';
import type { Finding } from './finding.ts';
import { proveRuleset } from './properties.ts';

const caseOf = (hit: 'highest' | 'all') =>
  someFacts.chain((ids) => fc.record({ ids: fc.constant(ids), ruleset: rulesetOn(ids, hit) }));
const every = (ids: string[]): Complete[] => completions({}, samplesOf(ids));
const found = (ruleset: KitRuleset, property: string): Finding[] =>
  proveRuleset(ruleset, FACTS).findings.filter((finding) => finding.property === property);
const decide = (ruleset: KitRuleset, cases: readonly Complete[]): string[] =>
  cases.map((values) => outcomes(ruleset, values, FACTS).join());
const without = (ruleset: KitRuleset, ids: readonly (string | undefined)[]): KitRuleset => ({
  ...ruleset,
  rules: ruleset.rules.filter(({ id }) => !ids.includes(id)),
});

describe.each(['highest', 'all'] as const)('compared with every possible answer, hit %s', (hit) => {
  test('an outcome is told exactly when it never comes out', () => {
    fc.assert(
      fc.property(caseOf(hit), ({ ids, ruleset }) => {
        const seen = every(ids).flatMap((values) => outcomes(ruleset, values, FACTS));

        const told = found(ruleset, 'outcomes').map(({ outcome }) => outcome);

        expect(told).toEqual(ruleset.outcomes.map(({ id }) => id).filter((id) => !seen.includes(id)));
      }),
      { numRuns: 200 },
    );
  });

  test('without a rule that is told the same comes out, without any other it does not', () => {
    fc.assert(
      fc.property(caseOf(hit), ({ ids, ruleset }) => {
        const cases = every(ids);
        const doubles = found(ruleset, 'distinct').map((finding) => finding.rule);
        const single = without(ruleset, doubles);
        const before = decide(single, cases);

        const told = found(ruleset, 'rules').map((finding) => finding.rule);

        expect(decide(ruleset, cases)).toEqual(before);
        for (const { id, then } of single.rules) {
          const isSame = decide(without(single, [id]), cases).join() === before.join();
          if (hit === 'all' || then !== 'none') expect(isSame).toBe(told.includes(id));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a test is told exactly when it can be left out', () => {
    fc.assert(
      fc.property(caseOf(hit), ({ ids, ruleset }) => {
        const cases = every(ids);
        const skipped = [...found(ruleset, 'rules'), ...found(ruleset, 'distinct')].map((finding) => finding.rule);
        const single = without(
          ruleset,
          found(ruleset, 'distinct').map((finding) => finding.rule),
        );
        const before = decide(single, cases).join('|');
        const told = found(ruleset, 'conditions').map(({ rule, pointer }) => `${rule}${pointer}`);

        for (const { id, conditions, then } of single.rules) {
          if (skipped.includes(id) || (hit === 'highest' && then === 'none')) continue;
          for (const pointer of pointersOf(conditions)) {
            const isIdle = [{ all: [] }, { any: [] }].some((constant) => {
              const changed = put(
                conditions,
                pointer.split('/').slice(1),
                constant,
              ) as KitRuleset['rules'][0]['conditions'];
              const rules = single.rules.map((each) => (each.id === id ? { ...each, conditions: changed } : each));
              return decide({ ...single, rules }, cases).join('|') === before;
            });
            expect([id + pointer, told.includes(id + pointer)]).toEqual([id + pointer, isIdle]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a worse answer', () => {
  test('is told exactly when it leads to a lower level', () => {
    fc.assert(
      fc.property(caseOf('highest'), fc.boolean(), ({ ids, ruleset: plain }, permits) => {
        const ruleset = { ...plain, id: permits ? 'closure' : 'level' };
        const rank = (values: Complete): number =>
          ruleset.outcomes.findIndex(({ id }) => id === outcomes(ruleset, values, FACTS)[0]);
        const breaks = (id: string): boolean =>
          every(ids).some((values) =>
            worsened(FACTS.get(id)!, values[id] as Value, samplesOf(ids)[id]!).some((value) => {
              const [before, after] = [rank(values), rank({ ...values, [id]: value })];
              return permits ? after > before : after < before;
            }),
          );

        const told = found(ruleset, 'monotone').map(({ fact }) => fact);

        for (const id of Object.keys(samplesOf(ids))) expect([id, told.includes(id)]).toEqual([id, breaks(id)]);
      }),
      { numRuns: 300 },
    );
  });

  test('is shown by a case in which the rules themselves do so', () => {
    fc.assert(
      fc.property(caseOf('highest'), ({ ruleset }) => {
        const rank = (ids: readonly string[]): number => ruleset.outcomes.findIndex(({ id }) => id === ids[0]);

        for (const { example } of found(ruleset, 'monotone')) {
          const [before, after] = [example!.outcomes!, example!.then!.outcomes];
          expect(rank(after)).toBeLessThan(rank(before));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('in words', () => {
  const facts = mapOf(
    yesNo('violence', { adverse: ['yes'] }),
    yesNo('seen', { adverse: ['no'] }),
    choice('care', ['good', 'fair', 'bad'], { ordered: true }),
  );
  const kinds = (ruleset: KitRuleset): string[] =>
    proveRuleset(ruleset, facts).findings.map(({ property }) => property);

  test('nothing is told of rules that are as they should be', () => {
    const level = highest(
      ['none', 'medium', 'high'],
      rule('high', any(is('violence')), 'violence'),
      rule('medium', all(is('seen', 'no'), compare('care', 'greaterThan', 'good')), 'not-seen'),
    );

    expect(kinds(level)).toEqual([]);
  });

  test('a rule behind a higher one is told', () => {
    const level = highest(
      ['none', 'medium', 'high'],
      rule('high', any(is('violence'), is('seen', 'no')), 'danger'),
      rule('medium', all(is('violence')), 'told-of'),
      rule('medium', all(is('care', 'bad')), 'care'),
    );

    expect(proveRuleset(level, facts).findings).toEqual([{ property: 'rules', ruleset: 'level', rule: 'told-of' }]);
  });

  test('a good answer that raises the level is shown as a case', () => {
    const level = highest(['none', 'high'], rule('high', all(is('violence'), not(is('care', 'bad'))), 'violence'));

    expect(proveRuleset(level, facts).findings).toEqual([
      {
        property: 'monotone',
        ruleset: 'level',
        fact: 'care',
        example: {
          facts: { violence: 'yes', care: 'good' },
          outcomes: ['high'],
          then: { facts: { violence: 'yes', care: 'bad' }, outcomes: ['none'] },
        },
      },
    ]);
  });

  test('a rule that stands there twice is told once', () => {
    const duties = several(
      ['visit'],
      rule('visit', all(is('violence'), is('seen', 'no')), 'one'),
      rule('visit', not(any(is('violence', 'no'), is('seen', 'yes'))), 'two'),
    );

    expect(proveRuleset(duties, facts).findings).toEqual([
      { property: 'distinct', ruleset: 'duties', rule: 'two', other: 'one' },
    ]);
  });
});

function pointersOf(node: object, pointer = ''): string[] {
  if ('fact' in node) return [pointer];
  return Object.entries(node).flatMap(([key, body]: [string, object]) =>
    Array.isArray(body)
      ? body.flatMap((item: object, index) => pointersOf(item, `${pointer}/${key}/${index}`))
      : pointersOf(body, `${pointer}/${key}`),
  );
}

function put(node: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node))
    return (node as unknown[]).map((item, index) => (String(index) === step ? put(item, rest, value) : item));
  const object = node as Record<string, unknown>;
  return { ...object, [step]: put(object[step], rest, value) };
}
