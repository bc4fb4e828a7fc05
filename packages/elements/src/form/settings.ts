import { questionsOf, type Citation, type FormSettings, type PersonChoice } from '@qadam/renderers';
import type { Answer, Answers, Entry, Kit, KitInstrument, Person } from '@qadam/schema';
import { personLabel } from '../base/person-label.ts';
import type { NewId } from '../base/new-id.ts';
import type { Now } from '../base/now.ts';
import type { KitTexts } from '../kit/kit-texts.ts';
import { shortDay } from '../texts/dates.ts';
import { earlierAnswers, givenRows, peopleOf } from './from-entries.ts';
import type { Issues } from './issues.ts';
import type { FormSay } from './rail.ts';
import type { FormRecord } from './record.ts';

/** What the settings of the renderers are made of. */
export interface FormSource {
  kit: Kit;
  instrument: KitInstrument;
  texts: KitTexts;
  locale: string;
  say: FormSay;
  record: FormRecord;
  issues: Pick<Issues, 'shown'>;
  about: string | undefined;
  entries: readonly Entry[];
  people: readonly Person[] | undefined;
  asks: readonly string[];
  now: Now;
  newId: NewId;
  readonly: boolean;
  disabled: boolean;
  discreet: boolean;
  known: () => Answers;
  onAnswer: (question: string, answer: Answer | undefined, typing: boolean) => void;
  onSettled: () => void;
  onAnswers: (answers: Answers) => void;
  onAttach: (place: string) => void;
  onAddPerson: FormSettings['onAddPerson'];
  onFail: (question: string, error: unknown) => void;
}

/** Everything the renderers ask for, from the element's own state. */
export function formSettings(source: FormSource): FormSettings {
  const { kit, instrument, texts, locale, say, entries, about } = source;
  const register = source.people ?? peopleOf(entries);
  const people = register.map((person): PersonChoice => {
    const { id, kind } = person;
    return { id, kind, label: personLabel(person, register, texts) };
  });
  const { instrument: _i, texts: _t, issues, record, asks, people: _p, ...shared } = source;
  return {
    ...shared,
    instrument,
    people,
    text: (address) => texts.text(address),
    dayInWords: (day) => shortDay(locale, day, source.now()),
    cite: (node) => citation(kit, node, say),
    shown: record.shown,
    issues: issues.shown,
    rowsOf: (question) => givenRows(question, people, entries, about, source.kit.instruments),
    asks: asksOf(instrument, asks),
    earlier: earlierAnswers(instrument, entries, about),
  };
}

/** A page may name what decides by question or by fact. */
function asksOf(instrument: KitInstrument, asks: readonly string[]): Set<string> {
  const wanted = new Set(asks);
  const questions = [...questionsOf(instrument).values()];
  return new Set(
    questions.filter(({ id, fact }) => wanted.has(id) || (fact !== undefined && wanted.has(fact))).map(({ id }) => id),
  );
}

/** Short name of the document, the item's title and its lines. */
function citation(kit: Kit, node: { source: string[]; basis: Citation['basis'] }, say: FormSay): Citation {
  const words = node.source.map((id) => {
    const item = kit.sources.items.find((each) => each.id === id);
    const document = kit.sources.documents.find((each) => each.id === id.split('/')[0]);
    const lines = item?.lines && say('lines', { lines: item.lines.replaceAll('L', '') });
    return [document?.short, item?.title ?? id, lines].filter(Boolean).join(', ');
  });
  return { text: words.join('; '), basis: node.basis };
}
