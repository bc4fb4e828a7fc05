import type { Known } from '../region/known.ts';
import type { Claim, Variable } from '../region/variable.ts';
import { FALSE, TRUE, UNKNOWN } from '../truth.ts';

/** Computes Kleene's value from the literals; looks only at facts that it needs. */
export type Evaluate = (known: Known) => number;

/**
 * A formula in negation normal form: `all` and `any` over literals, no `not`. Parts may be shared. An empty `all`
 * holds, an empty `any` does not.
 */
export type Node = Literal | Join;

/** "The variable is in one of these regions"; one object for each claim of a unit. */
export interface Literal {
  readonly kind: 'literal';
  readonly variable: Variable;
  readonly claim: Claim;
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

/** The formula of one literal. */
export function literal(variable: Variable, claim: Claim): Literal {
  const { index } = variable;
  const truth = claim.map((holds) => (holds ? TRUE : FALSE));
  const evaluate = (known: Known): number => {
    const region = known.at(index);
    if (region >= 0) return truth[region] as number;
    const among = known.among?.get(index);
    if (!among?.every((each) => claim[each] === claim[among[0] as number])) return UNKNOWN;
    return truth[among[0] as number] as number;
  };
  return { kind: 'literal', variable, claim, evaluate, size: 1 };
}

/** The regions in which a literal holds, or does not. */
export function regionsWhere({ variable, claim }: Literal, holds: boolean): number[] {
  return variable.every.filter((region) => claim[region] === holds);
}

/** Joins formulas; constants, repeated parts and joins inside a join of the same kind are folded away. */
export function join(kind: 'all' | 'any', parts: readonly Node[]): Node {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.items : [part]));
  const decider = flat.find((part) => part.kind !== 'literal' && part.kind !== kind && part.items.length === 0);
  if (decider) return decider;
  const items = [...new Set(flat)];
  if (items.length === 1) return items[0] as Node;
  const size = items.reduce((sum, item) => sum + item.size, 0);
  return { kind, items, size, evaluate: kind === 'all' ? evaluateAll(items) : evaluateAny(items) };
}

/** The greatest of the parts; stops at one that holds. */
function evaluateAny(items: readonly Node[]): Evaluate {
  const parts = inOrder(items);
  return (known) => {
    let greatest: number = FALSE;
    for (const part of parts) {
      const value = part.evaluate(known);
      if (value === TRUE) return TRUE;
      if (value > greatest) greatest = value;
    }
    return greatest;
  };
}

/** The least of the parts; stops at one that does not hold. */
function evaluateAll(items: readonly Node[]): Evaluate {
  const parts = inOrder(items);
  return (known) => {
    let least: number = TRUE;
    for (const part of parts) {
      const value = part.evaluate(known);
      if (value === FALSE) return FALSE;
      if (value < least) least = value;
    }
    return least;
  };
}

/** Literals first: they cost least. */
function inOrder(items: readonly Node[]): Node[] {
  return [...items].sort((left, right) => left.size - right.size);
}
