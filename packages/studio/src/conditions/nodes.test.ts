import { interpret, metaRegistry, type ConditionNode, type Conditions } from '@qadam/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, joinOf, leavesOf, membersOf, type NodeEdit } from './nodes.ts';

const is = (fact: string): ConditionNode => ({ fact, operator: 'equal', value: 'yes' });
const [a, b, c] = [is('a'), is('b'), is('c')];

const leaf: fc.Arbitrary<ConditionNode> = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'd').map(is),
  fc.constant({ condition: 'shared' }),
  fc.constant({ fact: 'n', operator: 'lessThan', value: { fact: 'limit' } } as const),
);
const node: fc.Arbitrary<ConditionNode> = fc.letrec<{ node: ConditionNode; group: Conditions }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, leaf, tie('group')),
  group: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;
const whole = fc.option(
  node.map((each): Conditions => (joinOf(each) === undefined ? { all: [each] } : (each as Conditions))),
  { nil: undefined },
);
const path = fc.array(fc.nat(3), { maxLength: 4 });
const edit: fc.Arbitrary<NodeEdit> = fc.oneof(
  fc.record({ do: fc.constant('set' as const), at: path, to: node }),
  fc.record({ do: fc.constant('add' as const), in: path, node }),
  fc.record({ do: fc.constant('remove' as const), at: path }),
  fc.record({ do: fc.constant('move' as const), at: path, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ do: fc.constant('copy' as const), at: path }),
  fc.record({ do: fc.constant('wrap' as const), at: path, as: fc.constantFrom('all', 'any', 'not') }),
  fc.record({ do: fc.constant('join' as const), at: path, as: fc.constantFrom('all', 'any', 'not') }),
);

const faults = (conditions: Conditions): unknown[] =>
  interpret({ $ref: 'common.json#/definitions/conditions' }, conditions, metaRegistry);
const isEmpty = (each: ConditionNode): boolean =>
  joinOf(each) !== undefined && (membersOf(each).length === 0 || membersOf(each).some(isEmpty));
const leaves = (conditions: Conditions | undefined): string[] =>
  conditions === undefined
    ? []
    : leavesOf(conditions)
        .map((each) => JSON.stringify(each.node))
        .sort();

describe('any edits', () => {
  test('give conditions that the language takes, without an empty group', () => {
    fc.assert(
      fc.property(whole, fc.array(edit, { maxLength: 12 }), (begun, edits) => {
        let now = begun;
        for (const each of edits) {
          now = edited(now, each).conditions;
          if (now === undefined) continue;
          expect(faults(now)).toEqual([]);
          expect(isEmpty(now)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('move, wrap and join lose no condition and make none up', () => {
    fc.assert(
      fc.property(whole, edit, (begun, each) => {
        fc.pre(each.do === 'move' || each.do === 'wrap' || each.do === 'join');
        expect(leaves(edited(begun, each).conditions)).toEqual(leaves(begun));
      }),
      { numRuns: 500 },
    );
  });

  test('what was given is never changed', () => {
    fc.assert(
      fc.property(whole, edit, (begun, each) => {
        const before = JSON.stringify(begun);
        edited(begun, each);
        expect(JSON.stringify(begun)).toBe(before);
      }),
    );
  });
});

describe('an edit', () => {
  test('the first condition begins a group of all', () => {
    expect(edited(undefined, { do: 'add', in: [], node: a })).toEqual({ conditions: { all: [a] }, at: [0] });
  });
  test('removing the last of a group removes the group', () => {
    expect(edited({ all: [a, { any: [b] }] }, { do: 'remove', at: [1, 0] })).toEqual({
      conditions: { all: [a] },
      at: [0],
    });
  });
  test('removing the last of all leaves nothing', () => {
    expect(edited({ any: [{ not: a }] }, { do: 'remove', at: [0, 0] }).conditions).toBeUndefined();
  });
  test('a second condition under not says none of', () => {
    expect(edited({ all: [{ not: a }] }, { do: 'add', in: [0], node: b })).toEqual({
      conditions: { all: [{ not: { any: [a, b] } }] },
      at: [0, 0, 1],
    });
  });
  test('moving up out of a group stands before it', () => {
    expect(edited({ all: [a, { any: [b, c] }] }, { do: 'move', at: [1, 0], by: -1 })).toEqual({
      conditions: { all: [a, b, { any: [c] }] },
      at: [1],
    });
  });
  test('moving down into a group stands first in it', () => {
    expect(edited({ all: [a, { any: [b, c] }] }, { do: 'move', at: [0], by: 1 })).toEqual({
      conditions: { all: [{ any: [a, b, c] }] },
      at: [0, 0],
    });
  });
  test('what is denied moves with its denial', () => {
    expect(edited({ all: [{ not: a }, b] }, { do: 'move', at: [0, 0], by: 1 })).toEqual({
      conditions: { all: [b, { not: a }] },
      at: [1, 0],
    });
  });
  test('denying a group and taking it back gives its members', () => {
    const denied = edited({ any: [a, b] }, { do: 'join', at: [], as: 'not' }).conditions;
    expect(denied).toEqual({ not: { any: [a, b] } });
    expect(edited(denied, { do: 'join', at: [], as: 'all' }).conditions).toEqual({ all: [a, b] });
  });
});
