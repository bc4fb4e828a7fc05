import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, momentAt, momentOf } from './instant.ts';

test('the local day is the day of the instant’s own offset', () => {
  expect(momentOf('2026-05-14T23:30:00+05:00').day).toBe('2026-05-14');
  expect(momentAt(momentOf('2026-05-14T23:30:00+05:00').ms, '+06:00').day).toBe('2026-05-15');
});

test('seconds may be left out, and Z is an offset', () => {
  expect(momentOf('2026-05-14T06:30Z').ms).toBe(momentOf('2026-05-14T11:30:00+05:00').ms);
});

test('an instant survives being read and written', () => {
  const offsets = fc.constantFrom('+05:00', '+06:00', '-03:30', 'Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), offsets, (ms, offset) => {
      const moment = momentAt(ms, offset);
      expect(momentOf(instantOf(moment))).toEqual(moment);
    }),
  );
});
