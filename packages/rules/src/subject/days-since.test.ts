import { describe, expect, test } from 'vitest';
import { daysBetween } from './days-since.ts';

describe('days since', () => {
  test('count whole days, also to come', () => {
    expect(daysBetween('2026-05-01', '2026-05-14')).toBe(13);
    expect(daysBetween('2026-05-15T23:00:00+05:00', '2026-05-14')).toBe(-1);
  });

  test('turn an interval round', () => {
    expect(daysBetween({ from: '2026-05-01', to: '2026-05-10' }, '2026-05-14')).toEqual({ from: 4, to: 13 });
    expect(daysBetween({ from: '2026-05-01' }, '2026-05-14')).toEqual({ to: 13 });
  });

  test('stay open with the date', () => {
    expect(daysBetween({ open: 'refused' }, '2026-05-14')).toBeUndefined();
    expect(daysBetween('does-not-apply', '2026-05-14')).toBe('does-not-apply');
  });
});
