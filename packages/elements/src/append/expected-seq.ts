import type { Entry } from '@qadam/schema';
import { lastSeq, type NewEntry } from './new-entry.ts';

/** Acts that weigh all that is known: what was written since has to be seen first. */
const WEIGHED: ReadonlySet<string> = new Set(['decided', 'agreed', 'moved', 'corrected', 'signed']);

/**
 * Where the log has to stand for acts that were made when it stood at `seen`: where it stands now, unless they rest on what
 * others have written since. A decision does, and another revision of the same record, which would write over theirs: the host
 * refuses those as they are, and the reader sees both.
 */
export function expectedSeqFor(acts: readonly NewEntry[], seen: number, log: readonly Entry[]): number {
  const own = new Set(acts.map(({ id }) => id));
  const since = log.filter(({ seq, id }) => seq > seen && !own.has(id));
  const isWeighed = acts.some(({ type }) => WEIGHED.has(type));
  const records = new Set(acts.flatMap((act) => recordOf(act, log) ?? []));
  const isOutrun = since.some((each) => isWeighed || records.has(recordOf(each, log) ?? ''));
  return isOutrun ? seen : lastSeq(log);
}

/** The record that an entry writes or changes. */
function recordOf(entry: NewEntry | Entry, log: readonly Entry[]): string | undefined {
  if (entry.type === 'answered') return entry.body.record;
  if (entry.type !== 'corrected' && entry.type !== 'erased') return undefined;
  const changed = log.find(({ id }) => id === entry.body.entry);
  return changed?.type === 'answered' ? changed.body.record : undefined;
}
