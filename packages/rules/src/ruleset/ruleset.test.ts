import { describe, expect, test } from 'vitest';
import type { KitRuleset } from '@qadam/schema';
import { all, any, choice, highest, integer, is, mapOf, not, rule, several, yesNo } from '../testing/facts.ts';
import { compileRuleset } from './compile.ts';

const FACTS = mapOf(yesNo('violence'), yesNo('ground'), yesNo('safe'), yesNo('debts'), integer('age'));
const LEVEL = highest(
  ['none', 'low', 'medium', 'high'],
  rule('high', any(is('violence')), 'violence-reported'),
  rule('medium', all(is('ground'), is('safe', 'no')), 'ground-not-safe'),
  rule('low', all(is('ground'), is('safe')), 'ground-but-safe'),
);
const level = compileRuleset(LEVEL, FACTS);

describe('a level', () => {
  test('nobody asked: everything is possible', () => {
    expect(level.range({})).toEqual({ atLeast: 'none', atMost: 'high' });
    expect(level.evaluate({}).outcome).toBeNull();
  });

  test('the lowest comes out only when every rule is false', () => {
    expect(level.evaluate({ violence: 'no', ground: 'no' })).toEqual({
      ruleset: 'level',
      atLeast: 'none',
      atMost: 'none',
      outcome: 'none',
      because: [],
      asks: [],
    });
  });

  test('what two rules give jointly is certain', () => {
    const result = level.evaluate({ violence: 'no', ground: 'yes' });

    expect([result.atLeast, result.atMost, result.asks]).toEqual(['low', 'medium', ['safe']]);
    expect(result.because.map((reason) => reason.rule)).toEqual(['ground-not-safe', 'ground-but-safe']);
    expect(result.because.map((reason) => reason.facts)).toEqual([['ground'], ['ground']]);
  });

  test('what could raise it furthest is asked first', () => {
    expect(level.evaluate({}).asks).toEqual(['violence', 'ground', 'safe']);
  });

  test('a certain rule is the reason, with its facts', () => {
    expect(level.evaluate({ violence: 'yes', debts: 'yes' }).because).toEqual([
      { rule: 'violence-reported', source: [], basis: 'assumption', facts: ['violence'] },
    ]);
  });
});

describe('a ruleset of several outcomes', () => {
  const duties = compileRuleset(
    several(['visit', 'call'], rule('visit', any(is('violence'))), rule('call', any(is('ground'), is('debts')))),
    FACTS,
  );

  test('decides each outcome by itself', () => {
    expect(duties.evaluate({ violence: 'no', debts: 'yes' }).outcomes.map(({ holds }) => holds)).toEqual([false, true]);
    expect(duties.holds({ debts: 'no' })).toEqual([null, null]);
  });

  test('gives reasons for what holds and questions for what may', () => {
    const [visit, call] = duties.evaluate({ ground: 'yes' }).outcomes;

    expect(visit).toEqual({ id: 'visit', holds: null, because: [], asks: ['violence'] });
    expect(call?.because.map((reason) => reason.rule)).toEqual(['call']);
  });

  test('otherwise holds when every rule is false', () => {
    const ruleset: KitRuleset & { hit: 'all' } = {
      ...several(['visit', 'rest'], rule('visit', any(is('violence')))),
      otherwise: 'rest',
    };
    const compiled = compileRuleset(ruleset, FACTS);

    expect(compiled.holds({ violence: 'no' })).toEqual([false, true]);
    expect(compiled.holds({})).toEqual([null, null]);
  });
});

describe('pigeons that need a hole each, one hole too few', () => {
  const atMost = (pigeons: number): string => {
    const holes = Array.from({ length: pigeons - 1 }, (_, index) => `hole-${index}`);
    const names = Array.from({ length: pigeons }, (_, index) => `pigeon-${index}`);
    const apart = names.flatMap((one, index) =>
      names.slice(index + 1).flatMap((other) => holes.map((hole) => not(all(is(one, hole), is(other, hole))))),
    );
    const facts = mapOf(...names.map((name) => choice(name, holes)));
    return compileRuleset(highest(['none', 'high'], rule('high', all(...apart))), facts).range({}).atMost;
  };

  test('are found out exactly', () => {
    expect(atMost(6)).toBe('none');
  });

  test('beyond the bound leave the range wider, never narrower', () => {
    expect(atMost(11)).toBe('high');
  });
});
