import { limits, type Attempt, type Best, type Problem, type Progress } from './attempt.ts';

/** What counts before anything was done. */
export const nothingYet: Best = { score: 0, isPassed: false, isComplete: false };

/** The better of two in each: nothing is ever lowered. A score that is no number counts as none. */
export const bestOf = (left: Best, right: Best): Best => ({
  score: Math.max(inBounds(left.score), inBounds(right.score)),
  isPassed: left.isPassed || right.isPassed,
  isComplete: left.isComplete || right.isComplete,
});

const inBounds = (score: number): number => (Number.isNaN(score) ? 0 : Math.min(100, Math.max(0, score)));

/** What of a progress is longer than may be sent. */
export function tooLong(kind: Attempt['kind'], { state, location = '' }: Progress): Problem[] {
  const lengths = { state: state.length, location: location.length };
  return (['state', 'location'] as const)
    .map((what) => ({ code: 'too-long' as const, what, length: lengths[what], most: limits[kind][what] }))
    .filter(({ length, most }) => length > most);
}
