import type { AppendAnswer, AppendIssue } from './append.ts';

/** Where the last attempt to save stands. */
export type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'refused'; issues: readonly AppendIssue[] }
  | { state: 'not-sent'; reason: string };

/** What a host's promise comes to; never throws. An answer of another shape counts as not sent. */
export async function settle(promise: Promise<AppendAnswer>, now: () => string): Promise<Saving> {
  try {
    const answer = (await promise) as Partial<Record<'accepted' | 'refused', unknown>> | undefined;
    if (Array.isArray(answer?.accepted)) return { state: 'saved', at: now() };
    if (Array.isArray(answer?.refused)) return { state: 'refused', issues: answer.refused as AppendIssue[] };
    return { state: 'not-sent', reason: '' };
  } catch (error) {
    return { state: 'not-sent', reason: error instanceof Error ? error.message : String(error) };
  }
}
