/**
 * Words of the studio. Each part has a table in Russian, and one of the same keys in every other language; those are brought
 * when a page first asks for one. A phrase that counts has a form for each plural category and is chosen by `count`.
 */
import { interfaceLanguage, sayFrom, type Say } from '@qadam/elements';
import { ru, type StudioTables } from './ru.ts';

const sources: Readonly<Record<string, () => Promise<{ tables: StudioTables }>>> = {
  en: () => import('./en.ts'),
  kk: () => import('./kk.ts'),
  uz: () => import('./uz.ts'),
};
const known = new Map<string, StudioTables>([['ru', ru]]);
const loads = new Map<string, Promise<void>>();
const spoken = new Map<string, Say<string>>();

/** Brings the words of a language; `undefined` when they are there. Where they cannot be loaded Russian stands in. */
export function arrivalOfWords(locale: string): Promise<void> | undefined {
  const language = interfaceLanguage(locale);
  if (known.has(language)) return undefined;
  const load =
    loads.get(language) ??
    sources[language]!().then(
      ({ tables }) => void known.set(language, tables),
      () => void known.set(language, ru),
    );
  loads.set(language, load);
  return load;
}

/** Says the phrases of one part of the studio. */
export function sayPart<Part extends keyof StudioTables>(
  part: Part,
  locale: string,
): Say<Extract<keyof StudioTables[Part], string>> {
  const language = interfaceLanguage(locale);
  const key = `${language} ${part}`;
  const isThere = known.has(language);
  const say =
    spoken.get(key) ?? sayFrom({ ...ru[part], ...known.get(language)?.[part] }, new Intl.PluralRules(language));
  if (isThere) spoken.set(key, say);
  return say;
}
