/** One comparison of what came out with what a step expects. */
export interface FamilyCheck {
  /** Number of the step, from 0. */
  step: number;
  /** What was compared: `levels/level/aru`, `due/urgent/aru`, `moves`, `accepted`. */
  what: string;
  expected: unknown;
  actual: unknown;
  ok: boolean;
}
