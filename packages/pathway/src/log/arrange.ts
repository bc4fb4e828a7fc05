/** From a log as it arrived to the entries to be folded: what was known, corrected, erased and joined by then. */
import {
  canonicalJson,
  isInstant,
  type CorrectedEntry,
  type Entry,
  type ErasedEntry,
  type Instant,
} from '@qadam/schema';
import { momentOf, type Moment } from '../calendar/instant.ts';
import { FAMILY } from '../subject.ts';
import { erasedBy } from './erased-by.ts';
import type { Note } from './note.ts';
import { entryFaults, isFoldable, isRecord } from './well-formed.ts';

/** As of when a case is looked at. */
export interface AsOf {
  /** Entries of what happened until then. */
  at: Instant;
  /** Entries recorded until then. Default: `at`. */
  knownAt?: Instant;
}

/** An entry in its place in the fold. */
export interface FoldEntry {
  /** With the body that counts now. */
  entry: Entry;
  moment: Moment;
  /** Person or `family`; a person who was joined to another is read as that one. */
  about: string;
  erased?: ErasedEntry;
}

/** Something that was written down wrong: what was done on it in between is to be reconsidered. */
export interface Mistake {
  entry: FoldEntry;
  /** The correction or erasure. */
  by: Entry;
  why: 'corrected' | 'erased';
}

export interface ArrangedLog {
  /** In order of `at`, then `seq`. */
  entries: readonly FoldEntry[];
  mistakes: readonly Mistake[];
  /** The person that an id stands for; the same function for every log in which nobody was joined. */
  personOf(id: string): string;
  notes: readonly Note[];
  /** When entries happened or were written down that are not known of yet, in milliseconds. */
  laterMs: readonly number[];
}

/** Arranges a log. The order in which entries arrive has no meaning; a damaged one is left out, with a note. */
export function arrangeLog(log: readonly unknown[], asOf: AsOf): ArrangedLog {
  const notes: Note[] = [];
  const known = knownEntries(log, momentOf(asOf.knownAt ?? asOf.at).ms, notes);
  const corrections = latestCorrections(known, notes);
  const erasures = new Map(
    known.flatMap((entry) => (entry.type === 'erased' ? erasedBy(entry).map((id) => [id, entry] as const) : [])),
  );
  const personOf = aliases(known.filter((entry) => corrections.get(entry.id)?.body.withdrawn !== true));
  const atMs = momentOf(asOf.at).ms;
  const all = known.map((entry) => place(entry, corrections.get(entry.id), erasures.get(entry.id), personOf));
  const entries = all
    .filter(({ entry, moment, erased }) => moment.ms <= atMs && !isWithdrawn(corrections.get(entry.id), erased))
    .sort((left, right) => left.moment.ms - right.moment.ms || bySeq(left.entry, right.entry));
  const mistakes = all.flatMap((each) => mistakesOf(each, known, corrections));
  return { entries, mistakes, personOf, notes, laterMs: timesOf(log).filter((ms) => ms > atMs) };
}

const isWithdrawn = (correction: CorrectedEntry | undefined, erased: ErasedEntry | undefined): boolean =>
  correction?.body.withdrawn === true || erased?.body.kept?.withdrawn === true;

const timesOf = (log: readonly unknown[]): number[] =>
  log
    .filter(isRecord)
    .flatMap(({ at, recordedAt }) => [at, recordedAt])
    .flatMap((time) => (typeof time === 'string' && isInstant(time) ? [momentOf(time).ms] : []));

const bySeq = (left: Entry, right: Entry): number => left.seq - right.seq || (left.id < right.id ? -1 : 1);

function knownEntries(log: readonly unknown[], knownMs: number, notes: Note[]): Entry[] {
  const erasedIds = new Set<unknown>(log.flatMap(erasedBy));
  const foldable = log.filter((value): value is Entry => {
    const isErased = isRecord(value) && erasedIds.has(value.id);
    if (isFoldable(value, isErased)) return true;
    notes.push({ code: 'entry-damaged', ...nameOf(value), params: {} });
    return false;
  });
  const known = foldable.filter((entry) => momentOf(entry.recordedAt).ms <= knownMs).sort(bySeq);
  const seen = new Set<string>();
  return known.filter((entry) => {
    if (seen.has(entry.id)) notes.push({ code: 'entry-repeated', entry: entry.id, params: { seq: entry.seq } });
    return !seen.has(entry.id) && seen.add(entry.id);
  });
}

const nameOf = (value: unknown): { entry?: string } =>
  isRecord(value) && typeof value.id === 'string' ? { entry: value.id } : {};
/** The last correction of each entry; one whose new body has the wrong shape is left out, with a note. */
function latestCorrections(known: readonly Entry[], notes: Note[]): Map<string, CorrectedEntry> {
  const targets = new Map(known.map((entry) => [entry.id, entry]));
  const corrections = new Map<string, CorrectedEntry>();
  for (const entry of known) {
    if (entry.type !== 'corrected' || !isRecord(entry.body)) continue; // gone with what it corrected
    const target = targets.get(entry.body.entry);
    if (target !== undefined && isApplicable(entry, target)) corrections.set(target.id, entry);
    else notes.push({ code: 'correction-damaged', entry: entry.id, params: { of: entry.body.entry } });
  }
  return corrections;
}

function isApplicable({ body }: CorrectedEntry, target: Entry): boolean {
  if (['opened', 'corrected', 'erased'].includes(target.type) && body.withdrawn === true) return false;
  return (
    body.withdrawn === true || (body.body !== undefined && entryFaults({ ...target, body: body.body }).length === 0)
  );
}

function aliases(known: readonly Entry[]): (id: string) => string {
  const first = new Map<string, string>();
  const personOf = (id: string): string => {
    let person = id;
    for (let steps = first.size; steps > 0; steps -= 1) person = first.get(person) ?? person;
    return person;
  };
  for (const entry of known) {
    if (entry.type !== 'joined') continue;
    const [kept = '', other = ''] = entry.body.people;
    if (personOf(kept) !== other) first.set(other, kept); // not in a ring
  }
  return first.size === 0 ? itself : personOf;
}

const itself = (id: string): string => id;

function place(
  entry: Entry,
  correction: CorrectedEntry | undefined,
  erased: ErasedEntry | undefined,
  personOf: (id: string) => string,
): FoldEntry {
  const body = erased === undefined || entry.type === 'answered' ? correction?.body.body : erased.body.kept?.body;
  return {
    entry: body === undefined ? entry : ({ ...entry, body } as Entry),
    moment: momentOf(entry.at),
    about: personOf(entry.about ?? FAMILY),
    ...(erased === undefined ? {} : { erased }),
  };
}

function mistakesOf(
  of: FoldEntry,
  known: readonly Entry[],
  corrections: ReadonlyMap<string, CorrectedEntry>,
): Mistake[] {
  const correction = corrections.get(of.entry.id);
  const mistakes: Mistake[] = [];
  const add = (by: Entry, why: Mistake['why']): number => mistakes.push({ entry: of, by, why });
  if (correction !== undefined && changes(correction, known)) add(correction, 'corrected');
  if (of.erased !== undefined) add(of.erased, 'erased');
  return mistakes;
}

/** A correction that says what stood there already changes nothing. */
function changes({ body }: CorrectedEntry, known: readonly Entry[]): boolean {
  const original = known.find((entry) => entry.id === body.entry);
  return body.withdrawn === true || canonicalJson(original?.body) !== canonicalJson(body.body);
}
