import { expect, test } from 'vitest';
import { knownOf, openOf, valueOf, withKnown, withOpen, withValue } from './answer.ts';

test('a plain value becomes one that says how it is known, and back', () => {
  const told = withKnown('yes', { how: 'told', from: 'участковый' });

  expect(told).toEqual({ value: 'yes', how: 'told', from: 'участковый' });
  expect(withKnown(told, {})).toBe('yes');
});

test('another value keeps how it is known', () => {
  expect(withValue({ value: 'yes', how: 'seen' }, 'no')).toEqual({ value: 'no', how: 'seen' });
  expect(withOpen({ value: 'yes', how: 'told' }, 'not-known')).toEqual({ open: 'not-known', how: 'told' });
});

test('an emptied value means not asked', () => {
  expect([withValue('a', ''), withValue(['a'], []), withValue(undefined, undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('zero is an answer', () => {
  expect(withValue(undefined, 0)).toBe(0);
});

test('an open answer has no value', () => {
  expect(openOf({ open: 'refused' })).toBe('refused');
  expect(valueOf({ open: 'refused' })).toBeUndefined();
  expect(knownOf('yes')).toEqual({});
});
