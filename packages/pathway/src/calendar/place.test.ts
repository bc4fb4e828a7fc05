import { describe, expect, test } from 'vitest';
import { calendar } from '../testing/kit.ts';
import { instantOf, momentAt } from './instant.ts';
import { addWorkingDays, openPlace } from './place.ts';

const place = openPlace(calendar);
const endOf = (day: string, offset: string): string => instantOf(momentAt(place.endOfDay(day), offset));

describe('a place', () => {
  test('ends a day at midnight by its own clock', () => {
    expect(endOf('2026-05-14', '+05:00')).toBe('2026-05-15T00:00:00+05:00');
  });

  test('gives the longer day where the clock is put back at midnight', () => {
    expect(endOf('2024-02-29', '+06:00')).toBe('2024-03-01T01:00:00+06:00');
  });

  test('does not cut a day short where the clock is put forward', () => {
    const forward = openPlace({
      ...calendar,
      offsets: [{ offset: '+05:00' }, { from: '2024-03-01', offset: '+06:00' }],
    });

    expect(instantOf(momentAt(forward.endOfDay('2024-02-29'), '+05:00'))).toBe('2024-03-01T00:00:00+05:00');
  });

  test('counts working days past weekends and holidays, and moved days as working', () => {
    expect(addWorkingDays(place, '2026-05-06', 1)).toBe('2026-05-08'); // Thursday is a holiday
    expect(addWorkingDays(place, '2026-05-15', 1)).toBe('2026-05-16'); // a Saturday made working
    expect(addWorkingDays(place, '2026-05-22', 5)).toBe('2026-05-29');
  });

  test('zero is the same working day, or the next one', () => {
    expect(addWorkingDays(place, '2026-05-14', 0)).toBe('2026-05-14');
    expect(addWorkingDays(place, '2026-05-23', 0)).toBe('2026-05-25');
  });

  test('names the years whose holidays it does not list', () => {
    expect(place.unlistedYears('2026-12-30', '2027-01-05')).toEqual([2027]);
  });

  test('does not hang without any working day', () => {
    expect(addWorkingDays(openPlace({ ...calendar, week: [] }), '2027-01-01', 1) > '2027-01-01').toBe(true);
  });
});
