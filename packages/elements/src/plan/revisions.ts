/** The records that a plan and its reviews have, read from a standing: corrected, withdrawn and erased ones are settled. */
import type { Standing } from '@qadam/runtime';
import type { Actor, AnsweredEntry, Answers, Row } from '@qadam/schema';

/** One revision of a record. */
export interface Revision {
  entry: string;
  record: string;
  at: string;
  by: Actor;
  answers: Answers;
}

type History = Pick<Standing, 'history'>;

/** All records of an instrument about the family, oldest first. */
export function revisionsOf({ history }: History, instrument: string): Revision[] {
  return history
    .filter(({ erased }) => erased !== true)
    .map(({ entry }) => entry)
    .filter((entry): entry is AnsweredEntry => entry.type === 'answered' && entry.body.instrument === instrument)
    .sort((left, right) => Date.parse(left.at) - Date.parse(right.at) || left.seq - right.seq)
    .map(({ id, at, by, body }) => ({ entry: id, record: body.record, at, by, answers: body.answers as Answers }));
}

/** Revisions of the newest record, oldest first. */
export function newestRecord(revisions: readonly Revision[]): Revision[] {
  const record = revisions.at(-1)?.record;
  return revisions.filter((each) => each.record === record);
}

/** The newest revision of each record, in the order in which the records began. */
export function latestOfEach(revisions: readonly Revision[]): Revision[] {
  const latest = new Map<string, Revision>();
  for (const revision of revisions) latest.set(revision.record, revision);
  return [...latest.values()];
}

/** The revision that stood at an instant; `undefined` before the first. */
export const standingAt = (revisions: readonly Revision[], at: string): Revision | undefined =>
  revisions.findLast((each) => Date.parse(each.at) <= Date.parse(at));

/** Rows of a table in a revision. */
export function rowsOf(revision: Revision | undefined, table: string): readonly Row[] {
  const rows = revision?.answers[table];
  return Array.isArray(rows) ? (rows as Row[]) : [];
}
