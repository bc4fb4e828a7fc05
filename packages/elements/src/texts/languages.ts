/** Languages of the interface besides Russian, loaded when a page first asks for one. */
import type { LanguagePack } from '../languages/pack.ts';

const sources = {
  en: () => import('../languages/en.ts'),
  kk: () => import('../languages/kk.ts'),
  uz: () => import('../languages/uz.ts'),
} satisfies Record<string, () => Promise<{ pack: LanguagePack }>>;

const packs = new Map<string, LanguagePack>();
const loads = new Map<string, Promise<boolean>>();
const missing = new Set<string>();

/** The language of the interface for a locale: that of its first part, else Russian, which others are translated from. */
export function interfaceLanguage(locale: string): string {
  const [language = ''] = locale.toLowerCase().split('-');
  return packs.has(language) || Object.hasOwn(sources, language) ? language : 'ru';
}

/**
 * Adds a language of the interface, or puts another pack in the place of one: plain data, as it comes out of JSON. Elements
 * that are drawn already take it with their next change, so it is called before they are. `language` is a tag of two or three
 * small letters.
 */
export function addLanguage(language: string, pack: LanguagePack): void {
  packs.set(language, pack);
}

/** The words of a locale's language; `undefined` for Russian, and for one that has not arrived. */
export const packOf = (locale: string): LanguagePack | undefined => packs.get(interfaceLanguage(locale));

/**
 * Brings the words of a locale's language; `undefined` when there is nothing to wait for. The promise says whether they
 * came: where they cannot be loaded Russian stands in, until the page is loaded again.
 */
export function arrivalOf(locale: string): Promise<boolean> | undefined {
  const language = interfaceLanguage(locale);
  if (language === 'ru' || packs.has(language) || missing.has(language)) return undefined;
  const known = loads.get(language);
  if (known !== undefined) return known;
  const load = sources[language as keyof typeof sources]().then(
    ({ pack }) => {
      packs.set(language, pack);
      return true;
    },
    () => {
      missing.add(language);
      return false;
    },
  );
  loads.set(language, load);
  return load;
}
