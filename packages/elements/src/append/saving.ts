import type { AppendIssue } from './detail.ts';

/** Where the last attempt to send stands. */
export type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'refused'; issues: readonly AppendIssue[] }
  | { state: 'not-sent'; reason: string };
