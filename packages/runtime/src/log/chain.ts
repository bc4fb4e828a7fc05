/** The chain of a log's envelopes: what was written cannot be changed unseen, and can still be erased. */
import { erasedBy } from '@qadam/pathway';
import { canonicalJson, hashText, type Entry } from '@qadam/schema';

/**
 * Entries that the gate has accepted, sealed: each with the salted hash of its body and the hash of the envelope before.
 * @param last the last entry of the log; `undefined` for the first.
 * @param newSalt 32 random hexadecimal digits, new at each call.
 */
export function seal(accepted: readonly Entry[], last: Entry | undefined, newSalt: () => string): Entry[] {
  const sealed: Entry[] = [];
  for (const entry of accepted) {
    const before = sealed.at(-1) ?? last;
    const { previous: _, ...bare } = entry;
    const salt = newSalt();
    sealed.push({
      ...bare,
      ...(before === undefined ? {} : { previous: envelopeHash(before) }),
      bodyHash: bodyHash(salt, entry.body),
      salt,
    });
  }
  return sealed;
}

/** What stays of an erased entry: its envelope. */
export function envelopeOf(entry: Entry): Entry {
  const { body: _, salt: __, ...envelope } = entry;
  return envelope as Entry;
}

/** SHA-256 of an entry's envelope: the same before and after its body is erased. */
export const envelopeHash = (entry: Entry): string => hashText(canonicalJson(envelopeOf(entry)));

const bodyHash = (salt: string, body: unknown): string => hashText(`${salt}${canonicalJson(body)}`);

/** A place where a log is not what was written. */
export interface BrokenLink {
  seq: number;
  /**
   * `order`: a number is missing or stands twice; `previous`: the envelope before is another one; `body`: the body is not
   * the one that was sealed; `body-missing`: it is gone and no entry says that it was erased; `not-sealed`: it has no hash.
   */
  why: 'order' | 'previous' | 'body' | 'body-missing' | 'not-sealed';
}

/** Where the chain of a whole log does not hold; none means that nothing was changed, added between or left out. */
export function brokenLinks(log: readonly Entry[]): BrokenLink[] {
  const entries = [...log].sort((left, right) => left.seq - right.seq);
  const erased = new Set(entries.flatMap(erasedBy));
  return entries.flatMap((entry, index) =>
    faultsOf(entry, entries[index - 1], index + 1, erased).map((why) => ({ seq: entry.seq, why })),
  );
}

function faultsOf(
  entry: Entry,
  before: Entry | undefined,
  place: number,
  erased: ReadonlySet<string>,
): BrokenLink['why'][] {
  const { seq, id, previous, bodyHash: sealed, salt } = entry;
  const body: unknown = entry.body;
  const faults: BrokenLink['why'][] = [];
  if (seq !== place) faults.push('order');
  if (previous !== (before === undefined ? undefined : envelopeHash(before))) faults.push('previous');
  if (sealed === undefined) faults.push('not-sealed');
  else if (body === undefined) faults.push(...(erased.has(id) ? [] : (['body-missing'] as const)));
  else if (salt === undefined || bodyHash(salt, body) !== sealed) faults.push('body');
  return faults;
}
