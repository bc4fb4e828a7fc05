/** A record as it stands now: its newest revision, as that was corrected. */
import { momentOf } from '@qadam/pathway';
import { canonicalJson, hashText, type AnsweredEntry, type CorrectedEntry, type Entry } from '@qadam/schema';

export type RecordBody = AnsweredEntry['body'];

/**
 * The newest revision by when it happened, as a fold has it; one that was withdrawn leaves the one before. `undefined`
 * where the log has no such record, or its newest revision was erased.
 */
export function latestRevision(log: readonly Entry[], record: string): RecordBody | undefined {
  const erasures = new Map(
    log.flatMap((entry) => (entry.type === 'erased' ? [[entry.body.entry, entry.body] as const] : [])),
  );
  const recordOf = ({ id, body }: AnsweredEntry): string | undefined =>
    (body as RecordBody | undefined)?.record ?? erasures.get(id)?.kept?.record;
  const revisions = log
    .filter((entry): entry is AnsweredEntry => entry.type === 'answered' && recordOf(entry) === record)
    .sort((left, right) => momentOf(right.at).ms - momentOf(left.at).ms || right.seq - left.seq);
  for (const { id, body } of revisions) {
    const erasure = erasures.get(id);
    const correction = log.findLast(
      (entry): entry is CorrectedEntry => entry.type === 'corrected' && entry.body?.entry === id,
    );
    if (correction?.body.withdrawn === true || erasure?.kept?.withdrawn === true) continue;
    return erasure === undefined ? ((correction?.body.body ?? body) as RecordBody) : undefined;
  }
  return undefined;
}

/** What a signature is given over: SHA-256 of the record's canonical JSON. */
export const recordHash = (body: RecordBody): string => hashText(canonicalJson(body));
