import type { Conditions, FactInputs, FactSpec } from '@qadam/schema';
import { ConditionParser } from './condition/parse.ts';
import { asksOf } from './formula/asks.ts';
import { Formula } from './formula/formula.ts';
import { Space } from './formula/space.ts';
import { factsSupporting } from './formula/support.ts';
import type { Known } from './region/known.ts';
import { FALSE, TRUE, UNKNOWN, toTruth, type Truth } from './truth.ts';

/** Why conditions are true or false, or what would decide them. */
export interface Explanation {
  truth: Truth;
  /** Facts that made it so; empty while unknown. */
  because: string[];
  /** Open facts that would decide, most decisive first; empty when decided. */
  asks: string[];
}

/** Conditions made ready to be evaluated often. Pure: a run keeps nothing. */
export interface CompiledConditions {
  /** Facts to give as inputs; a derived `when` fact stands as the facts behind it. */
  readonly reads: readonly string[];
  /** Exact over all completions of the open facts; `unknown` where a definition is made to be hard for the solver. */
  truth(inputs: FactInputs): Truth;
  /** The truth with its reasons, or with the open facts. */
  explain(inputs: FactInputs): Explanation;
}

/** What a compile may be told besides the conditions. */
export interface CompileOptions {
  /** Id of the definition, for errors. Default: `conditions`. */
  definition?: string;
  /** JSON Pointer of the conditions in it. Default: the whole. */
  pointer?: string;
}

/**
 * Compiles conditions over facts. A fact that is absent from the inputs, or whose value it cannot take, is open.
 * @throws DefinitionError for what is not understood: `rules/unknown-fact`, `rules/operator-type` and the others.
 */
export function compileConditions(
  conditions: Conditions,
  facts: ReadonlyMap<string, FactSpec>,
  { definition = 'conditions', pointer = '' }: CompileOptions = {},
): CompiledConditions {
  const tree = new ConditionParser(facts).parse(conditions, { definition, pointer });
  const space = new Space([tree], definition);
  const formula = new Formula(space.formula(tree), space);
  return {
    reads: space.facts.map(({ fact }) => fact.id),
    truth: (inputs) => toTruth(formula.truth(space.open(inputs))),
    explain: (inputs) => explain(formula, space, space.open(inputs)),
  };
}

function explain(formula: Formula, space: Space, known: Known): Explanation {
  const value = formula.truth(known);
  return {
    truth: toTruth(value),
    because: value === UNKNOWN ? [] : factsSupporting(formula.node, value === TRUE ? TRUE : FALSE, known),
    asks: value === UNKNOWN ? asksOf(formula, space, known) : [],
  };
}
