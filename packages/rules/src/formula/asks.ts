import type { Known, Variable } from '../region/variable.ts';
import type { Formula } from './formula.ts';
import { forEachLive } from './live.ts';
import type { Node } from './node.ts';
import type { Space } from './space.ts';

/** Answers to one fact that are tried to see how far it leads; a fact with many values that matter has more. */
const MOST_ANSWERS = 64;

/** Where one looks for open questions, and what an answer is worth. */
export interface Question {
  space: Space;
  known: Known;
  /** Formulas that are not decided, in the order of the definition. */
  undecided: readonly Node[];
  /** How far a run has come; the higher, the more an answer was worth. */
  reach(known: Known): number;
}

interface Ask {
  fact: string;
  variables: Set<Variable>;
  literals: number;
}

/**
 * Facts whose answers still matter, most decisive first: how far a single answer can lead, then the number of open
 * tests that they stand in, then the order of the definition.
 */
export function rankAsks(question: Question): string[] {
  const asks = [...collectAsks(question).values()];
  if (asks.length < 2) return asks.map(({ fact }) => fact);
  const ranked = asks.map((ask) => ({ ...ask, reach: furthest(question, [...ask.variables]) }));
  ranked.sort((left, right) => right.reach - left.reach || right.literals - left.literals);
  return ranked.map(({ fact }) => fact);
}

function collectAsks({ space, known, undecided }: Question): Map<string, Ask> {
  const asks = new Map<string, Ask>();
  const visit = (slot: number): void => {
    const variable = space.variableOfSlot[slot] as Variable;
    const ask = asks.get(variable.fact) ?? { fact: variable.fact, variables: new Set(), literals: 0 };
    ask.variables.add(variable);
    ask.literals++;
    asks.set(variable.fact, ask);
  };
  for (const node of undecided) forEachLive(node, known.truth, visit);
  return asks;
}

function furthest({ known, reach }: Question, variables: readonly Variable[]): number {
  let best = -Infinity;
  let left = MOST_ANSWERS;
  const answer = (index: number): void => {
    const variable = variables[index];
    if (!variable) {
      left--;
      best = Math.max(best, reach(known));
      return;
    }
    const regions = known.possible[variable.index] as readonly number[];
    for (const region of regions) {
      if (left <= 0) break;
      variable.assign(known, region);
      answer(index + 1);
    }
    variable.assignAmong(known, regions);
  };
  answer(0);
  return best;
}

/** Open facts that would decide a formula; one whose answer can make it true comes before one that can refuse it. */
export function asksOf(formula: Formula, space: Space, known: Known): string[] {
  const worth = [1, 0, 2]; // by Kleene's value: false, unknown, true
  return rankAsks({
    space,
    known,
    undecided: [formula.node],
    reach: (after) => worth[formula.truth(after)] as number,
  });
}
