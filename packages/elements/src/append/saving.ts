import type { Call } from './calls.ts';
import type { AppendIssue } from './detail.ts';

/** Where the last attempt to send stands. */
export type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'refused'; issues: readonly AppendIssue[] }
  | NotSent;

/** The host has not confirmed it. */
export interface NotSent {
  state: 'not-sent';
  reason: string;
  /** When it was sent first. */
  since: string;
  /** When it is sent again without anybody's doing. Default: it is not. */
  again?: string | undefined;
  /** Whom to call because of a danger in it; without, none is established. */
  calls?: readonly Call[] | undefined;
}
