import type { FactVariables } from '../region/fact-variables.ts';
import type { Known } from '../region/known.ts';
import type { Variable } from '../region/variable.ts';
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
  /** Formulas of which one has to come out otherwise, for an answer to matter. */
  decisive: readonly Node[];
  /** How far a run has come; the higher, the more an answer was worth. */
  reach(known: Known): number;
  /** How far it has come without an answer. */
  nearest: number;
  /** Further than this no answer can lead. */
  furthest: number;
}

interface Ask {
  fact: FactVariables;
  variables: Variable[];
  /** Open tests that the fact stands in. */
  literals: number;
  /** How far a single answer can lead. */
  reach: number;
}

/**
 * Facts whose answers still matter, exactly: for some answers to the others, one answer decides otherwise than another.
 * Most decisive first: how far a single answer can lead, then the number of open tests that they stand in, then the
 * order of the definition.
 */
export function rankAsks(question: Question): string[] {
  const { space, known, decisive, nearest } = question;
  const asks = collectAsks(question);
  const certain = new Set(decisive.flatMap((node) => readOnce(node, known)).map((variable) => space.factOf(variable)));
  for (const ask of asks) ask.reach = furthest(question, ask.variables, { left: MOST_ANSWERS });
  return asks
    .filter(({ fact, reach }) => reach > nearest || certain.has(fact) || space.cases.matters(fact, decisive, known))
    .sort((left, right) => right.reach - left.reach || right.literals - left.literals)
    .map(({ fact }) => fact.fact.id);
}

/**
 * The variables that still matter, where no test on one of them is met twice: then each can be what decides, whatever the
 * solver would say, since all others are free to be put so that it does. None otherwise.
 */
function readOnce(node: Node, known: Known): Variable[] {
  const met = new Set<Variable>();
  let isOnce = true;
  forEachLive(node, known, ({ variable }) => {
    isOnce &&= !met.has(variable);
    met.add(variable);
  });
  return isOnce ? [...met] : [];
}

function collectAsks({ space, known, undecided }: Question): Ask[] {
  const asks = new Map<FactVariables, Ask>();
  for (const node of undecided) {
    forEachLive(node, known, ({ variable }) => {
      const fact = space.factOf(variable);
      const ask = asks.get(fact) ?? { fact, variables: [], literals: 0, reach: 0 };
      asks.set(fact, ask);
      ask.literals++;
      if (!ask.variables.includes(variable)) ask.variables.push(variable);
    });
  }
  return [...asks.values()];
}

/** Tries the answers to a fact, one variable after the other. */
function furthest(question: Question, variables: readonly Variable[], answers: { left: number }): number {
  const { known, furthest: limit } = question;
  const [variable, ...others] = variables;
  if (!variable) {
    answers.left--;
    return question.reach(known);
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
    decisive: [formula.node],
    reach: (after) => worth[formula.truth(after)] as number,
    nearest: 0,
    furthest: 2,
  });
}
