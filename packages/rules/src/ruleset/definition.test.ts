import { describe, expect, test } from 'vitest';
import type { Conditions, FactSpec } from '@qadam/schema';
import { compileConditions } from '../conditions.ts';
import { DefinitionError } from '../definition-error.ts';
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
  not,
  rule,
  test as compares,
  yesNo,
} from '../testing/facts.ts';
import { compileRuleset } from './compile.ts';

const FACTS = mapOf(
  yesNo('violence'),
  choice('care', ['good', 'poor'], { ordered: true }),
  choice('place', ['home', 'street']),
  choices('needs', ['food', 'school'], { doesNotApply: true }),
  integer('age'),
  integer('months-in-care', { doesNotApply: true }),
  fact('since', { type: 'date' }),
  fact('note', { type: 'text' }),
  constant('limit', 3),
);

function refused(conditions: unknown, facts: Map<string, FactSpec> = FACTS): [string, string] {
  try {
    compileConditions(conditions as Conditions, facts, { definition: 'demo' });
  } catch (error) {
    if (error instanceof DefinitionError) return [error.code, error.pointer];
    throw error;
  }
  throw new Error('was not refused');
}

describe('what is not understood is refused', () => {
  test.each([
    ['an unknown operator', any(compares('age', 'greatherThan' as 'equal', 1)), 'rules/unknown-operator', '/any/0'],
    [
      'an operator of Object.prototype',
      any(compares('age', 'toString' as 'equal', 1)),
      'rules/unknown-operator',
      '/any/0',
    ],
    ['an unknown fact', all(is('violance')), 'rules/unknown-fact', '/all/0'],
    ['a fact of Object.prototype', all(is('constructor')), 'rules/unknown-fact', '/all/0'],
    ['an empty any', any(), 'rules/empty-list', ''],
    ['an empty all inside', any(all()), 'rules/empty-list', '/any/0'],
    ['an empty list of values', any(compares('age', 'in', [])), 'rules/empty-list', '/any/0/value'],
    ['two joins in one node', { all: [is('violence')], any: [is('violence')] }, 'rules/two-keys', ''],
    ['a test beside a join', any({ ...is('violence'), all: [] }), 'rules/two-keys', '/any/0'],
    ['a bare test at the root', is('violence'), 'rules/two-keys', ''],
    ['nothing at all', {}, 'rules/two-keys', ''],
    ['a JSONPath', any({ ...is('violence'), path: '$..x' } as never), 'rules/unknown-key', '/any/0'],
    ['a priority', { any: [is('violence')], priority: 2 }, 'rules/unknown-key', ''],
    ['params', any({ ...is('violence'), params: {} } as never), 'rules/unknown-key', '/any/0'],
    ['a named condition that is left', { condition: 'other' }, 'rules/unknown-key', ''],
    ['an order on yes or no', any(compares('violence', 'lessThan', 'yes')), 'rules/operator-type', '/any/0'],
    ['an order on an unordered choice', any(compares('place', 'lessThan', 'home')), 'rules/operator-type', '/any/0'],
    ['an order on a text', any(compares('note', 'lessThan', 'x')), 'rules/operator-type', '/any/0'],
    ['membership in a single value', any(compares('place', 'contains', 'home')), 'rules/operator-type', '/any/0'],
    ['equality with several values', any(compares('place', 'equal', ['home'])), 'rules/operator-type', '/any/0/value'],
    ['a text for a list of values', any(compares('place', 'in', 'home')), 'rules/operator-type', '/any/0/value'],
    ['a number as a text', any(compares('age', 'lessThan', '10')), 'rules/unknown-value', '/any/0/value'],
    ['a date in another form', any(compares('since', 'lessThan', '9.01.2026')), 'rules/unknown-value', '/any/0/value'],
    ['a day that does not exist', any(compares('since', 'equal', '2026-02-30')), 'rules/unknown-value', '/any/0/value'],
    ['a value that is no option', any(is('place', 'hostel')), 'rules/unknown-value', '/any/0/value'],
    ['does-not-apply where it cannot be', any(is('age', 'does-not-apply')), 'rules/unknown-value', '/any/0/value'],
    [
      'a comparison with a fact that is no constant',
      any(is('age', { fact: 'months-in-care' })),
      'rules/unknown-value',
      '/any/0/value',
    ],
    [
      'an order that forgets does-not-apply',
      any(compares('months-in-care', 'lessThan', 3)),
      'rules/order-does-not-apply',
      '/any/0',
    ],
  ])('%s', (_, conditions, code, pointer) => {
    expect(refused(conditions)).toEqual([code, pointer]);
  });

  test('facts that depend on themselves', () => {
    const facts = mapOf(derived('one', { when: any(is('two')) }), derived('two', { when: not(is('one')) }));

    expect(refused(any(is('one')), facts)).toEqual(['rules/cycle', '/when/not']);
  });

  test('facts that multiply one another', () => {
    const doubling = (id: string, of: string): FactSpec =>
      derived(id, { when: any(all(is(of), is('a')), all(is(of, 'no'), is('b'))) });
    const facts = mapOf(yesNo('a'), yesNo('b'), doubling('f1', 'a'));
    for (let index = 2; index <= 40; index++) facts.set(`f${index}`, doubling(`f${index}`, `f${index - 1}`));

    expect(refused(any(is('f40')), facts)[0]).toBe('rules/too-large');
  });

  test('an outcome that the ruleset does not have', () => {
    const wrong = highest(['none', 'high'], rule('hihg', any(is('violence'))));

    expect(() => compileRuleset(wrong, FACTS)).toThrow('Did you mean "high"?');
  });

  test('an outcome without rules that is not the lowest', () => {
    const wrong = { ...highest(['none', 'high'], rule('high', any(is('violence')))), otherwise: 'high' };

    expect(() => compileRuleset(wrong, FACTS)).toThrow('rules/otherwise-not-lowest');
  });
});

test('an error says what, where, the nearest name and where to read on', () => {
  const ruleset = highest(['none', 'high'], rule('high', any(compares('age', 'greatherThan' as 'equal', 1))));

  expect(() => compileRuleset(ruleset, FACTS)).toThrow(
    'rules/unknown-operator: "greatherThan" in level at /rules/0/conditions/any/0 is not an operator. ' +
      'Did you mean "greaterThan"? See docs/errors/rules-unknown-operator.md',
  );
});
