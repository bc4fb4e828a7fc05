import type { NewEntry } from './new-entry.ts';

/** What the host says: taken, or not, with the entries that it has and the page does not. */
export type AppendAnswer =
  { accepted: readonly unknown[] } | { refused: readonly AppendIssue[]; entries?: readonly unknown[] };

/** Why an entry was not taken. `message` is shown where there is one. */
export interface AppendIssue {
  code: string;
  message?: string;
  question?: string;
  [param: string]: unknown;
}

/** Detail of `qadam-append`. */
export interface QadamAppendDetail<Added extends NewEntry = NewEntry> {
  entries: readonly Added[];
  /** Number of the last entry that the page knew; 0 for an empty case. */
  expectedSeq: number;
  /** The same for each attempt to send the same thing. */
  idempotencyKey: string;
  /** Called once, with what the host makes of it. A rejection means: not sent. */
  respondWith(answer: Promise<AppendAnswer>): void;
}
