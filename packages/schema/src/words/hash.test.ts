import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, sameJson } from './hash.ts';

test('two values are the same JSON when their canonical texts are', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(json, json, (left, right) => sameJson(left, right) === (canonicalJson(left) === canonicalJson(right))),
  );
  fc.assert(fc.property(json, (value) => sameJson(value, JSON.parse(canonicalJson(value)))));
});

test('what is absent is as good as undefined', () => {
  expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameJson({ a: undefined }, { b: undefined })).toBe(true);
  expect(sameJson({ a: 1 }, { b: 1 })).toBe(false);
  expect(sameJson([], {})).toBe(false);
});
