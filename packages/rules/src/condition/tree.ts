import type { FactSpec, Operator, Scalar } from '@qadam/schema';

/**
 * A condition after checking: facts are resolved, constants and derived `when` facts are put in. An empty `all` holds,
 * an empty `any` does not (they come from tests that every or no value passes, never from a definition).
 */
export type Tree = { kind: 'all' | 'any'; items: readonly Tree[] } | { kind: 'not'; item: Tree } | Comparison;

/** left fact – operator – right value */
export interface Comparison {
  kind: 'test';
  fact: FactSpec;
  operator: Operator;
  /** One value; several for `in` and `notIn`. */
  values: readonly Scalar[];
}

/** Calls back for every test of a tree, once for a part that is shared. */
export function forEachComparison(tree: Tree, visit: (comparison: Comparison) => void, seen = new Set<Tree>()): void {
  if (seen.has(tree)) return;
  seen.add(tree);
  if (tree.kind === 'test') visit(tree);
  else if (tree.kind === 'not') forEachComparison(tree.item, visit, seen);
  else tree.items.forEach((item) => forEachComparison(item, visit, seen));
}
