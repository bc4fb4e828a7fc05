import { en } from './en.ts';
import { ru, type Words } from './ru.ts';

/** A language of the pages. */
export interface Language {
  /** What it calls itself. */
  name: string;
  words: Words;
  /** Not read through yet: each page says so. */
  isDraft?: true;
}

/** The first is the one that others are translated from. A new language is a file beside this one and a line here. */
export const languages: Readonly<Record<string, Language>> = {
  ru: { name: 'Русский', words: ru },
  en: { name: 'English', words: en, isDraft: true },
};
const FIRST = 'ru';

/** The locale if the portal speaks it, else the first one. */
export const spoken = (locale: string | undefined): string =>
  locale !== undefined && Object.hasOwn(languages, locale) ? locale : FIRST;

/** The texts of a locale. */
export const wordsOf = (locale: string | undefined): Words => languages[spoken(locale)]!.words;
