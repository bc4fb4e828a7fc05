import type { CorrectedEntry, Entry } from '@qadam/schema';

/**
 * An entry as it stood before a correction: as the correction before left it, else as it was written. `undefined` when
 * it was erased since.
 */
export function beforeCorrection(entries: readonly Entry[], { seq, body }: CorrectedEntry): Entry | undefined {
  const isErased = entries.some((entry) => entry.type === 'erased' && entry.body.entry === body.entry);
  const written = entries.find(({ id }) => id === body.entry);
  if (isErased || written === undefined) return undefined;
  const former = entries.findLast(
    (entry): entry is CorrectedEntry =>
      entry.type === 'corrected' && entry.seq < seq && entry.body.entry === body.entry,
  );
  return former?.body.body === undefined ? written : ({ ...written, body: former.body.body } as Entry);
}
