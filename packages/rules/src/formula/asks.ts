import type { Known } from '../region/known.ts';
import type { Variable } from '../region/variable.ts';
import { newTries, type Formula, type Tries } from './formula.ts';
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
  /** How far a run has come; the higher, the more an answer was worth. All answers share the tries. */
  reach(known: Known, tries: Tries): number;
  /** Further than this no answer can lead. */
  furthest: number;
}

interface Ask {
  fact: string;
  variables: Variable[];
  /** Open tests that the fact stands in. */
  literals: number;
  /** How far a single answer can lead. */
  reach: number;
}

/**
 * Facts whose answers still matter, most decisive first: how far a single answer can lead, then the number of open
 * tests that they stand in, then the order of the definition.
 */
export function rankAsks(question: Question): string[] {
  const asks = collectAsks(question);
  if (asks.length > 1) {
    const tries = newTries();
    for (const ask of asks) ask.reach = furthest(question, ask.variables, { left: MOST_ANSWERS, tries });
    asks.sort((left, right) => right.reach - left.reach || right.literals - left.literals);
  }
  return asks.map(({ fact }) => fact);
}

function collectAsks({ space, known, undecided }: Question): Ask[] {
  const asks: Ask[] = [];
  const visit = (slot: number): void => {
    const variable = space.variableOfSlot[slot] as Variable;
    const ask = asks.find(({ fact }) => fact === variable.fact);
    if (!ask) asks.push({ fact: variable.fact, variables: [variable], literals: 1, reach: 0 });
    else {
      ask.literals++;
      if (!ask.variables.includes(variable)) ask.variables.push(variable);
    }
  };
  for (const node of undecided) forEachLive(node, known, visit);
  return asks;
}

/** Tries the answers to a fact, one variable after the other. */
function furthest(question: Question, variables: readonly Variable[], answers: { left: number; tries: Tries }): number {
  const { known, furthest: limit } = question;
  const [variable, ...others] = variables;
  if (!variable) {
    answers.left--;
    return question.reach(known, answers.tries);
  }
  const regions = variable.possible(known);
  let best = -Infinity;
  for (let place = 0; place < regions.length && answers.left > 0 && best < limit; place++) {
    variable.assign(known, regions[place] as number);
    best = Math.max(best, furthest(question, others, answers));
  }
  variable.assignAmong(known, regions);
  return best;
}

/** Open facts that would decide a formula; one whose answer can make it true comes before one that can refuse it. */
export function asksOf(formula: Formula, space: Space, known: Known): string[] {
  const worth = [1, 0, 2]; // by Kleene's value: false, unknown, true
  return rankAsks({
    space,
    known,
    undecided: [formula.node],
    reach: (after, tries) => worth[formula.truth(after, tries)] as number,
    furthest: 2,
  });
}
