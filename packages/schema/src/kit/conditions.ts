import type { ConditionNode, Conditions, Test } from '../generated/types.ts';

/** A test with its place below the conditions that it stands in. */
export interface PlacedTest {
  test: Test;
  pointer: string;
}

/** Every test in the conditions, in order; named conditions are not followed. */
export function testsOf(node: ConditionNode, pointer = ''): PlacedTest[] {
  if ('fact' in node) return [{ test: node, pointer }];
  if ('not' in node) return testsOf(node.not, `${pointer}/not`);
  if ('condition' in node) return [];
  const [key, list] = 'all' in node ? ['all', node.all] : ['any', node.any];
  return list.flatMap((child, index) => testsOf(child, `${pointer}/${key}/${index}`));
}

/** Ids of the facts that the conditions read, constants included. */
export function factsOf(node: ConditionNode): string[] {
  return testsOf(node).flatMap(({ test }) => {
    const constant = typeof test.value === 'object' && !Array.isArray(test.value) ? [test.value.fact] : [];
    return [test.fact, ...constant];
  });
}

/** Ids of the named conditions used, with their places. */
export function namesOf(node: ConditionNode, pointer = ''): { name: string; pointer: string }[] {
  if ('fact' in node) return [];
  if ('condition' in node) return [{ name: node.condition, pointer: `${pointer}/condition` }];
  if ('not' in node) return namesOf(node.not, `${pointer}/not`);
  const [key, list] = 'all' in node ? ['all', node.all] : ['any', node.any];
  return list.flatMap((child, index) => namesOf(child, `${pointer}/${key}/${index}`));
}

/** The conditions with named ones put in their place. Names must be known and free of cycles. */
export function withoutNames(conditions: Conditions, named: ReadonlyMap<string, Conditions>): Conditions {
  return replace(conditions, named) as Conditions;
}
function replace(node: ConditionNode, named: ReadonlyMap<string, Conditions>): ConditionNode {
  if ('fact' in node) return node;
  if ('condition' in node) return replace(named.get(node.condition)!, named);
  if ('not' in node) return { not: replace(node.not, named) };
  if ('all' in node) return { all: node.all.map((child) => replace(child, named)) };
  return { any: node.any.map((child) => replace(child, named)) };
}
