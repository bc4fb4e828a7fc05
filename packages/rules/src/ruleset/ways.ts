import { regionsWhere, type Literal, type Node } from '../formula/node.ts';
import type { Space } from '../formula/space.ts';
import type { Known } from '../region/known.ts';
import type { Variable } from '../region/variable.ts';
import type { FALSE } from '../truth.ts';
import { TRUE } from '../truth.ts';

/** Ways that are kept at each part of a formula, the smallest first. */
const MOST_WAYS = 24;

/** Regions that variables would have to be in; for one that already is, only a limit to other changes. */
export type Way = ReadonlyMap<Variable, readonly number[]>;

/** What ways are looked for in. */
export interface Terrain {
  space: Space;
  known: Known;
  /** Whether the variable may be changed. */
  mayChange(variable: Variable): boolean;
}

/**
 * Sets of changes that make a formula true (or false), few changes first: read off the formula, an `all` combines the
 * ways of its parts, an `any` offers them. Ways that need a case distinction over open facts are not among them.
 */
export function waysTo(node: Node, wanted: typeof TRUE | typeof FALSE, terrain: Terrain): Way[] {
  if (node.kind === 'literal') return literalWays(node, wanted, terrain);
  const offers = (node.kind === 'any') === (wanted === TRUE);
  if (offers)
    return smallest(
      node.items.flatMap((item) => waysTo(item, wanted, terrain)),
      terrain,
    );
  return node.items.reduce<Way[]>((ways, item) => combine(ways, waysTo(item, wanted, terrain), terrain), [new Map()]);
}

function literalWays(node: Literal, wanted: number, { known, mayChange }: Terrain): Way[] {
  const { variable } = node;
  const isWanted = node.evaluate(known) === wanted;
  return isWanted || mayChange(variable) ? [new Map([[variable, regionsWhere(node, wanted === TRUE)]])] : [];
}

function combine(left: readonly Way[], right: readonly Way[], terrain: Terrain): Way[] {
  return smallest(
    left.flatMap((one) => right.flatMap((other) => merge(one, other) ?? [])),
    terrain,
  );
}

function merge(one: Way, other: Way): Way | undefined {
  const both = new Map(one);
  for (const [variable, regions] of other) {
    const shared = both.get(variable)?.filter((region) => regions.includes(region)) ?? regions;
    if (shared.length === 0) return undefined;
    both.set(variable, shared);
  }
  return both;
}

function smallest(ways: readonly Way[], { known }: Terrain): Way[] {
  const distinct = new Map(ways.map((way) => [keyOf(way), way]));
  const counted = [...distinct.values()].map((way) => ({ way, changes: changesOf(way, known) }));
  counted.sort((left, right) => left.changes - right.changes || left.way.size - right.way.size);
  return counted.slice(0, MOST_WAYS).map(({ way }) => way);
}

/** How many variables would have to be elsewhere than they are. */
function changesOf(way: Way, known: Known): number {
  const moves = ([variable, regions]: readonly [Variable, readonly number[]]): boolean =>
    !variable.possible(known).every((region) => regions.includes(region));
  return [...way].filter(moves).length;
}

/** The same text for the same changes. */
export function keyOf(way: Way): string {
  const parts = [...way].sort(([left], [right]) => left.index - right.index);
  return JSON.stringify(parts.map(([variable, regions]) => [variable.index, regions]));
}
