import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactSpec } from '@qadam/schema';
import { conditionsOn, FACTS, samplesOf, someFacts } from '../testing/arbitrary.ts';
import { all, any, derived, fact, highest, is, mapOf, not, rule, test as compare, yesNo } from '../testing/facts.ts';
import { completions, holds } from '../testing/naive.ts';
import { neverTogether } from './never.ts';

const cases = someFacts.chain((ids) =>
  fc.record({ ids: fc.constant(ids), conditions: fc.array(conditionsOn(ids), { minLength: 2, maxLength: 3 }) }),
);

test('conditions never hold together exactly when they do for no answers', () => {
  fc.assert(
    fc.property(cases, ({ ids, conditions }) => {
      const together = completions({}, samplesOf(ids)).some((values) =>
        conditions.every((each) => holds(each, values, FACTS)),
      );

      expect(neverTogether(conditions, { facts: FACTS }) !== undefined).toBe(together);
    }),
    { numRuns: 600 },
  );
});

describe('a family and its children', () => {
  const LEVELS = ['none', 'low', 'high'];
  const ofFamily = (id: string, definition: object, part: Partial<FactSpec> = {}): FactSpec =>
    derived(id, definition, { type: 'yes-no', values: ['yes', 'no'], about: 'family', ...part });
  const levelFact = fact('level', {
    type: 'level',
    values: LEVELS,
    origin: { kind: 'ruleset', ruleset: 'level' },
  });
  const facts = mapOf(
    yesNo('violence'),
    yesNo('safe'),
    levelFact,
    ofFamily('any-high', { any: any(is('level', 'high')), over: 'children' }),
    ofFamily('all-safe', { all: any(not(is('level', 'high')), is('safe')), over: 'children' }),
    ofFamily('family-level', { highest: 'level', over: 'children' }, { type: 'level', values: LEVELS }),
    ofFamily('any-row', { any: any(is('row.done')), over: 'plan/actions' }),
  );
  const level = highest(LEVELS, rule('high', any(is('violence'))));
  const high = all(is('level', 'high'));
  const together = (...conditions: Parameters<typeof neverTogether>[0]) => neverTogether(conditions, { facts });

  test('no child is high where none is', () => {
    expect(together(all(is('any-high', 'no')), high)).toBeUndefined();
    expect(together(all(is('any-high')), high)).toBeDefined();
  });

  test('no child is above the highest level', () => {
    expect(together(all(compare('family-level', 'in', ['none', 'low'])), high)).toBeUndefined();
    expect(together(all(not(is('family-level', 'high'))), high)).toBeUndefined();
    expect(together(all(is('family-level', 'high')), high)).toBeDefined();
  });

  test('what all children are, this one is', () => {
    expect(together(all(is('all-safe')), all(is('safe', 'no'), is('level', 'high')))).toBeUndefined();
    expect(together(all(is('all-safe')), high)).toMatchObject({ 'all-safe': 'yes', level: 'high' });
  });

  test('an outcome that nobody decides is what the rules say', () => {
    const rulesets = [level];

    expect(neverTogether([high, all(is('violence', 'no'))], { facts, rulesets })).toBeUndefined();
    expect(neverTogether([high, all(is('violence', 'no'))], { facts })).toBeDefined();
    expect(neverTogether([all(is('level', 'low'))], { facts, rulesets })).toBeUndefined();
  });

  test('what is derived over rows may be anything', () => {
    expect(together(all(is('any-row', 'no')), high)).toEqual({ 'any-row': 'no', level: 'high' });
  });
});
