import type { Answers, Entry, Kit, KitInstrument, KitQuestion, Person } from '@qadam/schema';
import { answerInWords, openOf } from '@qadam/renderers';
import type { Answer } from '@qadam/schema';
import { personLabel } from '../base/person-label.ts';
import { formTexts } from '../form/texts.ts';
import type { FormSay } from '../form/rail.ts';
import type { KitTexts } from '../kit/kit-texts.ts';
import { dayInFigures, wallTime } from '../texts/dates.ts';
import { sayIn, type Say } from '../texts/texts.ts';
import type { PrintText } from './texts.ts';

/** What the parts of a form on paper are drawn from. */
export interface PaperScene {
  kit: Kit;
  instrument: KitInstrument;
  /** Words of the definitions. */
  texts: KitTexts;
  say: Say<PrintText>;
  locale: string;
  /** `undefined`: a blank. */
  answers: Answers | undefined;
  people: readonly Person[];
  entries: readonly Entry[];
  about: string | undefined;
}

/** Words that the form on the screen says, too. */
export const wordsOf = ({ locale }: PaperScene): FormSay => sayIn(formTexts, locale);

export const addressIn = ({ instrument }: PaperScene, { id }: KitQuestion): string =>
  `instrument/${instrument.id}/question/${id}`;

export const isPrinted = ({ screenOnly }: KitQuestion): boolean => screenOnly !== true;

export const nameOf = ({ people, texts }: PaperScene, id: string | undefined): string | undefined => {
  const person = people.find((each) => each.id === id);
  return person && personLabel(person, people, texts);
};

/** An answer as it is printed; empty where there is none. Dates stand in figures. */
export function said(scene: PaperScene, question: KitQuestion, address: string, answer: Answer | undefined): string {
  if (answer === undefined || answer === '') return '';
  const { texts, people, locale } = scene;
  const choices = people.map(({ id, kind }) => ({ id, kind, label: nameOf(scene, id)! }));
  const words = answerInWords(question, address, answer, {
    say: wordsOf(scene),
    text: (each) => texts.text(each),
    people: choices,
    dayInWords: (day) => dayInFigures(locale, day) + (day.length > 10 ? `, ${wallTime(day)}` : ''),
  });
  return openOf(answer) === undefined ? words : words.toLowerCase();
}
