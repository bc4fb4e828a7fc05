import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

/** The same by its definition: slow, and plain. */
function byDefinition(from: string, to: string): number {
  if (from === '' || to === '') return from.length + to.length;
  const [rest, other] = [from.slice(1), to.slice(1)];
  if (from[0] === to[0]) return byDefinition(rest, other);
  const isSwap = from[0] === to[1] && from[1] === to[0] && from.length > 1 && to.length > 1;
  return (
    1 +
    Math.min(
      byDefinition(rest, to),
      byDefinition(from, other),
      byDefinition(rest, other),
      isSwap ? byDefinition(from.slice(2), to.slice(2)) : Infinity,
    )
  );
}

test('edits are counted as they are defined', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(fc.property(word, word, (from, to) => editDistance(from, to) === byDefinition(from, to)));
});

test('only a close name is suggested', () => {
  expect(nearest('saef', ['safe', 'violence'])).toBe('safe');
  expect(nearest('level', ['safe', 'violence'])).toBeUndefined();
});
