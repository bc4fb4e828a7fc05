import type { Known } from '../region/known.ts';
import { UNKNOWN } from '../truth.ts';
import type { Literal, Node } from './node.ts';

/**
 * Calls back for every literal that still matters: it is unknown and stands under no part that is decided. A literal
 * that stands in several parts is met several times.
 */
export function forEachLive(node: Node, known: Known, visit: (literal: Literal) => void): void {
  if (node.evaluate(known) !== UNKNOWN) return;
  if (node.kind === 'literal') return visit(node);
  for (const item of node.items) forEachLive(item, known, visit);
}

/** Calls back for every literal below the node, once. */
export function forEachLiteral(node: Node, visit: (literal: Literal) => void, seen = new Set<Node>()): void {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'literal') return visit(node);
  for (const item of node.items) forEachLiteral(item, visit, seen);
}
