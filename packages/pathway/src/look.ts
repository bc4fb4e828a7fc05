/** How the pathway reads rules: it asks, and the runtime answers with the rules of the kit. */
import type { CalendarDate, Conditions, FactInput, FactInputs, Person } from '@qadam/schema';

export type Truth = 'true' | 'false' | 'unknown';

/** A truth with what decided it. */
export interface Explanation {
  truth: Truth;
  /** The facts that made it so; empty while unknown. */
  because: readonly string[];
  /** The open questions that would decide it, most decisive first; empty when decided. */
  asks: readonly OpenQuestion[];
}

/** A question that is open about somebody. */
export interface OpenQuestion {
  /** Id of a person, or `family`. */
  about: string;
  fact: string;
}

/** Ranks of the lowest and the highest outcome that are possible. */
export type Range = readonly [atLeast: number, atMost: number];

/** The case as the rules see it at one moment. */
export interface Look {
  truth(conditions: Conditions, subject: string, entry?: FactInputs): Truth;
  explain(conditions: Conditions, subject: string): Explanation;
  fact(subject: string, id: string): FactInput;
  /** The computed range of a ruleset whose outcomes are ordered. */
  range(ruleset: string, subject: string): Range;
}

/** What is known of a case at one moment, in the form in which rules take it. */
export interface Observation {
  now: CalendarDate;
  /** Local day of the newest record about each subject. */
  recordDay: Readonly<Record<string, CalendarDate>>;
  family: FactInputs;
  people: readonly (Pick<Person, 'id' | 'kind' | 'born' | 'expected'> & { facts: FactInputs })[];
  /** Rows of tables by `<instrument>/<table>`, of the newest record about each subject. */
  rows: Readonly<Record<string, readonly { about: string; cells: FactInputs }[]>>;
}

export type Observe<L extends Look> = (observation: Observation) => L;
