import type { Answers, Kit } from '@qadam/schema';
import type { NewId } from '../base/new-id.ts';

/** An entry as a page gives it; the host adds `seq`, `recordedAt` and `by`. */
export interface NewAnsweredEntry {
  id: string;
  type: 'answered';
  at: string;
  about?: string;
  body: { record: string; instrument: string; edition: string; answers: Answers };
}

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
export interface QadamAppendDetail {
  entries: readonly NewAnsweredEntry[];
  /** Number of the last entry that the page knew; 0 for an empty case. */
  expectedSeq: number;
  /** The same for each attempt to send the same thing. */
  idempotencyKey: string;
  /** Called once, with what the host makes of it. A rejection means: not sent. */
  respondWith(answer: Promise<AppendAnswer>): void;
}

/** One thing to be sent; kept until it is, so that sending it again is the same act. */
export interface Append {
  entry: NewAnsweredEntry;
  idempotencyKey: string;
}

interface Circumstances {
  kit: Pick<Kit, 'edition'>;
  instrument: string;
  about: string | undefined;
  record: string;
  now: string;
  newId: NewId;
}

/** The entry of a record; the former one again while the answers are the same. */
export function appendOf(answers: Answers, before: Append | undefined, given: Circumstances): Append {
  const { kit, instrument, about, record, now, newId } = given;
  const body = { record, instrument, edition: kit.edition, answers };
  const isSame =
    before !== undefined && before.entry.about === about && JSON.stringify(before.entry.body) === JSON.stringify(body);
  if (isSame) return before;
  return {
    entry: { id: newId(), type: 'answered', at: now, ...(about !== undefined && { about }), body },
    idempotencyKey: newId(),
  };
}
