import type { FactInputs } from '@qadam/schema';
import type { Formula } from './formula/formula.ts';
import type { Known } from './region/known.ts';
import type { Variable } from './region/variable.ts';
import { narrowToTold, toChanges, type Change } from './ruleset/change.ts';
import type { CompiledRuleset } from './ruleset/compile.ts';
import { keyOf, waysTo, type Way } from './ruleset/ways.ts';
import { FALSE, TRUE } from './truth.ts';

/** A smallest set of changes and the outcome that they lead to. */
export interface Alternative {
  to: string;
  changes: Change[];
}

/** Which changes are looked for. */
export interface ChangeOptions {
  /**
   * `raise`: what would raise `atLeast`. `help`: what would lower `atMost` by facts that help can change, never by a
   * danger. `both`: both ways and any fact, for exercises and supervisors.
   */
  direction: 'raise' | 'help' | 'both';
}

const MOST_ALTERNATIVES = 3;

interface Found {
  to: string;
  rank: number;
  way: Way;
}

/**
 * At most three smallest sets of changes that would change the outcome, fewest changes first, then those that change
 * it most. No change of a set can be left out. For hit `all`, an outcome is raised when it comes to hold and lowered
 * when it ceases to.
 */
export function wouldChange(compiled: CompiledRuleset, inputs: FactInputs, options: ChangeOptions): Alternative[] {
  const raised = options.direction === 'help' ? [] : search(compiled, inputs, TRUE, () => true);
  const lowered =
    options.direction === 'raise' ? [] : search(compiled, inputs, FALSE, lowering(compiled, options.direction));
  return alternately(raised, lowered)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ to, way }) => ({ to, changes: toChanges(way, compiled.space) }));
}

function lowering({ space }: CompiledRuleset, direction: ChangeOptions['direction']): (variable: Variable) => boolean {
  if (direction === 'both') return () => true;
  const changeable = space.facts.filter(({ fact }) => fact.changeable && !fact.danger).map(({ fact }) => fact.id);
  return (variable) => changeable.includes(variable.fact);
}

function search(
  compiled: CompiledRuleset,
  inputs: FactInputs,
  wanted: typeof TRUE | typeof FALSE,
  mayChange: (variable: Variable) => boolean,
): Found[] {
  const { space } = compiled;
  const found = new Map<string, Found>();
  for (const formula of targets(compiled)) {
    if (formula.truth(space.read(inputs)) === wanted) continue;
    for (const way of waysTo(formula.node, wanted, { space, known: space.read(inputs), mayChange })) {
      const smallest = narrowToTold(
        shrink(way, formula, wanted, () => space.read(inputs)),
        space,
      );
      const rank = outcomeAfter(compiled, apply(smallest, space.read(inputs)), formula, wanted);
      found.set(keyOf(smallest), { to: compiled.outcomes[rank] as string, rank, way: smallest });
    }
  }
  const further = wanted === TRUE ? -1 : 1;
  return [...found.values()].sort(
    (left, right) => size(left.way) - size(right.way) || further * (left.rank - right.rank),
  );
}

function targets(compiled: CompiledRuleset): Formula[] {
  const formulas = compiled.hit === 'highest' ? compiled.levels : compiled.parts.map(({ formula }) => formula);
  return formulas.filter((formula) => formula !== undefined);
}

function outcomeAfter(compiled: CompiledRuleset, known: Known, target: Formula, wanted: number): number {
  if (compiled.hit === 'all') return compiled.parts.findIndex(({ formula }) => formula === target);
  const { low, high } = compiled.ranks(known);
  return wanted === TRUE ? low : high;
}

/** Leaves out every change that is not needed. */
function shrink(way: Way, formula: Formula, wanted: number, read: () => Known): Way {
  const kept = new Map(way);
  for (const [variable, regions] of way) {
    kept.delete(variable);
    if (formula.truth(apply(kept, read())) !== wanted) kept.set(variable, regions);
  }
  return kept;
}

function apply(way: Way, known: Known): Known {
  for (const [variable, regions] of way) variable.assignAmong(known, regions);
  return known;
}

function size(way: Way): number {
  return new Set([...way.keys()].map(({ fact }) => fact)).size;
}

function alternately(left: readonly Found[], right: readonly Found[]): Found[] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, index) => [left[index], right[index]])
    .flat()
    .filter((found) => found !== undefined);
}
