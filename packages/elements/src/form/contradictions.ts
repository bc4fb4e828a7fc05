import { answerInWords, questionsOf, type FormSettings } from '@qadam/renderers';
import type { Answers, KitInstrument } from '@qadam/schema';
import type { Contradiction } from '../drafts/notes.ts';
import type { KitTexts } from '../kit/kit-texts.ts';

/** Answers of a newer record that are not the ones typed here, in words, each with the way to its question. */
export function contradictionsIn(
  answers: Answers,
  instrument: KitInstrument,
  settings: FormSettings,
  texts: KitTexts,
  onGo: (question: string) => void,
): Contradiction[] {
  const questions = questionsOf(instrument);
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.get(id);
    if (question === undefined) return []; // the instrument has another edition
    const address = `instrument/${instrument.id}/question/${id}`;
    const words = answerInWords(question, address, answer, settings);
    return [{ label: texts.words(`${address}/label`), answer: words, onGo: () => onGo(id) }];
  });
}
