/**
 * Words of the interface (not of the definitions: those stand in the kit). Each part of the elements has its own table,
 * in every language of the interface. A phrase that counts has a form for each plural category of its language and is
 * chosen by `count`.
 */

/** A text with `{names}`, or one for each plural category. */
export type Phrase = string | Partial<Record<Intl.LDMLPluralRule, string>>;
/** Languages the interface speaks. */
export type InterfaceLanguage = 'ru' | 'en';
/** The same keys in every language. */
export type Texts<Key extends string> = Record<InterfaceLanguage, Record<Key, Phrase>>;
/** Values for the `{names}` of a phrase. */
export type Params = Readonly<Record<string, string | number>>;
/** Gives a phrase in one language. */
export type Say<Key extends string> = (key: Key, params?: Params) => string;

/** A table of texts, one file for each language (`texts/ru.ts`); a key that one language lacks does not compile. */
export const defineTexts = <Key extends string>(texts: { ru: Record<Key, Phrase> } & Texts<NoInfer<Key>>): Texts<Key> =>
  texts;

/** The language of the interface for a locale: English for `en…`, else Russian, which others are translated from. */
export const interfaceLanguage = (locale: string): InterfaceLanguage => (/^en\b/i.test(locale) ? 'en' : 'ru');

/** Says phrases of a table in the language of a locale. Values are put in as text, never as markup. */
export function sayIn<Key extends string>(texts: Texts<Key>, locale: string): Say<Key> {
  const language = interfaceLanguage(locale);
  const plural = new Intl.PluralRules(language);
  return (key, params = {}) => {
    const phrase = texts[language][key];
    const text = typeof phrase === 'string' ? phrase : formOf(phrase, plural.select(Number(params.count ?? 0)));
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
}

const formOf = (forms: Partial<Record<Intl.LDMLPluralRule, string>>, category: Intl.LDMLPluralRule): string =>
  forms[category] ?? forms.other ?? forms.many ?? '';
