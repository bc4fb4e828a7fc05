/** Documents that the reader has open. Each keeps what was typed until it is saved, also while another one is shown. */
import type { Answers, Entry, KitInstrument } from '@qadam/schema';
import type { NewAct, NewEntry } from '../append/new-entry.ts';
import { newUuid } from '../base/new-id.ts';
import { recordsOf, withoutDangers } from '../form/from-entries.ts';
import { instantFrom } from './acts/when.ts';
import type { Corrects } from './scene.ts';

export interface OpenDocument {
  key: string;
  instrument: string;
  about: string;
  /** The question to go to. */
  question?: string | undefined;
  /** Puts this entry of a record right, instead of making a new one. */
  corrects?: Corrects | undefined;
  /** Only shows this entry of a record. */
  looksAt?: string | undefined;
  /** Adds to this record of an instrument that repeats, instead of beginning another. */
  revises?: string | undefined;
  /** Of the plan: the whole form is shown instead, or was once. */
  isWhole?: boolean | undefined;
  /** A step is typed in the plan that is not recorded. */
  isTyped?: boolean | undefined;
  /** When what is written down happened, as typed. Default: when it is recorded. */
  at?: string | undefined;
  /** Answers to begin with. */
  value: Answers;
  /** What was typed and is not saved. */
  draft?: Answers | undefined;
  /** It was sent and nobody has confirmed it. */
  notSent?: { since: string } | undefined;
  /** Acts that go before the record: opening the case, registering a child. */
  before: readonly NewAct[];
  /** The same as they were sent; the same again with each attempt. */
  beforeSent?: readonly NewEntry[];
}

/**
 * Answers to begin with: those of the record that is revised. Answers about danger are left out: an earlier one stands
 * beside its question and is never carried over, and a record without them takes nothing back.
 */
export function valueToRevise(
  instrument: KitInstrument | undefined,
  entries: readonly Entry[],
  about: string,
  record?: string,
): Answers {
  if (instrument === undefined || (instrument.repeats === true && record === undefined)) return {};
  const subject = instrument.about === 'family' ? undefined : about;
  const records = recordsOf(entries, instrument.id, subject);
  const latest = record === undefined ? records[0] : records.find(({ body }) => body.record === record);
  return latest === undefined ? {} : withoutDangers(instrument, latest.body.answers as Answers);
}

type Wanted = Omit<OpenDocument, 'key' | 'value' | 'before'> & { before?: readonly NewAct[] };

/** Are these the same document, open twice? */
export const isSame = (open: OpenDocument, { instrument, about, corrects, looksAt, revises }: Wanted): boolean =>
  open.instrument === instrument &&
  open.about === about &&
  open.revises === revises &&
  open.corrects?.entry === corrects?.entry &&
  open.looksAt === looksAt;

/** Opens a document, or gives the one that is open already. */
export function opened(
  list: readonly OpenDocument[],
  wanted: Wanted,
  value: () => Answers,
): { list: readonly OpenDocument[]; document: OpenDocument } {
  const known = list.find((each) => isSame(each, wanted));
  if (known !== undefined) {
    const { question, corrects } = wanted;
    const document = { ...known, question, corrects, ...(question !== undefined && { isWhole: true }) };
    return { list: list.map((each) => (each === known ? document : each)), document };
  }
  const isWhole = wanted.question === undefined ? undefined : true; // a question stands in the form, not in the plan
  const document: OpenDocument = { before: [], ...wanted, isWhole, key: newUuid(), value: value() };
  return { list: [...list, document], document };
}

/** The entries that go before the record, made once. */
export function entriesBefore(document: OpenDocument, at: string): readonly NewEntry[] {
  document.beforeSent ??= document.before.map((act): NewEntry => ({ id: newUuid(), at, ...act }));
  return document.beforeSent;
}

/** Entries with the time that was typed beside them, where one was. */
export function happened(entries: readonly NewEntry[], typed: string | undefined, now: string): readonly NewEntry[] {
  const at = instantFrom(typed, now);
  return at === undefined ? entries : entries.map((entry) => ({ ...entry, at }));
}

/** What a form sends, as it goes out: what has to stand before, when it happened, and as a correction where it is one. */
export function outgoing(
  document: OpenDocument,
  sent: readonly NewEntry[],
  entries: readonly Entry[],
  now: string,
): readonly NewEntry[] {
  const before = entriesBefore(document, instantFrom(document.at, now) ?? now);
  const dated = [...before, ...happened(sent, document.at, now)];
  const { corrects, revises } = document;
  if (revises !== undefined) return dated.map((entry) => inRecord(entry, revises));
  const target = entries.find(({ id }) => id === corrects?.entry);
  if (corrects === undefined || target?.type !== 'answered') return dated;
  const { record, edition } = target.body;
  return dated.map((entry): NewEntry => {
    if (entry.type !== 'answered') return entry;
    const body = { entry: corrects.entry, body: { ...entry.body, record, edition }, reason: corrects.reason };
    return { ...entry, type: 'corrected', body };
  });
}

const inRecord = (entry: NewEntry, record: string): NewEntry =>
  entry.type === 'answered' ? { ...entry, body: { ...entry.body, record } } : entry;
