import type { Known } from '../region/known.ts';
import { type FALSE, TRUE, UNKNOWN } from '../truth.ts';
import type { Literal, Node } from './node.ts';

/** Facts that make a formula true or false, in the order of the definition. */
export function factsSupporting(node: Node, wanted: typeof TRUE | typeof FALSE, known: Known): string[] {
  const facts = new Set<string>();
  forEachSupport(node, wanted, known, ({ variable }) => {
    const isUnheardOf = variable.possible(known).length === variable.regions;
    if (!isUnheardOf) facts.add(variable.fact);
  });
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
  visit: (literal: Literal) => void,
): void {
  const value = node.evaluate(known);
  if (value !== wanted && value !== UNKNOWN) return;
  if (node.kind === 'literal') return visit(node);
  const needsOne = (node.kind === 'any') === (wanted === TRUE);
  for (const item of node.items) {
    const isReason = !needsOne || value === UNKNOWN || item.evaluate(known) === wanted;
    if (isReason) forEachSupport(item, wanted, known, visit);
  }
}
