import type { CaseState, DecisionTaken, MoveMade } from '../state/case-state.ts';
import { FAMILY } from '../subject.ts';
import type { Mistake } from './arrange.ts';

/** A decision or move that was made on something written down wrong, or erased since. */
export interface Reconsidered {
  /** The decision or move. */
  entry: string;
  type: 'decided' | 'moved';
  about: string;
  why: Mistake['why'];
  /** What was wrong, and the entry that says so. */
  wrong: string;
  by: string;
}

/**
 * Decisions and moves recorded after a mistake and before it was put right. They stay; one that has been taken anew
 * since is not listed.
 */
export function reconsiderList(state: CaseState, mistakes: readonly Mistake[]): Reconsidered[] {
  const listed = mistakes.flatMap((mistake) => [
    ...state.decisions
      .filter((decision) => isBasedOn(decision, mistake) && concerns(decision.about, mistake.entry.about))
      .filter((decision) => !state.decisions.some((later) => isAnew(later, decision, mistake)))
      .map((decision) => reconsidered(decision, 'decided', decision.about, mistake)),
    ...state.moves
      .filter((move) => isBasedOn(move, mistake) && !state.moves.some(({ seq }) => seq > mistake.by.seq))
      .map((move) => reconsidered(move, 'moved', FAMILY, mistake)),
  ]);
  const seen = new Set<string>();
  return listed.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

const isBasedOn = ({ seq }: { seq: number }, { entry, by }: Mistake): boolean => seq > entry.entry.seq && seq < by.seq;

const concerns = (about: string, wrong: string): boolean => about === wrong || about === FAMILY || wrong === FAMILY;

const isAnew = (later: DecisionTaken, than: DecisionTaken, { by }: Mistake): boolean =>
  later.decision === than.decision && later.about === than.about && later.seq > by.seq;

function reconsidered(
  { entry }: DecisionTaken | MoveMade,
  type: Reconsidered['type'],
  about: string,
  { entry: wrong, by, why }: Mistake,
): Reconsidered {
  return { entry, type, about, why, wrong: wrong.entry.id, by: by.id };
}
