import { expect, test } from 'vitest';
import { plus, shiftDate, shiftMoment, spanOf, times } from './duration.ts';
import { instantOf, momentOf } from './instant.ts';

test('reads elapsed and calendar durations', () => {
  expect(spanOf('PT30M').ms).toBe(30 * 60_000);
  expect(spanOf('P6W').days).toBe(42);
  expect(spanOf('P1M').months).toBe(1);
  expect(spanOf('P2Y').months).toBe(24);
});

test('months after a stretch of months are still counted from the anchor', () => {
  expect(shiftDate('2026-01-31', plus(spanOf('P1M'), times(spanOf('P1M'), 1)))).toBe('2026-03-31');
});

test('calendar days keep the time of day', () => {
  expect(instantOf(shiftMoment(momentOf('2026-05-14T11:30:00+05:00'), spanOf('P7D')))).toBe(
    '2026-05-21T11:30:00+05:00',
  );
});
