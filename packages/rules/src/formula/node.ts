import { UNREAD, type Known } from '../region/known.ts';
import { FALSE, TRUE } from '../truth.ts';

/** Computes Kleene's value from the literals; looks only at facts that it needs. */
export type Evaluate = (known: Known) => number;

/**
 * A formula in negation normal form: `all` and `any` over literals, no `not`. Parts may be shared. An empty `all`
 * holds, an empty `any` does not.
 */
export type Node = Literal | Join;

export interface Literal {
  readonly kind: 'literal';
  readonly slot: number;
  readonly evaluate: Evaluate;
  readonly size: 1;
}

export interface Join {
  readonly kind: 'all' | 'any';
  readonly items: readonly Node[];
  readonly evaluate: Evaluate;
  /** Literals below, a shared part counted each time: what an evaluation costs. */
  readonly size: number;
}

function valueOf(slot: number, known: Known): number {
  const value = known.truth[slot] as number;
  return value === UNREAD ? known.look(slot) : value;
}

/** The formula of one literal. */
export function literal(slot: number): Literal {
  return { kind: 'literal', slot, size: 1, evaluate: (known) => valueOf(slot, known) };
}

/** Joins formulas; constants, repeated parts and joins inside a join of the same kind are folded away. */
export function join(kind: 'all' | 'any', parts: readonly Node[]): Node {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.items : [part]));
  const decider = flat.find((part) => part.kind !== 'literal' && part.kind !== kind && part.items.length === 0);
  if (decider) return decider;
  const items = withoutRepeats(flat);
  if (items.length === 1) return items[0] as Node;
  const size = items.reduce((sum, item) => sum + item.size, 0);
  return { kind, items, size, evaluate: kind === 'all' ? evaluateAll(items) : evaluateAny(items) };
}

function withoutRepeats(items: readonly Node[]): Node[] {
  const slots = new Set<number>();
  return [...new Set(items)].filter((item) => {
    if (item.kind !== 'literal') return true;
    if (slots.has(item.slot)) return false;
    slots.add(item.slot);
    return true;
  });
}

/** The greatest of the parts; stops at one that holds. */
function evaluateAny(items: readonly Node[]): Evaluate {
  const { slots, evaluates } = split(items);
  return (known) => {
    let greatest: number = FALSE;
    for (let index = 0; index < slots.length; index++) {
      const value = valueOf(slots[index] as number, known);
      if (value === TRUE) return TRUE;
      if (value > greatest) greatest = value;
    }
    for (let index = 0; index < evaluates.length; index++) {
      const value = (evaluates[index] as Evaluate)(known);
      if (value === TRUE) return TRUE;
      if (value > greatest) greatest = value;
    }
    return greatest;
  };
}

/** The least of the parts; stops at one that does not hold. */
function evaluateAll(items: readonly Node[]): Evaluate {
  const { slots, evaluates } = split(items);
  return (known) => {
    let least: number = TRUE;
    for (let index = 0; index < slots.length; index++) {
      const value = valueOf(slots[index] as number, known);
      if (value === FALSE) return FALSE;
      if (value < least) least = value;
    }
    for (let index = 0; index < evaluates.length; index++) {
      const value = (evaluates[index] as Evaluate)(known);
      if (value === FALSE) return FALSE;
      if (value < least) least = value;
    }
    return least;
  };
}

/** Literals are looked up without a call, before the parts that need one. */
function split(items: readonly Node[]): { slots: number[]; evaluates: Evaluate[] } {
  return {
    slots: items.flatMap((item) => (item.kind === 'literal' ? [item.slot] : [])),
    evaluates: items.flatMap((item) => (item.kind === 'literal' ? [] : [item.evaluate])),
  };
}
