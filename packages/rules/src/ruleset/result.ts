import type { Basis } from '@qadam/schema';

/** A rule that explains a result, with the facts that made it fire. */
export interface Reason {
  rule: string;
  source: string[];
  basis: Basis;
  facts: string[];
}

/** The lowest and the highest outcome that completions of the open facts give. */
export interface OutcomeRange {
  readonly atLeast: string;
  readonly atMost: string;
}

/** Result of a ruleset of which one outcome comes out. */
export interface HighestResult extends OutcomeRange {
  ruleset: string;
  /** The outcome; `null` while `atLeast` and `atMost` differ. */
  outcome: string | null;
  /** Explains `atLeast`; empty when that is the outcome without any rule. */
  because: Reason[];
  /** Open facts that lie between `atLeast` and `atMost`, most decisive first. */
  asks: string[];
}

/** One outcome of a ruleset of which several may hold. */
export interface OutcomeResult {
  id: string;
  /** `null` while unknown. */
  holds: boolean | null;
  because: Reason[];
  asks: string[];
}

/** Result of a ruleset of which several outcomes may hold. */
export interface AllResult {
  ruleset: string;
  outcomes: OutcomeResult[];
}

/** What a ruleset gives. */
export type RulesetResult = HighestResult | AllResult;
