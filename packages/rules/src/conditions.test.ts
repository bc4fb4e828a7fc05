import { describe, expect, test } from 'vitest';
import type { Conditions, FactInput, FactSpec } from '@qadam/schema';
import { compileConditions } from './conditions.ts';
import {
  all,
  any,
  choice,
  choices,
  constant,
  derived,
  fact,
  integer,
  is,
  mapOf,
  not,
  test as compares,
  yesNo,
} from './testing/facts.ts';

const FACTS = mapOf(
  yesNo('violence'),
  yesNo('safe'),
  choice('care', ['good', 'fair', 'poor'], { ordered: true, doesNotApply: true }),
  choices('needs', ['food', 'school'], { doesNotApply: true }),
  integer('age'),
  derived('visits', { count: any(is('safe')) }, { type: 'integer' }),
  fact('since', { type: 'date' }),
  fact('seen', { type: 'date-time' }),
  fact('note', { type: 'text' }),
  fact('level', { type: 'level', values: ['none', 'low', 'high'], origin: { kind: 'ruleset', ruleset: 'level' } }),
  fact('duties', { type: 'set', values: ['visit', 'call'], origin: { kind: 'ruleset', ruleset: 'duties' } }),
  constant('limit', 3),
);

const truth = (
  conditions: Conditions,
  inputs: Record<string, FactInput>,
  facts: Map<string, FactSpec> = FACTS,
): string => compileConditions(conditions, facts).truth(inputs);

describe('what is not known', () => {
  test.each<[string, FactInput]>([
    ['not asked', undefined],
    ['not known', { open: 'not-known' }],
    ['refused', { open: 'refused' }],
    ['an option that no longer exists', 'perhaps'],
    ['a value of another type', 1],
    ['null', null as unknown as FactInput],
    ['a list', ['no']],
    ['no possible value', { among: [] }],
    ['half understood', { among: ['no', 'perhaps'] }],
  ])('leaves a test and its opposite unknown: %s', (_, violence) => {
    expect(truth(any(is('violence')), { violence })).toBe('unknown');
    expect(truth(any(compares('violence', 'notEqual', 'yes')), { violence })).toBe('unknown');
    expect(truth(not(is('violence')), { violence })).toBe('unknown');
  });

  test.each<[string, FactInput]>([
    ['a number as a text', '5'],
    ['not a number', NaN],
    ['an interval the wrong way round', { from: 9, to: 3 }],
    ['an interval of texts', { from: '3', to: '9' }],
  ])('is not compared by chance: %s', (_, age) => {
    expect(truth(any(compares('age', 'lessThan', 10)), { age })).toBe('unknown');
  });

  test('inherited and prototype inputs are not there', () => {
    const inherited = Object.create({ violence: 'no' }) as Record<string, FactInput>;
    const hostile = JSON.parse('{"__proto__": {"violence": "no"}, "constructor": "no"}') as Record<string, FactInput>;

    expect(truth(any(is('violence')), inherited)).toBe('unknown');
    expect(truth(any(is('violence')), hostile)).toBe('unknown');
  });

  test('what somebody has added to every object is not there', () => {
    Object.assign(Object.prototype, { violence: 'no' });
    try {
      expect(truth(any(is('violence')), {})).toBe('unknown');
    } finally {
      delete (Object.prototype as Record<string, unknown>).violence;
    }
  });
});

describe('comparisons', () => {
  test('an interval decides when all of it lies on one side', () => {
    expect(truth(any(compares('age', 'lessThan', 5)), { age: { from: 2, to: 4 } })).toBe('true');
    expect(truth(any(compares('age', 'lessThan', 5)), { age: { from: 4, to: 5 } })).toBe('unknown');
    expect(truth(any(compares('age', 'lessThan', 5)), { age: { from: 5 } })).toBe('false');
  });

  test('there is no whole number between two neighbours', () => {
    expect(truth(any(compares('age', 'lessThanInclusive', 3), compares('age', 'greaterThanInclusive', 4)), {})).toBe(
      'true',
    );
  });

  test('a count is never below zero', () => {
    expect(truth(any(compares('visits', 'greaterThanInclusive', 0)), {})).toBe('true');
  });

  test('a constant stands for its value', () => {
    expect(truth(any(compares('age', 'greaterThan', { fact: 'limit' })), { age: 4 })).toBe('true');
  });

  test('dates compare as dates, instants by their offset', () => {
    expect(truth(any(compares('since', 'lessThan', '2026-01-10')), { since: '2026-01-09' })).toBe('true');
    expect(truth(any(is('seen', '2026-05-14T12:00:00+05:00')), { seen: '2026-05-14T07:00:00Z' })).toBe('true');
  });

  test('an ordered choice and a level compare by their order', () => {
    const poor = any(is('care', 'does-not-apply'), compares('care', 'greaterThan', 'good'));

    expect(truth(poor, { care: 'poor' })).toBe('true');
    expect(truth(any(compares('level', 'lessThan', 'high')), { level: { among: ['none', 'low'] } })).toBe('true');
    expect(truth(any(compares('level', 'lessThan', 'high')), { level: { from: 'low', to: 'high' } })).toBe('unknown');
  });

  test('does-not-apply equals only itself and is in no order', () => {
    const care = 'does-not-apply';

    expect(truth(any(is('care', care)), { care })).toBe('true');
    expect(truth(any(is('care', 'good')), { care })).toBe('false');
    expect(truth(all(compares('care', 'lessThan', 'poor'), compares('care', 'notEqual', care)), { care })).toBe(
      'false',
    );
    expect(truth(any(compares('needs', 'contains', 'food')), { needs: care })).toBe('false');
  });

  test('what may be among several values is unknown', () => {
    const visit = any(compares('duties', 'contains', 'visit'));

    expect(truth(visit, { duties: { holds: ['visit'], maybe: [] } })).toBe('true');
    expect(truth(visit, { duties: { holds: [], maybe: ['visit'] } })).toBe('unknown');
    expect(truth(visit, { duties: { holds: ['call'], maybe: [] } })).toBe('false');
  });

  test('texts equal or not', () => {
    expect(truth(any(compares('note', 'in', ['a', 'b'])), { note: 'b' })).toBe('true');
    expect(truth(any(compares('note', 'notEqual', 'a')), { note: 'other' })).toBe('true');
  });

  test('asked.<fact> is read like any other', () => {
    expect(truth(any(is('asked.violence', 'refused')), { 'asked.violence': 'refused' })).toBe('true');
  });
});

describe('explanations', () => {
  const grave = any(is('violence'), all(is('safe', 'no'), compares('age', 'lessThan', 3)));

  test('name the facts that made it true', () => {
    expect(compileConditions(grave, FACTS).explain({ violence: 'no', safe: 'no', age: 2 })).toEqual({
      truth: 'true',
      because: ['safe', 'age'],
      asks: [],
    });
  });

  test('name the facts that made it false', () => {
    expect(compileConditions(grave, FACTS).explain({ violence: 'no', safe: 'yes' }).because).toEqual([
      'violence',
      'safe',
    ]);
  });

  test('ask first for what alone would make it true', () => {
    expect(compileConditions(grave, FACTS).explain({}).asks).toEqual(['violence', 'safe', 'age']);
    expect(compileConditions(grave, FACTS).explain({ safe: 'no' }).asks).toEqual(['violence', 'age']);
  });

  test('do not ask what no longer matters', () => {
    expect(compileConditions(grave, FACTS).explain({ safe: 'yes' }).asks).toEqual(['violence']);
  });

  test('a derived fact stands as the facts behind it', () => {
    const facts = mapOf(
      yesNo('food'),
      yesNo('warm'),
      derived('neglect', { when: any(is('food', 'no'), is('warm', 'no')) }),
    );
    const compiled = compileConditions(not(is('neglect')), facts);

    expect(compiled.reads).toEqual(['food', 'warm']);
    expect(compiled.explain({ food: 'yes' })).toEqual({ truth: 'unknown', because: [], asks: ['warm'] });
  });
});
