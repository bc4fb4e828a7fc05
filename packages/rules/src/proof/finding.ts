import type { Example } from './example.ts';

/**
 * What is proved of a ruleset or a model.
 * - `outcomes`: every outcome can come out
 * - `rules`: every rule decides somewhere, by itself
 * - `conditions`: no test can be left out without a difference
 * - `distinct`: no two rules say the same
 * - `total`: every complete set of answers gives exactly one level
 * - `monotone`: a worse answer never lowers a level, and never opens what closure permits
 * - `never`: closure is never ready, and no locked move into an end allowed, while a child is at the highest level
 * - `way-out`: from every stage that can be reached some move leads on whose guard can hold, unless it is an end
 * - `something-to-do`: where a case may have to wait for a condition, a document, a decision or a term is asked for
 * - `end-asks-nothing`: an end asks for no document
 * - `answered`: a danger that comes out has a duty or a deadline that looks at it
 * - `locked`: an overlay decides nowhere looser than its base on what is locked
 * - `exceptions`: every exception that the model names is one
 */
export const properties = [
  'outcomes',
  'rules',
  'conditions',
  'distinct',
  'total',
  'monotone',
  'never',
  'way-out',
  'something-to-do',
  'end-asks-nothing',
  'answered',
  'locked',
  'exceptions',
] as const;

export type Property = (typeof properties)[number];

/** Where a property does not hold: ids of what it is about, and a case that shows it where there is one. */
export interface Finding {
  property: Property;
  ruleset?: string;
  rule?: string;
  /** `distinct`: the rule that says the same. */
  other?: string;
  outcome?: string;
  fact?: string;
  move?: string;
  stage?: string;
  /** `conditions`: JSON Pointer of the test in the rule's conditions, and the test. */
  pointer?: string;
  test?: unknown;
  example?: Example;
  /** `exceptions`: what the model names and nothing needs. */
  exception?: unknown;
}

/** What was looked at, and what of it does not hold. */
export interface Proof {
  /** Properties that were looked at. */
  checked: readonly Property[];
  findings: readonly Finding[];
}
