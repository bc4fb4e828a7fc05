import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../generated/types.ts';
import { sameJson } from '../words/hash.ts';
import { applyOperations } from './apply.ts';
import { differenceOf } from './diff.ts';
import { mergeTrees, type Merged } from './merge.ts';
import { definitionsOf, treeOf, type Tree } from './tree.ts';

const definitions = {
  model: {
    roles: ['worker', 'supervisor'],
    calendar: 'kz',
    stages: [{ id: 's1', start: true, documents: [{ instrument: 'i1' }] }, { id: 's2' }, { id: 's3', end: true }],
    transitions: [{ id: 't1', from: 's1', to: 's2', by: ['worker'] }],
  },
  facts: [{ id: 'f1' }, { id: 'f2' }],
  rulesets: [
    {
      id: 'level',
      rules: [
        { id: 'r1', then: 'high' },
        { id: 'r2', then: 'low' },
      ],
    },
  ],
  instruments: [
    {
      id: 'i1',
      sections: [
        {
          id: 'a',
          questions: [
            { id: 'q1', options: [{ id: 'o1' }, { id: 'o2' }] },
            { id: 'q2', followUps: [{ id: 'q3' }] },
          ],
        },
        { id: 'b', questions: [{ id: 'q4', columns: [{ id: 'c1' }, { id: 'c2' }] }] },
      ],
    },
  ],
  texts: { ru: { 'stage/s1/label': 'Первый', 'instrument/i1/question/q1/label': 'Вопрос' } },
};
const small = treeOf(definitions);

const stages = ['s1', 's2', 's3', 's4', 's5'].map((id) => `stage/${id}`);
const questions = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map((id) => `instrument/i1/question/${id}`);
const sections = ['a', 'b', 'c'].map((id) => `instrument/i1/section/${id}`);
const others = [
  'instrument/i1',
  'instrument/i2',
  'ruleset/level',
  'ruleset/second',
  'fact/f1',
  'ruleset/level/rule/r1',
  'ruleset/level/rule/r3',
  'instrument/i1/question/q4/column/c1',
  'stage/s1/document/i1',
  'stage/s2/document/i2',
  'transition/t1',
  'instrument/i1/question/q1/option/o1',
];
const any = fc.constantFrom(...stages, ...questions, ...sections, ...others);
const value = fc.constantFrom('x', 'y', 'z');
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ set: fc.tuple(any, fc.constantFrom('print', 'when')).map((parts) => parts.join('/')), to: value }),
  fc.record({ set: any.map((address) => `text/ru/${address}/label`), to: value }),
  fc.record({
    add: any,
    in: fc.constantFrom(...sections, ...questions, 'instrument/i1', 'model'),
    value: fc.record({ print: value }),
  }),
  fc.record({ add: any, after: any, value: fc.record({ print: value }) }),
  fc.record({ remove: any }),
  fc.record({ move: any, after: any }),
  fc.record({ move: any, before: any }),
  fc.record({ move: fc.constantFrom(...questions), in: fc.constantFrom(...sections, ...questions) }),
);
const edited = fc
  .array(operation, { maxLength: 12 })
  .map((operations) =>
    Object.assign(applyOperations(small, operations).tree, { toString: () => JSON.stringify(operations) }),
  );
const runs = { numRuns: 1000 };

const plain = (tree: Tree): unknown => definitionsOf(tree);
const expectSame = (left: Tree, right: Tree): void => {
  if (!sameJson(plain(left), plain(right))) expect(plain(left)).toEqual(plain(right));
};

describe('laws of operations, differences and merging', () => {
  test('the difference of two editions makes one of the other', () => {
    fc.assert(
      fc.property(edited, edited, (from, to) => {
        const { tree, faults } = applyOperations(from, differenceOf(from, to));
        expect(faults).toEqual([]);
        expectSame(tree, to);
      }),
      runs,
    );
  });

  test('two same editions have no difference', () => {
    fc.assert(fc.property(edited, (tree) => void expect(differenceOf(tree, tree)).toEqual([])));
  });

  test('definitions come back from their tree', () => {
    fc.assert(fc.property(edited, (tree) => expectSame(treeOf(definitionsOf(tree)), tree)));
  });

  test('merging onto a new base without changes of our own gives the new base', () => {
    fc.assert(
      fc.property(edited, edited, (base, theirs) => {
        const { tree, conflicts } = mergeTrees(base, base, theirs);
        expect(conflicts).toEqual([]);
        expectSame(tree, theirs);
      }),
      runs,
    );
  });

  test('merging onto the same base gives ours', () => {
    fc.assert(
      fc.property(edited, edited, (base, ours) => {
        const { tree, conflicts } = mergeTrees(base, ours, base);
        expect(conflicts).toEqual([]);
        expectSame(tree, ours);
      }),
      runs,
    );
  });

  test('what both sides did alike is done once', () => {
    fc.assert(
      fc.property(edited, edited, (base, both) => {
        const { tree, conflicts } = mergeTrees(base, both, both);
        expect(conflicts).toEqual([]);
        expectSame(tree, both);
      }),
      runs,
    );
  });

  test('no value, node or place of either side is lost without a conflict', () => {
    fc.assert(
      fc.property(edited, edited, edited, (base, ours, theirs) => {
        const merged = mergeTrees(base, ours, theirs);
        expectNothingLost(base, ours, merged);
        expectNothingLost(base, theirs, merged);
      }),
      runs,
    );
  });

  test('the merged definitions are whole: each node stands in a list of what holds it', () => {
    fc.assert(
      fc.property(edited, edited, edited, (base, ours, theirs) => {
        const { tree } = mergeTrees(base, ours, theirs);
        expectSame(treeOf(definitionsOf(tree)), tree);
      }),
      runs,
    );
  });
});

function expectNothingLost(base: Tree, side: Tree, { tree, conflicts }: Merged): void {
  const isTold = (address: string): boolean => {
    for (let at = address; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
      if (conflicts.some(({ target }) => target === at || target.startsWith(`${at}/`) || target.includes(at)))
        return true;
    return false;
  };
  for (const [address, node] of side.nodes) {
    const before = base.nodes.get(address);
    const result = tree.nodes.get(address);
    for (const [key, now] of node.properties)
      if (!sameJson(before?.properties.get(key), now) && !sameJson(result?.properties.get(key), now))
        expect([address, key, isTold(address)]).toEqual([address, key, true]);
    if (before === undefined && result === undefined) expect([address, isTold(address)]).toEqual([address, true]);
    if (before !== undefined && before.parent !== node.parent && result?.parent !== node.parent)
      expect([address, 'place', isTold(address)]).toEqual([address, 'place', true]);
  }
  for (const address of base.nodes.keys())
    if (!side.nodes.has(address) && tree.nodes.has(address) && !isTold(address)) {
      // a node removed together with what held it may stay because that stays
      expect(conflicts.some(({ kind }) => kind === 'removed')).toBe(true);
    }
}
