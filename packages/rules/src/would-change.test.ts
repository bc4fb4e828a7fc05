import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactInput } from '@qadam/schema';
import { compileRuleset } from './ruleset/compile.ts';
import { FACTS as POOL, inputsOn, rulesetOn, someFacts } from './testing/arbitrary.ts';
import {
  all,
  any,
  choices,
  highest,
  integer,
  is,
  mapOf,
  rule,
  several,
  test as compares,
  yesNo,
} from './testing/facts.ts';
import type { Change } from './ruleset/change.ts';
import { wouldChange, type Alternative } from './would-change.ts';

const FACTS = mapOf(
  yesNo('violence', { danger: true }),
  yesNo('ground'),
  yesNo('debts', { changeable: true }),
  integer('age'),
  choices('needs', ['food', 'heat'], { changeable: true }),
);
const level = compileRuleset(
  highest(
    ['none', 'low', 'medium', 'high'],
    rule('high', any(is('violence'))),
    rule('medium', all(is('ground'), compares('age', 'lessThan', 5))),
    rule('low', any(is('debts'), compares('needs', 'contains', 'food'))),
  ),
  FACTS,
);

test('raising names the fewest changes first', () => {
  const inputs = { violence: 'no', ground: 'no', age: 9, debts: 'no', needs: [] };

  expect(wouldChange(level, inputs, { direction: 'raise' })).toEqual<Alternative[]>([
    { to: 'high', changes: [{ fact: 'violence', value: 'yes' }] },
    { to: 'low', changes: [{ fact: 'debts', value: 'yes' }] },
    { to: 'low', changes: [{ fact: 'needs', contains: ['food'] }] },
  ]);
});

test('whole numbers are told by their ends', () => {
  const inputs = { violence: 'yes', ground: 'yes', age: 9, debts: 'yes', needs: [] };
  const only = compileRuleset(highest(['none', 'medium'], rule('medium', any(compares('age', 'lessThan', 5)))), FACTS);

  expect(wouldChange(only, inputs, { direction: 'raise' })).toEqual([
    { to: 'medium', changes: [{ fact: 'age', to: 4 }] },
  ]);
});

test('help changes what help can change, together', () => {
  const inputs = { violence: 'no', ground: 'no', age: 9, debts: 'yes', needs: ['food'] };

  expect(wouldChange(level, inputs, { direction: 'help' })).toEqual<Alternative[]>([
    {
      to: 'none',
      changes: [
        { fact: 'debts', value: 'no' },
        { fact: 'needs', without: ['food'] },
      ],
    },
  ]);
});

test('help never takes a danger away', () => {
  const inputs = { violence: 'yes', ground: 'no', age: 9, debts: 'no', needs: [] };

  expect(wouldChange(level, inputs, { direction: 'help' })).toEqual([]);
  expect(wouldChange(level, inputs, { direction: 'both' })[0]?.changes).toEqual([{ fact: 'violence', value: 'no' }]);
});

test('an outcome of several comes to hold or ceases to', () => {
  const duties = compileRuleset(several(['visit'], rule('visit', any(is('debts')))), FACTS);

  expect(wouldChange(duties, { debts: 'no' }, { direction: 'raise' })).toEqual([
    { to: 'visit', changes: [{ fact: 'debts', value: 'yes' }] },
  ]);
});

/** What would be known after the change; nothing where inputs have no words for it. */
function toInput({ value, among, from, to, above, below }: Change): FactInput {
  if (value !== undefined) return value;
  if (among) return { among };
  const isStretch = (from !== undefined || to !== undefined) && above === undefined && below === undefined;
  return isStretch ? { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } : undefined;
}

test('what it names does change the outcome', () => {
  const found = someFacts.chain((ids) => fc.record({ ruleset: rulesetOn(ids, 'highest'), inputs: inputsOn(ids) }));
  fc.assert(
    fc.property(found, ({ ruleset, inputs }) => {
      const compiled = compileRuleset({ ...ruleset, hit: 'highest' as const }, POOL);
      const before = compiled.outcomes.indexOf(compiled.range(inputs).atLeast);

      for (const { to, changes } of wouldChange(compiled, inputs, { direction: 'raise' })) {
        expect(compiled.outcomes.indexOf(to)).toBeGreaterThan(before);
        const changed = changes.map((change) => [change.fact, toInput(change)] as const);
        const isPlain = changed.every(([, input]) => input !== undefined);
        if (isPlain) expect(compiled.range({ ...inputs, ...Object.fromEntries(changed) }).atLeast).toBe(to);
      }
    }),
    { numRuns: 300 },
  );
});
