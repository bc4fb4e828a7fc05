import type { Explanation, Look, OpenQuestion } from '../look.ts';
import type { Pathway } from '../plan/pathway.ts';
import type { CaseState } from '../state/case-state.ts';
import { FAMILY } from '../subject.ts';

/** A move out of the present stage. */
export interface Move {
  transition: string;
  to: string;
  /** Only a guard that certainly holds allows it. */
  allowed: boolean;
  /** Roles that may move. */
  by: readonly string[];
  /** Facts that made the guard hold or fail. */
  because: readonly string[];
  /** Ids of the open facts that would decide. */
  asks: readonly string[];
  /** The same with the person each is about. */
  questions: readonly OpenQuestion[];
}

const HOLDS: Explanation = { truth: 'true', because: [], asks: [] };

/** The moves out of the present stage, in the order of the model. */
export function movesFrom(pathway: Pathway, state: CaseState, look: Look): Move[] {
  const transitions = [...pathway.transitions.values()].filter(({ from }) => from.includes(state.stage));
  return transitions.map(({ id, to, by, guard }) => {
    const { truth, because, asks } = guard === undefined ? HOLDS : look.explain(guard, FAMILY);
    const facts = [...new Set(asks.map(({ fact }) => fact))];
    return { transition: id, to, allowed: truth === 'true', by, because, asks: facts, questions: asks };
  });
}
