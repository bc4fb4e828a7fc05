import type { Entry } from '@qadam/schema';

/** An entry as a page gives it, of any type; the host adds `seq`, `recordedAt` and `by`. */
export type NewEntry = Entry extends infer Each
  ? Each extends Entry
    ? Omit<Each, 'seq' | 'recordedAt' | 'by'>
    : never
  : never;

/** The entry of a record. */
export type NewAnsweredEntry = Extract<NewEntry, { type: 'answered' }>;

/** What an element wants to add; id and time are put in when it is sent. `at`: when it happened. Default: now. */
export type NewAct = Entry extends infer Each
  ? Each extends Entry
    ? Pick<Each, 'type' | 'body'> & { about?: string; at?: string }
    : never
  : never;

/** Number of the last entry of a log; 0 for none. */
export const lastSeq = (entries: readonly Pick<Entry, 'seq'>[]): number =>
  Math.max(0, ...entries.map(({ seq }) => seq));

/** The log with entries that it does not have yet; the same list when there is none. */
export function withEntries(log: readonly Entry[], added: readonly unknown[]): readonly Entry[] {
  const known = new Set(log.map(({ id }) => id));
  const fresh = (added as readonly Entry[]).filter((entry) => typeof entry?.seq === 'number' && !known.has(entry.id));
  return fresh.length === 0 ? log : [...log, ...fresh].sort((left, right) => left.seq - right.seq);
}
