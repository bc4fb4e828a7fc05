import { type FALSE, TRUE, UNKNOWN } from '../truth.ts';

import type { Known } from '../region/known.ts';
import type { Variable } from '../region/variable.ts';
import type { Node } from './node.ts';
import type { Space } from './space.ts';

/** Facts that make a formula true or false, in the order of the definition. */
export function factsSupporting(node: Node, wanted: typeof TRUE | typeof FALSE, space: Space, known: Known): string[] {
  const facts = new Set<string>();
  const visit = (slot: number): void => {
    const variable = space.variableOfSlot[slot] as Variable;
    const isUnheardOf = variable.possible(known).length === variable.regions;
    if (!isUnheardOf) facts.add(variable.fact);
  };
  forEachSupport(node, wanted, known, visit);
  return [...facts];
}

/**
 * Calls back for the literals that make a formula what it is: those with the wanted value under the parts that have it.
 * Where the value follows only jointly (a part is undecided by itself), all literals that can still have it count; of
 * these an open fact is no reason, a partly known one is.
 */
function forEachSupport(
  node: Node,
  wanted: typeof TRUE | typeof FALSE,
  known: Known,
  visit: (slot: number) => void,
): void {
  const value = node.evaluate(known);
  if (value !== wanted && value !== UNKNOWN) return;
  if (node.kind === 'literal') return visit(node.slot);
  const needsOne = (node.kind === 'any') === (wanted === TRUE);
  for (const item of node.items) {
    const isReason = !needsOne || value === UNKNOWN || item.evaluate(known) === wanted;
    if (isReason) forEachSupport(item, wanted, known, visit);
  }
}
