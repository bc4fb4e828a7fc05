/** Documents that the reader has open. Each keeps what was typed until it is saved, also while another one is shown. */
import type { Answers, Entry, KitInstrument } from '@qadam/schema';
import { withFollowUps } from '@qadam/schema';
import type { NewAct, NewEntry } from '../append/new-entry.ts';
import { newUuid } from '../base/new-id.ts';
import { recordsOf } from '../form/from-entries.ts';

export interface OpenDocument {
  key: string;
  instrument: string;
  about: string;
  /** The question to go to. */
  question?: string | undefined;
  /** Answers to begin with. */
  value: Answers;
  /** What was typed and is not saved. */
  draft?: Answers;
  /** The draft as it was sent. */
  sent?: Answers | undefined;
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
): Answers {
  if (instrument === undefined || instrument.repeats === true) return {};
  const subject = instrument.about === 'family' ? undefined : about;
  const [latest] = recordsOf(entries, instrument.id, subject);
  if (latest === undefined) return {};
  const dangers = new Set(
    instrument.sections
      .flatMap(({ questions }) => questions)
      .flatMap(withFollowUps)
      .filter(({ danger }) => danger === true)
      .map(({ id }) => id),
  );
  return Object.fromEntries(Object.entries(latest.body.answers as Answers).filter(([id]) => !dangers.has(id)));
}

/** Opens a document, or gives the one that is open already. */
export function opened(
  list: readonly OpenDocument[],
  wanted: Omit<OpenDocument, 'key' | 'value' | 'before'> & { before?: readonly NewAct[] },
  value: () => Answers,
): { list: readonly OpenDocument[]; document: OpenDocument } {
  const known = list.find(({ instrument, about }) => instrument === wanted.instrument && about === wanted.about);
  if (known !== undefined) {
    const document = { ...known, question: wanted.question };
    return { list: list.map((each) => (each === known ? document : each)), document };
  }
  const document: OpenDocument = { before: [], ...wanted, key: newUuid(), value: value() };
  return { list: [...list, document], document };
}

/** The entries that go before the record, made once. */
export function entriesBefore(document: OpenDocument, at: string): readonly NewEntry[] {
  document.beforeSent ??= document.before.map((act): NewEntry => ({ id: newUuid(), at, ...act }));
  return document.beforeSent;
}
