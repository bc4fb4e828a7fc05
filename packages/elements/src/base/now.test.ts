import { expect, test } from 'vitest';
import { instantOf, laterBy, machineNow } from './now.ts';

test('writes an instant with the offset of the place', () => {
  const date = new Date('2026-05-14T06:30:00Z');

  expect(instantOf(date, 300)).toBe('2026-05-14T11:30:00+05:00');
  expect(instantOf(date, -210)).toBe('2026-05-14T03:00:00-03:30');
});

test('an instant later keeps its offset', () => {
  expect(laterBy('2026-05-14T23:59:50+05:00', 20_000)).toBe('2026-05-15T00:00:10+05:00');
  expect(laterBy('2026-05-14T06:30:00.250Z', 60_000)).toBe('2026-05-14T06:31:00+00:00');
});

test('takes the offset that is in force, not the one of the machine', () => {
  expect(machineNow([{ offset: '+06:00' }, { from: '2024-03-01', offset: '+05:00' }])).toMatch(/\+05:00$/);
  expect(machineNow([{ offset: '+06:00' }, { from: '2224-03-01', offset: '+05:00' }])).toMatch(/\+06:00$/);
});

test('what has been written down has happened, even where the machine is behind', () => {
  const known = Date.parse('2226-05-14T06:30:00.179Z');

  expect(machineNow([{ offset: '+05:00' }], known)).toBe('2226-05-14T11:30:01+05:00');
});
