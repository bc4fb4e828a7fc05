import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dateOf, dayNumber, weekday } from './day.ts';

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });

describe('calendar dates', () => {
  test('a day number and its date are inverse', () => {
    fc.assert(fc.property(anyDay, (number) => dayNumber(dateOf(number)) === number));
  });

  test('agree with the dates that JavaScript counts', () => {
    fc.assert(
      fc.property(anyDay, (number) => dateOf(number) === new Date(number * 86_400_000).toISOString().slice(0, 10)),
    );
  });

  test('days cross the end of a leap February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });

  test('months are clamped to the end of the month, counted from the anchor', () => {
    const months = [1, 2, 3].map((count) => addMonths('2026-01-31', count));

    expect(months).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  });

  test('the week begins on Monday', () => {
    expect(weekday('2026-05-11')).toBe(1);
    expect(weekday('2026-05-17')).toBe(7);
  });
});
