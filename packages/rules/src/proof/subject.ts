import type { FactSpec, KitRuleset } from '@qadam/schema';
import { join, type Node } from '../formula/node.ts';
import type { Space } from '../formula/space.ts';
import { compileRules, type RankedRule } from '../ruleset/rules.ts';
import { Encoding } from '../solver/encode.ts';
import {
  allFactsOf,
  factsOf,
  findCase,
  type Example,
  type ExampleFacts,
  type FoundCase,
  type Search,
} from './example.ts';
import type { Literal } from '../solver/solver.ts';

/** A ruleset made ready to be proved: compiled for itself, so that the compiled one that evaluates stays as it is. */
export interface ProofSubject {
  ruleset: KitRuleset;
  space: Space;
  rules: readonly RankedRule[];
  encoding: Encoding;
  /**
   * By outcome, from the lowest: hit `highest`: it comes out or a higher one does; hit `all`: it comes out.
   */
  reached: readonly Node[];
}

/**
 * Compiles a ruleset to be proved.
 * @throws DefinitionError for what is not understood.
 */
export function proofSubject(ruleset: KitRuleset, facts: ReadonlyMap<string, FactSpec>): ProofSubject {
  const { space, rules } = compileRules(ruleset, facts);
  const reached = reachedNodes(ruleset, rules, space);
  return { ruleset, space, rules, encoding: new Encoding(space), reached };
}

/** The formulas "this outcome is reached", by outcome from the lowest. */
export function reachedNodes(
  { outcomes, hit, otherwise }: Pick<KitRuleset, 'outcomes' | 'hit' | 'otherwise'>,
  rules: readonly RankedRule[],
  space: Space,
): Node[] {
  const joined = (wanted: (rank: number) => boolean): Node =>
    join(
      'any',
      rules.filter(({ rank }) => wanted(rank)).map(({ formula }) => formula.node),
    );
  if (hit === 'highest')
    return outcomes.map((_, rank) => (rank === 0 ? join('all', []) : joined((each) => each >= rank)));
  const none = (): Node =>
    join(
      'all',
      rules.map(({ tree }) => space.formula(tree, false)),
    );
  return outcomes.map(({ id }, rank) => {
    const own = joined((each) => each === rank);
    return id === otherwise ? join('any', [own, none()]) : own;
  });
}

/** By outcome: exactly this one comes out (hit `highest`), or it is among those that do (hit `all`). */
export function comesOut(
  { ruleset, reached }: Pick<ProofSubject, 'ruleset' | 'reached'>,
  encoding: Encoding,
): Literal[] {
  const literals = reached.map((node) => encoding.formula(node));
  if (ruleset.hit === 'all') return literals;
  return literals.map((literal, rank) =>
    encoding.all([literal, ...(rank + 1 < literals.length ? [-literals[rank + 1]!] : [])]),
  );
}

/** Evaluates a ruleset on a case in which every fact has a value. */
export type Evaluate = (facts: ExampleFacts) => readonly string[];

/** A smallest case of a search as an example, with what really comes out; `undefined`: there is none. */
export function exampleOf(search: Search, evaluate: Evaluate): Example | undefined {
  const found = findCase(search);
  return found && toExample(found, search, evaluate);
}

function toExample(found: FoundCase, { encoding, other }: Search, evaluate: Evaluate): Example {
  const example = { facts: factsOf(found, found.first), outcomes: evaluate(allFactsOf(encoding, found.first)) };
  if (!other) return example;
  const then = { facts: factsOf(found, found.other), outcomes: evaluate(allFactsOf(encoding, found.other)) };
  return { ...example, then };
}
