import type { FactInput, FactSpec, Scalar } from '@qadam/schema';
import type { Comparison } from '../condition/tree.ts';
import type { Node } from '../formula/node.ts';
import type { Domain } from './domain.ts';
import type { Known } from './known.ts';
import type { Variable } from './variable.ts';

/** The variables of one fact in a compiled unit: how a test on it reads, and how an input sets them. */
export interface FactVariables {
  readonly fact: FactSpec;
  readonly variables: readonly Variable[];
  /** The formula of a test, or of its opposite. */
  formula(test: Comparison, holds: boolean): Node;
  /** Puts what is known of the fact into a run. What it cannot take counts as open. */
  read(input: FactInput, known: Known): void;
  /** How the values of a fact with one value are cut, and the region of each cell (-1: it is empty). */
  readonly cut?: { readonly domain: Domain; readonly regionOfCell: readonly number[] };
}

/** What can be unknown in a compiled unit: its variables, and the facts that they are part of. */
export interface Unknowns {
  readonly variables: readonly Variable[];
  readonly facts: readonly FactVariables[];
}

/** What `FactVariables` asks of the unit that they belong to. */
export interface Unit {
  addVariable(fact: string, regions: number, part: Variable['part']): Variable;
  /** The literal "the variable is in one of these regions". */
  literal(variable: Variable, claim: readonly boolean[]): Node;
}

/** An input that is an object: open, or partly known. */
export type PartialInput = Exclude<FactInput, Scalar | readonly string[] | undefined>;

/** Whether the input is open in words or partly known. */
export function isPartial(input: FactInput): input is PartialInput {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
