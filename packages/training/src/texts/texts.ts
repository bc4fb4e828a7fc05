/**
 * Words of exercises and courses. Those of other languages than Russian are brought when a page first asks for one; a phrase
 * that counts has a form for each plural category and is chosen by `count`.
 */
import { interfaceLanguage, sayFrom, type Phrase, type Say } from '@qadam/elements';
import { ru, type ExerciseText } from './ru.ts';

export type { ExerciseText } from './ru.ts';
export type SayExercise = Say<ExerciseText>;
type Table = Record<ExerciseText, Phrase>;

const sources: Readonly<Record<string, () => Promise<{ table: Table }>>> = {
  en: () => import('./en.ts'),
  kk: () => import('./kk.ts'),
  uz: () => import('./uz.ts'),
};
const known = new Map<string, Table>([['ru', ru]]);
const loads = new Map<string, Promise<void>>();
const spoken = new Map<string, SayExercise>();

/** Brings the words of a language; `undefined` when they are there. Where they cannot be loaded Russian stands in. */
export function arrivalOfWords(locale: string): Promise<void> | undefined {
  const language = interfaceLanguage(locale);
  const source = sources[language];
  if (known.has(language) || source === undefined) return undefined;
  const load =
    loads.get(language) ??
    source().then(
      ({ table }) => void known.set(language, table),
      () => void known.set(language, ru),
    );
  loads.set(language, load);
  return load;
}

/** Says the phrases of exercises in the language of a locale, in Russian until its words have come. */
export function sayExercise(locale: string): SayExercise {
  const language = interfaceLanguage(locale);
  const table = known.get(language);
  if (table === undefined) return sayFrom(ru, new Intl.PluralRules('ru'));
  const say = spoken.get(language) ?? sayFrom({ ...ru, ...table }, new Intl.PluralRules(language));
  spoken.set(language, say);
  return say;
}
