import type { Attempt, Best, Interaction } from './attempt.ts';

/** How one version of the standard calls the same things. */
export interface Dialect {
  kind: Exclude<Attempt['kind'], 'folder'>;
  /** Name of the LMS's object on a window. */
  api: string;
  calls: Readonly<Record<Call, string>>;
  elements: Readonly<Record<'state' | 'location' | 'learner' | 'exit' | 'sessionTime' | 'journal', string>>;
  /** Error that means: there is nothing yet. */
  empty: string;
  /** What the LMS has of earlier visits. */
  readBest(get: (element: string) => string): Best;
  /** What it is told of the score, in order. */
  score(best: Best): Setting[];
  /** What it is told of the status. `held`: what it had when the course was opened, and which stays. */
  status(best: Best, held: Best): Setting[];
  /** One entry of the journal, in order. */
  entry(interaction: Interaction): Setting[];
  /** Length of a visit. */
  duration(ms: number): string;
}

/** What the standard's functions are for. */
export type Call = 'initialize' | 'finish' | 'get' | 'set' | 'commit' | 'error' | 'errorText';

/** Element and value; of a journal's entry the element's end. */
export type Setting = readonly [element: string, value: string];
