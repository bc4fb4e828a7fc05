import type { KitQuestion, Shown, UiElement } from '@qadam/schema';
import { expect, test } from 'vitest';
import { foldReason, nest, partsOf, type NestedControl } from './nest.ts';

const control = (id: string, depth = 0): UiElement => ({
  type: 'Control',
  options: { qadam: { type: 'yes-no', id, ...(depth > 0 && { depth }) } },
});
const drawn = (controls: NestedControl[]): unknown[] => controls.map(({ id, followUps }) => [id, drawn(followUps)]);

test('a control stands under the less deep one before it', () => {
  const tree = nest([control('a'), control('a1', 1), control('a11', 2), control('a2', 1), control('b')]);

  expect(drawn(tree)).toEqual([
    [
      'a',
      [
        ['a1', [['a11', []]]],
        ['a2', []],
      ],
    ],
    ['b', []],
  ]);
});

test('folded siblings that stand together are one fold, hidden ones are left out', () => {
  const shown = new Map<string, Shown>([
    ['a', 'shown'],
    ['b', 'folded'],
    ['c', 'hidden'],
    ['d', 'folded'],
  ]);
  const parts = partsOf(nest(['a', 'b', 'c', 'd'].map((id) => control(id))), shown);

  expect(parts.map((part) => (part.kind === 'fold' ? part.controls.map(({ id }) => id) : part.control.id))).toEqual([
    'a',
    ['b', 'd'],
  ]);
});

test('a fold says when it applies, where that is plain', () => {
  const above = { fact: 'violence' } as KitQuestion;
  const when = (value: string, fact = 'violence') =>
    ({ shownWhen: { all: [{ fact, operator: 'equal', value }] } }) as KitQuestion;

  expect(foldReason(above, when('yes'))).toEqual({ kind: 'yes' });
  expect(foldReason(above, when('parent'))).toEqual({ kind: 'option', option: 'parent' });
  expect(foldReason(above, when('yes', 'another'))).toEqual({ kind: 'other' });
  expect(foldReason(undefined, undefined)).toEqual({ kind: 'other' });
});
