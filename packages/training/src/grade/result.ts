import type { OutcomeRange, Reason } from '@qadam/rules';
import type { Basis } from '@qadam/schema';

/**
 * Shares from 0 to 1. `level`: the level, or another decision, and its reasons; items weigh by their effect. `picture`:
 * strengths, needs, the child's voice; each item alike. Absent where a step does not ask for it.
 */
export interface Marks {
  level?: number;
  picture?: number;
}

/**
 * What became of one part: `found`, `missed` (left out), `wrong` (another answer), `extra` (chosen, and should not be),
 * `partly`.
 */
export type ItemState = 'found' | 'missed' | 'wrong' | 'extra' | 'partly';

/** One graded part: a question, an option, an item to sort or order, a wish of a plan. */
export interface ItemResult {
  /** Id of the question, option, item or wish. */
  id: string;
  state: ItemState;
  /** What was given, and what is right; absent where there is none. */
  given?: unknown;
  right?: unknown;
  /** Share of the part that was right. */
  credit: number;
  /** How much it counts in the level mark, 0 where it has no effect on it. */
  weight: number;
  /** Among the fewest misses that changed the result. */
  turned?: true;
  source: readonly string[];
  basis?: Basis;
}

/** A level that came out, with its reasons. */
export type LevelFound = OutcomeRange & { because: readonly Reason[]; asks: readonly string[] };

export interface StepResult {
  step: string;
  marks: Marks;
  items: readonly ItemResult[];
  /** `fill` graded by a ruleset: what comes of the given answers, and of the reference. */
  level?: { ruleset: string; about: string; given: LevelFound; right: LevelFound };
  /** The rule that decides rests on an assumption of the kit: other answers with a reason are accepted. */
  assumption?: true;
  /** Another answer was accepted for its reason. */
  accepted?: true;
}

/** Share of a part as a state. */
export const stateOf = (credit: number, isGiven: boolean): ItemState =>
  credit === 1 ? 'found' : credit > 0 ? 'partly' : isGiven ? 'wrong' : 'missed';

/** The mean share, weighed; `undefined` where nothing weighs. */
export function shareOf(items: readonly { credit: number; weight: number }[]): number | undefined {
  const of = items.reduce((sum, { weight }) => sum + weight, 0);
  return of === 0 ? undefined : items.reduce((sum, { credit, weight }) => sum + credit * weight, 0) / of;
}
