import fc from 'fast-check';
import lodash from 'lodash';
import lodashSet from 'lodash/fp/set.js';
import lodashUnset from 'lodash/fp/unset.js';
import lodashIsEmpty from 'lodash/isEmpty.js';
import { expect, test, vi } from 'vitest';
import isEmpty from './is-empty.js';
import * as lists from './lists.js';
import merge from './merge.js';
import { toKeys } from './path.js';
import set from './set.js';
import unset from './unset.js';
import { cloneDeep, debounce, isEqual } from './values.js';

const key = fc.constantFrom('a', 'b', 'қ', '0', '1', 'a-b');
const path = fc.oneof(
  fc.array(key, { minLength: 1, maxLength: 4 }).map((keys) => keys.join('.')),
  fc.array(key, { minLength: 1, maxLength: 4 }),
  fc.constantFrom('a[0].b', 'a[1]', '__proto__.x', 'constructor.prototype.x'),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, fc.dictionary(key, tie('value')), fc.array(tie('value'), { maxLength: 3 })),
  value: fc.oneof(fc.integer(), fc.string(), fc.constantFrom(null, undefined, true), tie('tree')),
}));
const plain = tree.map((value) => JSON.parse(JSON.stringify(value)));

/** There lodash boxes the value it meets (`Number {…}`), which nothing should copy. */
function leadsThroughPlainValue(at, object) {
  let here = object;
  for (const name of toKeys(at)) {
    if (here === null || here === undefined) return false;
    if (typeof here !== 'object') return true;
    here = here[name];
  }
  return false;
}

test('set writes what lodash writes', () => {
  fc.assert(
    fc.property(path, plain, (at, object) => {
      fc.pre(!leadsThroughPlainValue(at, object));
      expect(set(at, 7, object)).toEqual(lodashSet(at, 7, object));
    }),
  );
});

test('unset removes what lodash removes', () => {
  fc.assert(
    fc.property(path, plain, (at, object) => {
      fc.pre(!leadsThroughPlainValue(at, object));
      expect(unset(at, object)).toEqual(lodashUnset(at, object));
    }),
  );
});

test('neither changes the object it was given', () => {
  fc.assert(
    fc.property(path, plain, (at, object) => {
      const before = structuredClone(object);
      set(at, 7, object);
      unset(at, object);
      expect(object).toEqual(before);
    }),
  );
});

test('what lies off the path stays the same object', () => {
  const object = { a: { b: 1 }, c: { d: 2 } };

  expect(set('a.b', 3, object).c).toBe(object.c);
});

test('no path reaches a prototype', () => {
  set('__proto__.polluted', true, {});
  set(['constructor', 'prototype', 'polluted'], true, {});

  expect({}.polluted).toBeUndefined();
});

test('isEmpty agrees with lodash, the second time too', () => {
  const values = fc.oneof(fc.anything({ withMap: true, withSet: true }), plain);
  fc.assert(
    fc.property(values, (value) => {
      expect(isEmpty(value)).toBe(lodashIsEmpty(value));
      expect(isEmpty(value)).toBe(lodashIsEmpty(value));
    }),
  );
});

const list = fc.option(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 6 }), { nil: undefined });
const isEven = (value) => value % 2 === 0;

test('lists are searched, filtered and ranked as lodash does', () => {
  fc.assert(
    fc.property(list, fc.integer({ min: -3, max: 3 }), (values, value) => {
      for (const name of ['find', 'filter']) expect(lists[name](values, isEven)).toEqual(lodash[name](values, isEven));
      const rank = (each) => [undefined, Number.NaN, each, -each][Math.abs(each)];
      expect(lists.maxBy(values, rank)).toBe(lodash.maxBy(values, rank));
      expect(lists.includes(values, value)).toBe(lodash.includes(values, value));
      expect(lists.last(values)).toBe(lodash.last(values));
      const sum = (total, each) => total + each;
      expect(lists.reduce(values, sum, 7)).toBe(lodash.reduce(values, sum, 7));
      const [ours, theirs] = [values?.slice() ?? [], values?.slice() ?? []];
      expect(lists.remove(ours, isEven)).toEqual(lodash.remove(theirs, isEven));
      expect(ours).toEqual(theirs);
    }),
  );
});

test('objects are read as lodash reads them', () => {
  fc.assert(
    fc.property(path, plain, key, (at, object, name) => {
      expect(lists.get(object, at)).toEqual(lodash.get(object, at));
      expect(lists.has(object, name)).toBe(lodash.has(object, name));
      expect(lists.keys(object)).toEqual(lodash.keys(object));
      expect(lists.toPairs(object)).toEqual(lodash.toPairs(object));
    }),
  );
  for (const nothing of [undefined, null]) {
    expect(lists.get(nothing, 'a.b')).toBe(lodash.get(nothing, 'a.b'));
    expect(lists.keys(nothing)).toEqual(lodash.keys(nothing));
    expect(lists.has(nothing, 'a')).toBe(lodash.has(nothing, 'a'));
  }
});

/** What settings are: objects in objects, with plain values and lists of them. */
const { settings } = fc.letrec((tie) => ({
  settings: fc.oneof({ maxDepth: 3 }, fc.dictionary(key, tie('setting')), fc.constant({})),
  setting: fc.oneof(fc.integer(), fc.string(), fc.boolean(), tie('settings')),
}));

test('settings are merged as lodash merges them', () => {
  fc.assert(
    fc.property(settings, settings, (one, other) => {
      expect(merge({}, one, other)).toEqual(lodash.merge({}, one, other));
    }),
  );
  expect(merge({}, { a: 1 }, undefined)).toEqual({ a: 1 });
});

test('values are copied and compared as lodash does', () => {
  fc.assert(
    fc.property(tree, tree, (one, other) => {
      const copy = cloneDeep(one);
      expect(copy).toEqual(lodash.cloneDeep(one));
      expect(copy).not.toBe(one);
      expect(isEqual(one, copy)).toBe(true);
      expect(isEqual(one, other)).toBe(lodash.isEqual(one, other));
    }),
  );
  for (const [one, other] of [
    [Number.NaN, Number.NaN],
    [{}, []],
    [{ a: undefined }, {}],
    [{ a: undefined }, { b: undefined }],
    [null, {}],
    [1, '1'],
  ])
    expect(isEqual(one, other)).toBe(lodash.isEqual(one, other));
});

test('of several calls at once the last one acts, after the wait', () => {
  vi.useFakeTimers();
  const told = [];
  const tell = debounce((value) => told.push(value), 10);

  tell(1);
  vi.advanceTimersByTime(9);
  tell(2);
  vi.advanceTimersByTime(9);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);

  expect(told).toEqual([2]);
  vi.useRealTimers();
});

test('ranges and names come out as with lodash', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), fc.constantFrom(1, 2), (start, end, step) => {
      expect(lists.range(start, Math.max(start, end), step)).toEqual(lodash.range(start, Math.max(start, end), step));
    }),
  );
  for (const name of ['firstName', 'first_name', 'first-name', 'URL', 'kitURL', 'HTMLPage', 'line2', 'is ok', '', 'x'])
    expect(lists.startCase(name)).toBe(lodash.startCase(name));
  expect(lists.endsWith('#/properties/a', '/a')).toBe(true);
  expect([
    lists.isFunction(isEven),
    lists.isFunction({}),
    lists.isUndefined(undefined),
    lists.isUndefined(null),
  ]).toEqual([true, false, true, false]);
});
