/** What a form reads from the entries of a case: earlier answers, people, rows of other tables. */
import type {
  Ages,
  Answer,
  Answers,
  AnsweredEntry,
  CorrectedEntry,
  Entry,
  ErasedEntry,
  Kit,
  KitInstrument,
  KitQuestion,
  Person,
  Row,
} from '@qadam/schema';
import { agesOf, isConfidential, withFollowUps } from '@qadam/schema';
import type { EarlierAnswer, GivenRow } from '@qadam/renderers';

const counted = new WeakMap<readonly Entry[], { length: number; counting: readonly Entry[] }>();

/**
 * The entries with the bodies that count: corrected ones, of erased ones what the erasure kept; withdrawn ones are left out.
 * Worked out once for each state of the log: a form asks at every key press.
 */
export function countingEntries(entries: readonly Entry[]): readonly Entry[] {
  const known = counted.get(entries);
  if (known?.length === entries.length) return known.counting;
  const counting = withCountingBodies(entries);
  counted.set(entries, { length: entries.length, counting });
  return counting;
}

function withCountingBodies(entries: readonly Entry[]): Entry[] {
  const corrections = new Map<string, CorrectedEntry['body']>();
  const erasures = new Map<string, ErasedEntry['body']>();
  for (const entry of entries) {
    // of an erased entry the body may be gone, whatever its type says
    if (entry.type === 'corrected' && (entry.body as unknown) !== undefined)
      corrections.set(entry.body.entry, entry.body);
    if (entry.type === 'erased') erasures.set(entry.body.entry, entry.body);
  }
  return entries.flatMap((entry) => {
    const correction = corrections.get(entry.id);
    const erasure = erasures.get(entry.id);
    const body = erasure ? erasure.kept?.body : (correction?.body ?? entry.body);
    return body === undefined || correction?.withdrawn === true ? [] : [{ ...entry, body } as Entry];
  });
}

/** Records of one instrument, from the latest, as they count. */
const allRecordsOf = (entries: readonly Entry[], instrument: string): AnsweredEntry[] =>
  countingEntries(entries)
    .filter((entry): entry is AnsweredEntry => entry.type === 'answered' && entry.body.instrument === instrument)
    .sort((left, right) => Date.parse(right.at) - Date.parse(left.at) || right.seq - left.seq);

/** Those about one subject. */
export const recordsOf = (entries: readonly Entry[], instrument: string, about: string | undefined): AnsweredEntry[] =>
  allRecordsOf(entries, instrument).filter((entry) => (entry.about ?? 'family') === (about ?? 'family'));

/** The latest revision of each record of the log, as it counts, in the order of the first ones. */
export function latestRecords(entries: readonly Entry[]): AnsweredEntry[] {
  const latest = new Map<string, AnsweredEntry>();
  for (const entry of countingEntries(entries)) if (entry.type === 'answered') latest.set(entry.body.record, entry);
  return [...latest.values()];
}

/** Ids of the questions about danger. */
export const dangersOf = ({ sections }: Pick<KitInstrument, 'sections'>): string[] =>
  sections
    .flatMap(({ questions }) => questions)
    .flatMap(withFollowUps)
    .filter(({ danger }) => danger === true)
    .map(({ id }) => id);

/** Answers as another revision begins with them: one about danger is never carried over. */
export function withoutDangers(instrument: Pick<KitInstrument, 'sections'>, answers: Answers): Answers {
  const dangers = new Set(dangersOf(instrument));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !dangers.has(id)));
}

/**
 * Earlier answers that stand beside a question, never carried over: of a danger the latest about the same subject; of a
 * question about the household, the latest in a record about anybody else.
 */
export function earlierAnswers(
  instrument: KitInstrument,
  entries: readonly Entry[],
  about: string | undefined,
): Map<string, EarlierAnswer> {
  const all = allRecordsOf(entries, instrument.id);
  const isOwn = (entry: AnsweredEntry): boolean => (entry.about ?? 'family') === (about ?? 'family');
  const own = all.filter(isOwn);
  const others = all.filter((entry) => !isOwn(entry));
  const dangers = new Set(dangersOf(instrument));
  const questions = instrument.sections.flatMap((section) => section.questions).flatMap(withFollowUps);
  return new Map(
    questions.flatMap(({ id, about: of }): [string, EarlierAnswer][] => {
      const records = dangers.has(id) ? own : of === 'family' && instrument.about !== 'family' ? others : [];
      const record = records.find(({ body }) => body.answers[id] !== undefined);
      return record === undefined ? [] : [[id, { answer: record.body.answers[id] as Answer, at: record.at }]];
    }),
  );
}

/** People that the entries register, the latest description of each. */
export function peopleOf(entries: readonly Entry[]): Person[] {
  const people = new Map<string, Person>();
  for (const entry of countingEntries(entries)) {
    if (entry.type === 'opened') for (const person of entry.body.people ?? []) people.set(person.id, person);
    if (entry.type === 'registered') people.set(entry.body.person.id, entry.body.person);
  }
  return [...people.values()];
}

interface Subject {
  about?: string | undefined;
  people?: readonly Person[] | undefined;
  entries?: readonly Entry[] | undefined;
}

/** Ages of whom a record is about, on a day; of the family, or somebody who is not registered, none. */
export function agesFor({ facts }: Pick<Kit, 'facts'>, { about, people, entries = [] }: Subject, day: string): Ages {
  const person = (people ?? peopleOf(entries)).find(({ id }) => id === about);
  return agesOf(facts, person, day);
}

/**
 * Rows that a table with `rowsOf` is about: people, or the rows of another table's latest record. A row is called by what
 * has to be written in it, else by the first words in it.
 */
export function givenRows(
  question: KitQuestion,
  people: readonly { id: string; kind: string; label: string }[],
  entries: readonly Entry[],
  about: string | undefined,
  instruments: readonly KitInstrument[] = [],
): GivenRow[] {
  const { rowsOf = '' } = question;
  if (rowsOf === 'people') return people.map(({ id, label }) => ({ id, label }));
  if (rowsOf === 'children')
    return people.filter(({ kind }) => kind === 'child').map(({ id, label }) => ({ id, label }));
  const [instrument = '', table = ''] = rowsOf.split('/');
  const [latest] = [...recordsOf(entries, instrument, about), ...recordsOf(entries, instrument, undefined)];
  const rows = (latest?.body.answers as Answers | undefined)?.[table];
  const questions = instruments.find(({ id }) => id === instrument)?.sections.flatMap((section) => section.questions);
  const columns = questions?.find(({ id }) => id === table)?.columns ?? [];
  const names = columns.find(({ required, type }) => required === true && (type === 'text' || type === 'long-text'));
  const called = (row: Row): string | undefined => {
    const words = names && row[names.id];
    return typeof words === 'string' && words !== '' ? words : firstWords(row, columns);
  };
  return Array.isArray(rows)
    ? (rows as Row[]).map((row, at) => ({ id: row.id, label: called(row) ?? String(at + 1) }))
    : [];
}

/** The first words written in a row stand for it; never those that not everybody may read. */
const firstWords = (row: Row, columns: readonly KitQuestion[]): string | undefined =>
  columns
    .filter((column) => !isConfidential(column))
    .map(({ id }) => row[id])
    .find((cell): cell is string => typeof cell === 'string' && cell !== '');
