/** A record as it stands now: its newest revision, as that was corrected. */
import { canonicalJson, hashText, type AnsweredEntry, type CorrectedEntry, type Entry } from '@qadam/schema';

export type RecordBody = AnsweredEntry['body'];

/** `undefined` where the log has no such record, or its newest revision was erased or withdrawn. */
export function latestRevision(log: readonly Entry[], record: string): RecordBody | undefined {
  const last = log.findLast((entry) => entry.type === 'answered' && entry.body?.record === record);
  if (last === undefined) return undefined;
  const correction = log.findLast(
    (entry): entry is CorrectedEntry => entry.type === 'corrected' && entry.body?.entry === last.id,
  );
  if (correction?.body.withdrawn === true) return undefined;
  return (correction?.body.body ?? last.body) as RecordBody;
}

/** What a signature is given over: SHA-256 of the record's canonical JSON. */
export const recordHash = (body: RecordBody): string => hashText(canonicalJson(body));
