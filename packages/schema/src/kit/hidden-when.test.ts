import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn, agesOf, type Born } from '../age.ts';
import type { Birth, Test } from '../generated/types.ts';
import type { FactSpec } from '../kit.ts';
import { interpret } from '../validate/interpret.ts';
import { hiddenWhen, shownFor } from './hidden-when.ts';

const DAY = '2026-05-14';
const common: Omit<FactSpec, 'id' | 'origin'> = {
  ...{ about: 'child', type: 'integer', adverse: [], source: [], basis: 'assumption' },
};
const age = (id: string, definition: object): FactSpec => ({
  ...{ ...common, id },
  origin: { kind: 'derived', definition: { id, about: 'child', ...definition } },
});
const infancy: FactSpec = { ...common, id: 'infancy', about: 'family', origin: { kind: 'constant', value: 12 } };
const facts = [
  age('age-years', { age: 'years', on: 'record' }),
  age('age-months', { age: 'months' }),
  age('age-days', { age: 'days', on: 'record' }),
  age('age-now', { age: 'years', on: 'now' }),
  infancy,
];
const byId = new Map(facts.map((fact) => [fact.id, fact]));

const units = { 'age-years': 'years', 'age-months': 'months', 'age-days': 'days' } as const;
type Age = keyof typeof units;

const unit = fc.constantFrom(...(Object.keys(units) as Age[]));
const limit = fc.integer({ min: 0, max: 30 });
const asked = fc.oneof(
  fc.record({
    ...{ fact: unit, value: fc.oneof(limit, fc.constant({ fact: 'infancy' })) },
    operator: fc.constantFrom<Test['operator']>(
      ...(['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const),
    ),
  }),
  fc.record({
    ...{ fact: unit, value: fc.array(limit, { minLength: 1, maxLength: 5 }) },
    operator: fc.constantFrom<Test['operator']>('in', 'notIn'),
  }),
);
const two = (number: number): string => String(number).padStart(2, '0');
const written = fc
  .tuple(fc.integer({ min: 2020, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) =>
    fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`),
  );
const birth: fc.Arbitrary<Birth> = fc.oneof(
  written,
  fc.integer({ min: 0, max: 6 }).map((aboutYears) => ({ aboutYears, judgedOn: DAY })),
  fc.integer({ min: 0, max: 30 }).map((aboutMonths) => ({ aboutMonths, judgedOn: DAY })),
);

/** What a test says of one age, in words of its own. */
function holds({ operator, value }: Pick<Test, 'operator' | 'value'>, age: number): boolean {
  const limits = (Array.isArray(value) ? value : [typeof value === 'object' ? 12 : value]) as number[];
  const [first = 0] = limits;
  switch (operator) {
    case 'lessThan':
      return age < first;
    case 'lessThanInclusive':
      return age <= first;
    case 'greaterThan':
      return age > first;
    case 'greaterThanInclusive':
      return age >= first;
    default:
      return limits.includes(age) === (operator === 'equal' || operator === 'in');
  }
}

function outcomeOf(condition: Parameters<typeof hiddenWhen>[0], person: Born | undefined): 'shown' | 'hidden' | 'open' {
  const beside = agesOf(facts, person, DAY);
  const [isShown, isHidden] = [shownFor, hiddenWhen].map(
    (emit) => interpret(emit(condition, new Map(), byId), beside).length === 0,
  );
  expect(isShown && isHidden).toBe(false);
  return isShown === true ? 'shown' : isHidden === true ? 'hidden' : 'open';
}

test('an age decides exactly when all ages that the birth allows agree', () => {
  fc.assert(
    fc.property(asked, birth, (test, born) => {
      const known = ageOn(DAY, { born }, units[test.fact])!;
      const { from, to } = typeof known === 'number' ? { from: known, to: known } : known;
      const said = new Set<boolean>();
      for (let each = from; each <= to; each += 1) said.add(holds(test, each));

      const outcome = outcomeOf({ all: [test] }, { born });

      expect(outcome).toBe(said.size > 1 ? 'open' : said.has(true) ? 'shown' : 'hidden');
    }),
    { numRuns: 1000 },
  );
});

test('an age of which nothing is known decides nothing', () => {
  fc.assert(
    fc.property(asked, fc.constantFrom(undefined, {}, { born: 'spring' }), (test, person) => {
      expect(outcomeOf({ any: [test] }, person)).toBe('open');
    }),
  );
});

test('a child that is expected is younger than any limit', () => {
  const underOne = { all: [{ fact: 'age-months', operator: 'lessThan' as const, value: 12 }] };

  expect(outcomeOf(underOne, { expected: true })).toBe('shown');
  expect(outcomeOf({ not: underOne.all[0]! }, { expected: true })).toBe('hidden');
});

test('an age on another day than that of the record decides nothing', () => {
  expect(outcomeOf({ all: [{ fact: 'age-now', operator: 'greaterThan', value: 0 }] }, { born: '2020-01-01' })).toBe(
    'open',
  );
});
