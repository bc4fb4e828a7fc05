import fc from 'fast-check';
import lodashSet from 'lodash/fp/set.js';
import lodashUnset from 'lodash/fp/unset.js';
import lodashIsEmpty from 'lodash/isEmpty.js';
import { expect, test } from 'vitest';
import isEmpty from './is-empty.js';
import { toKeys } from './path.js';
import set from './set.js';
import unset from './unset.js';

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
