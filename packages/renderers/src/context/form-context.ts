import type { KitQuestion } from '@qadam/schema';
import { withFollowUps } from '@qadam/schema';
import { createContext, useContext } from 'react';
import type { FormSettings } from './settings.ts';

/** Settings of the form around, for every renderer. */
export const FormContext = createContext<FormSettings | undefined>(undefined);

/** The settings; renderers work only inside a mounted form. */
export function useForm(): FormSettings {
  const settings = useContext(FormContext);
  if (settings === undefined) throw new Error('Renderers of Qadam need the settings that mountForm gives.');
  return settings;
}

const questions = new WeakMap<object, Map<string, KitQuestion>>();

/** All questions of an instrument by id, follow-ups included. Made once for each instrument. */
export function questionsOf(instrument: FormSettings['instrument']): ReadonlyMap<string, KitQuestion> {
  const known = questions.get(instrument);
  if (known !== undefined) return known;
  const all = instrument.sections.flatMap((section) => section.questions).flatMap(withFollowUps);
  const made = new Map(all.map((question) => [question.id, question]));
  questions.set(instrument, made);
  return made;
}

/** Address of a question's texts. */
export const addressOf = (instrument: { id: string }, question: string): string =>
  `instrument/${instrument.id}/question/${question}`;
