import type { IssueWords } from '@qadam/runtime';
import { issues as kkIssues } from '@qadam/runtime/issues/kk';
import { issues as uzIssues } from '@qadam/runtime/issues/uz';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru, type Words } from './ru.ts';
import { uz } from './uz.ts';

/** A language of the pages. */
export interface Language {
  /** What it calls itself. */
  name: string;
  words: Words;
  /** Why entries are not accepted: the runtime's own words, or a table of them. */
  issues: 'ru' | 'en' | IssueWords;
  /** Not read through yet: each page says so. */
  isDraft?: true;
}

/** The first is the one that others are translated from. A new language is a file beside this one and a line here. */
export const languages: Readonly<Record<string, Language>> = {
  ru: { name: 'Русский', words: ru, issues: 'ru' },
  kk: { name: 'Қазақша', words: kk, issues: kkIssues, isDraft: true },
  uz: { name: 'Oʻzbekcha', words: uz, issues: uzIssues, isDraft: true },
  en: { name: 'English', words: en, issues: 'en', isDraft: true },
};
const FIRST = 'ru';

/** The locale if it is one of these that the portal speaks, else the first of them. */
export const spoken = (locale: string | undefined, offered: readonly string[] = Object.keys(languages)): string =>
  locale !== undefined && Object.hasOwn(languages, locale) && offered.includes(locale) ? locale : (offered[0] ?? FIRST);

/** The texts of a locale. */
export const wordsOf = (locale: string | undefined): Words => languages[spoken(locale)]!.words;

/** The words of a locale for why entries are not accepted. */
export const issuesOf = (locale: string | undefined): Language['issues'] => languages[spoken(locale)]!.issues;
