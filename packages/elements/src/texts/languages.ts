/** Languages of the interface besides Russian, loaded when a page first asks for one. */
import type { LanguagePack } from '../languages/pack.ts';

const sources = {
  en: () => import('../languages/en.ts'),
  kk: () => import('../languages/kk.ts'),
  uz: () => import('../languages/uz.ts'),
} satisfies Record<string, () => Promise<{ pack: LanguagePack }>>;

/** Languages the interface speaks. */
export type InterfaceLanguage = 'ru' | keyof typeof sources;

const packs = new Map<string, LanguagePack>();
const loads = new Map<string, Promise<boolean>>();
const missing = new Set<string>();

/** The language of the interface for a locale: that of its first part, else Russian, which others are translated from. */
export function interfaceLanguage(locale: string): InterfaceLanguage {
  const [language = ''] = locale.toLowerCase().split('-');
  return Object.hasOwn(sources, language) ? (language as InterfaceLanguage) : 'ru';
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
  const load = sources[language]().then(
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
