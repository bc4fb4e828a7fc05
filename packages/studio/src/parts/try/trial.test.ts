import type { Family } from '@qadam/schema';
import { expect, test } from 'vitest';
import { later, momentsOf } from './trial.ts';

const step = (at: string, recordedAt?: string): Family['steps'][number] => ({
  at,
  do: 'look',
  ...(recordedAt !== undefined && { recordedAt }),
});

test('a step about earlier times comes when it is written down', () => {
  const steps = [
    step('2026-05-14T10:00:00+05:00'),
    step('2026-05-13T10:00:00+05:00', '2026-05-15T09:00:00+05:00'),
    step('2026-05-14T12:00:00+05:00'),
  ];

  expect(momentsOf({ steps } as Family)).toEqual([
    '2026-05-14T10:00:00+05:00',
    '2026-05-15T09:00:00+05:00',
    '2026-05-15T09:00:00+05:00',
  ]);
});

test('a while later it is the same time of day, and a month ends where it ends', () => {
  expect(later('2026-05-14T10:30:00+05:00', 2, 'weeks')).toBe('2026-05-28T10:30:00+05:00');
  expect(later('2026-01-31T10:30:00Z', 1, 'months')).toBe('2026-02-28T10:30:00Z');
  expect(later('2026-12-31T23:00:00+05:00', 1, 'days')).toBe('2027-01-01T23:00:00+05:00');
});
