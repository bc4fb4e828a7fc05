/** What a form reads from the entries of a case: earlier answers, people, rows of other tables. */
import type {
  Answer,
  Answers,
  AnsweredEntry,
  CorrectedEntry,
  Entry,
  ErasedEntry,
  KitInstrument,
  KitQuestion,
  Person,
  Row,
} from '@qadam/schema';
import { withFollowUps } from '@qadam/schema';
import type { EarlierAnswer, GivenRow } from '@qadam/renderers';

/** The entries with the bodies that count: corrected ones, of erased ones what the erasure kept; withdrawn ones are left out. */
export function countingEntries(entries: readonly Entry[]): Entry[] {
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

/** Records of one instrument about one subject, from the latest, as they count. */
export function recordsOf(entries: readonly Entry[], instrument: string, about: string | undefined): AnsweredEntry[] {
  return countingEntries(entries)
    .filter((entry): entry is AnsweredEntry => entry.type === 'answered')
    .filter((entry) => entry.body.instrument === instrument && (entry.about ?? 'family') === (about ?? 'family'))
    .sort((left, right) => Date.parse(right.at) - Date.parse(left.at) || right.seq - left.seq);
}

/** Ids of the questions about danger. */
export const dangersOf = ({ sections }: Pick<KitInstrument, 'sections'>): string[] =>
  sections
    .flatMap(({ questions }) => questions)
    .flatMap(withFollowUps)
    .filter(({ danger }) => danger === true)
    .map(({ id }) => id);

/** The latest earlier answer to each danger question: shown beside it, never carried over. */
export function earlierAnswers(
  instrument: KitInstrument,
  records: readonly AnsweredEntry[],
): Map<string, EarlierAnswer> {
  const found = new Map<string, EarlierAnswer>();
  for (const id of dangersOf(instrument)) {
    const record = records.find(({ body }) => body.answers[id] !== undefined);
    if (record !== undefined) found.set(id, { answer: record.body.answers[id] as Answer, at: record.at });
  }
  return found;
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

/** Rows that a table with `rowsOf` is about: people, or the rows of another table's latest record. */
export function givenRows(
  question: KitQuestion,
  people: readonly { id: string; kind: string; label: string }[],
  entries: readonly Entry[],
  about: string | undefined,
): GivenRow[] {
  const { rowsOf = '' } = question;
  if (rowsOf === 'people') return people.map(({ id, label }) => ({ id, label }));
  if (rowsOf === 'children')
    return people.filter(({ kind }) => kind === 'child').map(({ id, label }) => ({ id, label }));
  const [instrument = '', table = ''] = rowsOf.split('/');
  const [latest] = [...recordsOf(entries, instrument, about), ...recordsOf(entries, instrument, undefined)];
  const rows = (latest?.body.answers as Answers | undefined)?.[table];
  return Array.isArray(rows)
    ? (rows as Row[]).map((row, at) => ({ id: row.id, label: firstWords(row) ?? String(at + 1) }))
    : [];
}

/** The first words written in a row stand for it. */
const firstWords = ({ id: _id, ...cells }: Row): string | undefined =>
  Object.values(cells).find((cell): cell is string => typeof cell === 'string' && cell !== '');
