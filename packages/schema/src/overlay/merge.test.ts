import { describe, expect, test } from 'vitest';
import type { Operation } from '../generated/types.ts';
import { merges, small } from '../testing/merges.ts';
import { applyOperations } from './apply.ts';
import { mergeTrees, type Side } from './merge.ts';
import { definitionsOf, treeOf, type Tree } from './tree.ts';

function edited(operations: readonly Operation[]): Tree {
  const { tree, faults } = applyOperations(small, operations);
  expect(faults).toEqual([]);
  return tree;
}

test('the corpus holds at least forty merges', () => {
  expect(merges.length).toBeGreaterThanOrEqual(40);
});

describe('merges', () => {
  test.each(merges)('$name', ({ ours, theirs, result, conflicts = [] }) => {
    const merged = mergeTrees(small, edited(ours), edited(theirs));

    expect(definitionsOf(merged.tree)).toEqual(definitionsOf(edited(result)));
    expect(merged.conflicts.map(({ target }) => target).sort()).toEqual([...conflicts].sort());
  });

  test.each(merges.filter(({ conflicts }) => conflicts !== undefined))(
    'a decision for theirs is kept: $name',
    ({ ours, theirs, conflicts = [] }) => {
      const decided = new Map(conflicts.map((target): [string, Side] => [target, 'theirs']));
      const { conflicts: told } = mergeTrees(small, edited(ours), edited(theirs), decided);

      expect(told.map(({ taken }) => taken)).toEqual(told.map(() => 'theirs'));
    },
  );
});

test('a conflict says what was, what we have and what they have', () => {
  const term = (to: string): Tree => edited([{ set: 'deadline/visits/every', to }]);

  expect(mergeTrees(small, term('P1W'), term('P2W')).conflicts).toEqual([
    { kind: 'value', target: 'deadline/visits/every', base: 'P1M', ours: 'P1W', theirs: 'P2W', taken: 'ours' },
  ]);
});

test('two thousand elements are merged, each side having changed a third', () => {
  const large = (change: (index: number) => object): Tree =>
    treeOf({
      model: {},
      facts: Array.from({ length: 2000 }, (_, index) => ({ id: `f${index}`, constant: index, ...change(index) })),
      rulesets: [],
      instruments: [],
      texts: {},
    });
  const [base, ours, theirs] = [
    large(() => ({})),
    large((index) => (index % 3 === 0 ? { unit: 'days' } : {})),
    large((index) => (index % 3 === 1 ? { unit: 'months' } : {})),
  ];

  const { tree, conflicts } = mergeTrees(base, ours, theirs);

  expect(conflicts).toEqual([]);
  expect([...tree.nodes.values()].filter(({ properties }) => properties.has('unit'))).toHaveLength(1334);
});
