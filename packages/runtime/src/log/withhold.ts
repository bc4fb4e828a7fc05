/** What a reader without the right is given of a log, and what a writer without it must not lose. */
import {
  confidentialClasses,
  isConfidential,
  withFollowUps,
  type AnsweredEntry,
  type Answers,
  type ConfidentialClass,
  type Entry,
  type KitQuestion,
  type Row,
  type SignedEntry,
} from '@qadam/schema';
import type { OpenKit } from '../kit/open-kit.ts';
import { latestRevision, recordHash } from './latest.ts';

/** Stands for an answer that is there and is not shown. The gate refuses it: `restoreWithheld` puts the answer back. */
export const WITHHELD = { open: 'withheld' } as const;

/** Classes of confidential fields that a reader may see. */
export type MayRead = ReadonlySet<ConfidentialClass>;

/** Where an entry other than a record says it: free text, taken out whole. */
const ofEntries: Partial<Record<Entry['type'], Partial<Record<string, ConfidentialClass>>>> = {
  reported: { note: 'reporter' },
  placed: { with: 'hidden-address', ground: 'hidden-address' },
};

/**
 * The log as somebody may read it. Answers to questions of a class that is not in `mayRead` are `{ open: 'withheld' }`
 * (open answers stay: they tell nothing); of a danger told by somebody it is left out by whom. Corrected bodies are
 * treated alike; one whose entry is not among `entries` comes without what it says. No rule reads such an answer, so levels,
 * deadlines and moves are the same. An answer to a question that the kit does not have is given only to those who may read
 * everything.
 */
export function withhold(open: OpenKit, entries: readonly Entry[], mayRead: MayRead): Entry[] {
  const types = new Map(entries.map((entry) => [entry.id, entry.type]));
  return entries.map((entry) => {
    // Of an erased entry only the envelope is left.
    if ((entry as { body?: object }).body === undefined) return entry;
    if (entry.type !== 'corrected') return withBodyOf(entry, shown(open, entry.type, entry.body, mayRead));
    const { body } = entry.body;
    const type = types.get(entry.body.entry);
    if (body === undefined) return entry;
    if (type === undefined) return mayReadAll(mayRead) ? entry : withBodyOf(entry, { ...entry.body, body: {} });
    return withBodyOf(entry, { ...entry.body, body: shown(open, type, body, mayRead) });
  });
}

/**
 * The record with what was withheld from its writer put back from the revision before (its newest correction, if it
 * has one); a signature with the hash of the whole record. Entries of other types are given as they are.
 */
export function restoreWithheld(open: OpenKit, log: readonly Entry[], entry: Entry, mayRead: MayRead): Entry {
  if (entry.body === undefined) return entry;
  if (entry.type === 'signed') return overTheWhole(open, log, entry, mayRead);
  if (entry.type !== 'answered') return entry;
  const { record, instrument } = entry.body;
  const before = latestRevision(log, record)?.answers as Answers | undefined;
  if (before === undefined) return entry;
  const answers = eachAnswer(questionsOf(open, instrument), entry.body.answers as Answers, (question, answer, path) =>
    restored(question, answer, lookUp(before, path), mayRead),
  );
  return { ...entry, body: { ...entry.body, answers } };
}

/** A signature under what its writer could see of a record is one under the record. */
function overTheWhole(open: OpenKit, log: readonly Entry[], entry: SignedEntry, mayRead: MayRead): SignedEntry {
  const signed = latestRevision(log, entry.body.record);
  const seen = latestRevision(withhold(open, log, mayRead), entry.body.record);
  if (signed === undefined || seen === undefined || entry.body.hash !== recordHash(seen)) return entry;
  return { ...entry, body: { ...entry.body, hash: recordHash(signed) } };
}

const mayReadAll = (mayRead: MayRead): boolean => mayRead.size === confidentialClasses.length;
const withBodyOf = (entry: Entry, body: unknown): Entry => ({ ...entry, body }) as Entry;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shown(open: OpenKit, type: Entry['type'], body: object, mayRead: MayRead): object {
  if (type === 'answered') {
    const { instrument, answers } = body as AnsweredEntry['body'];
    const hide = (question: KitQuestion | undefined, answer: unknown): unknown => withheld(question, answer, mayRead);
    return { ...body, answers: eachAnswer(questionsOf(open, instrument), answers as Answers, hide) };
  }
  const classes = ofEntries[type] ?? {};
  return Object.fromEntries(
    Object.entries(body).filter(([key]) => classes[key] === undefined || mayRead.has(classes[key])),
  );
}

function withheld(question: KitQuestion | undefined, answer: unknown, mayRead: MayRead): unknown {
  if (question === undefined) return mayReadAll(mayRead) ? answer : undefined;
  const mayReadIt = !isConfidential(question) || mayRead.has(question.class);
  if (!mayReadIt) return isObject(answer) && 'open' in answer ? { open: answer.open } : WITHHELD;
  if (mayRead.has('reporter') || !isObject(answer) || !('from' in answer)) return answer;
  const { from: _, ...rest } = answer;
  return rest;
}

function restored(question: KitQuestion | undefined, answer: unknown, before: unknown, mayRead: MayRead): unknown {
  if (isObject(answer) && answer.open === WITHHELD.open) return before;
  const isFromHidden = !mayRead.has('reporter') && question?.danger === true;
  if (!isFromHidden || !isObject(answer) || 'from' in answer || !isObject(before) || !('from' in before)) return answer;
  const isSame = answer.value === before.value && answer.open === before.open && answer.how === before.how;
  return isSame ? { ...answer, from: before.from } : answer;
}

const questionsOf = ({ pathway }: OpenKit, instrument: string): KitQuestion[] =>
  (pathway.instruments.get(instrument)?.instrument.sections ?? [])
    .flatMap(({ questions }) => questions)
    .flatMap(withFollowUps);

/** Where an answer stands: question, or table, row and column. */
type Path = readonly [question: string] | readonly [table: string, row: string, column: string];

/** The answers with each one replaced; `undefined` leaves it out. An answer may belong to no question of the instrument. */
function eachAnswer(
  questions: readonly KitQuestion[],
  answers: Answers,
  replace: (question: KitQuestion | undefined, answer: unknown, path: Path) => unknown,
): Answers {
  const questionOf = new Map(questions.map((question) => [question.id, question]));
  const inRow = (table: KitQuestion, row: Row): Row => {
    const columnOf = new Map((table.columns ?? []).map((column) => [column.id, column]));
    const cells = Object.entries(row).map(([id, answer]): [string, unknown] => [
      id,
      id === 'id' ? answer : replace(columnOf.get(id), answer, [table.id, row.id, id]),
    ]);
    return Object.fromEntries(present(cells)) as Row;
  };
  const all = Object.entries(answers).map(([id, answer]: [string, unknown]): [string, unknown] => {
    const question = questionOf.get(id);
    const isTable = question?.type === 'table' && Array.isArray(answer) && answer.every(isObject);
    return [id, isTable ? answer.map((row) => inRow(question, row as Row)) : replace(question, answer, [id])];
  });
  return Object.fromEntries(present(all)) as Answers;
}

const present = (pairs: [string, unknown][]): [string, unknown][] => pairs.filter(([, value]) => value !== undefined);

function lookUp(answers: Answers, [question, row, column]: Path): unknown {
  const answer: unknown = answers[question];
  if (row === undefined || column === undefined) return answer;
  const found = Array.isArray(answer) ? (answer as Row[]).find(({ id }) => id === row) : undefined;
  return found?.[column];
}
