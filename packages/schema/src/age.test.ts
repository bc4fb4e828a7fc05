import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, formatDay, fromDayNumber, parseDate, type CivilDate } from './date.ts';
import { ageOn } from './age.ts';

const day = fc.integer({
  min: dayNumber({ year: 2000, month: 1, day: 1 }),
  max: dayNumber({ year: 2030, month: 1, day: 1 }),
});
const contains = (span: unknown, age: number): boolean => {
  if (typeof span === 'number') return span === age;
  const { from, to } = span as { from: number; to: number };
  return from <= age && age <= to;
};

describe('age', () => {
  test('counts whole units', () => {
    expect(ageOn('2026-03-14', { born: '2023-03-15' }, 'years')).toBe(2);
    expect(ageOn('2026-03-15', { born: '2023-03-15' }, 'years')).toBe(3);
    expect(ageOn('2026-03-15', { born: '2026-01-31' }, 'months')).toBe(1);
    expect(ageOn('2024-03-01', { born: '2024-02-28' }, 'days')).toBe(2);
  });

  test('is an interval while the birth is partly known', () => {
    expect(ageOn('2026-06-01', { born: '2023' }, 'years')).toEqual({ from: 2, to: 3 });
    expect(ageOn('2026-06-15', { born: '2023-06' }, 'years')).toEqual({ from: 2, to: 3 });
    expect(ageOn('2026-07-15', { born: '2023-06' }, 'years')).toBe(3);
  });

  test('is wide around a judged age', () => {
    expect(ageOn('2026-06-01', { born: { aboutYears: 3, judgedOn: '2026-06-01' } }, 'years')).toEqual({
      from: 2,
      to: 4,
    });
    expect(ageOn('2026-06-01', { born: { aboutMonths: 2, judgedOn: '2026-06-01' } }, 'months')).toEqual({
      from: 0,
      to: 5,
    });
  });

  test('is 0 before birth', () => {
    expect(ageOn('2026-06-01', { expected: true }, 'years')).toBe(0);
    expect(ageOn('2026-06-01', { born: '2026-09-01' }, 'days')).toBe(0);
  });

  test('is open when nothing is known', () => {
    expect(ageOn('2026-06-01', {}, 'years')).toBeUndefined();
    expect(ageOn('2026-06-01', { born: 'spring' }, 'years')).toBeUndefined();
  });

  test('of a part of the birth holds the true age', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom('years' as const, 'months' as const, 'days' as const),
        (birth, on, unit) => {
          const [born, today] = [formatDay(Math.min(birth, on)), formatDay(Math.max(birth, on))];
          const age = ageOn(today, { born }, unit) as number;

          expect(contains(ageOn(today, { born: born.slice(0, 7) }, unit), age)).toBe(true);
          expect(contains(ageOn(today, { born: born.slice(0, 4) }, unit), age)).toBe(true);
        },
      ),
    );
  });

  test('judged a unit too high or too low holds the true age', () => {
    fc.assert(
      fc.property(day, day, day, fc.integer({ min: -1, max: 1 }), (one, two, three, error) => {
        const [born, judgedOn, today] = [one, two, three].sort((left, right) => left - right).map(formatDay) as [
          string,
          string,
          string,
        ];
        const years = (ageOn(judgedOn, { born }, 'years') as number) + error;
        const months = (ageOn(judgedOn, { born }, 'months') as number) + 3 * error;

        for (const unit of ['years', 'months', 'days'] as const) {
          const age = ageOn(today, { born }, unit) as number;
          if (years >= 0)
            expect(contains(ageOn(today, { born: { aboutYears: years, judgedOn } }, unit), age)).toBe(true);
          if (months >= 0)
            expect(contains(ageOn(today, { born: { aboutMonths: months, judgedOn } }, unit), age)).toBe(true);
        }
      }),
    );
  });
});

test('a day number leads back to its date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
      const date: CivilDate = fromDayNumber(number);
      expect(dayNumber(date)).toBe(number);
      expect(date.year < 1 || parseDate(formatDay(number))).toBeTruthy();
    }),
  );
});
