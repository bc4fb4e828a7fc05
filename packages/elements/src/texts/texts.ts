/**
 * Words of the interface (not of the definitions: those stand in the kit). Each part of the elements has its own table in
 * Russian and one of the same keys in every other language of the interface. A phrase that counts has a form for each plural
 * category of its language and is chosen by `count`.
 */
import type { LanguagePack } from '../languages/pack.ts';
import { interfaceLanguage, packOf } from './languages.ts';
import type { Phrase } from './phrase.ts';

/** A part of the interface that has a table of its own. */
export type Part = Exclude<keyof LanguagePack, 'status' | 'draftNote' | 'calendar' | 'issues'>;
/** The table of a part, in Russian. */
export interface Texts<Key extends string> {
  part: Part;
  ru: Readonly<Record<Key, Phrase>>;
}
/** Values for the `{names}` of a phrase. */
export type Params = Readonly<Record<string, string | number>>;
/** Gives a phrase in one language. */
export type Say<Key extends string> = (key: Key, params?: Params) => string;

/** The Russian table of a part; those of other languages stand in their packs. */
export const defineTexts = <Key extends string>(part: Part, ru: Readonly<Record<Key, Phrase>>): Texts<Key> => ({
  part,
  ru,
});

const spoken = new WeakMap<object, Map<string, Say<string>>>();

/**
 * Says phrases of a part in the language of a locale, in Russian until its words have arrived. Values are put in as text,
 * never as markup. The same words come with the same function.
 */
export function sayIn<Key extends string>({ part, ru }: Texts<Key>, locale: string): Say<Key> {
  const pack = packOf(locale);
  const table: Readonly<Record<string, Phrase>> = pack?.[part] ?? ru;
  const language = pack === undefined ? 'ru' : interfaceLanguage(locale);
  const known = spoken.get(table) ?? new Map<string, Say<string>>();
  const say = known.get(language) ?? sayFrom({ ...ru, ...table }, new Intl.PluralRules(language));
  spoken.set(table, known.set(language, say));
  return say;
}

/** Says the phrases of a table, with the plural forms of its language. */
export const sayFrom =
  (table: Readonly<Record<string, Phrase>>, plural: Intl.PluralRules): Say<string> =>
  (key, params = {}) => {
    const phrase = table[key]!;
    const text = typeof phrase === 'string' ? phrase : formOf(phrase, plural.select(Number(params.count ?? 0)));
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };

const formOf = (forms: Partial<Record<Intl.LDMLPluralRule, string>>, category: Intl.LDMLPluralRule): string =>
  forms[category] ?? forms.other ?? forms.many ?? '';
