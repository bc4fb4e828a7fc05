import { idOf, type TextValue, type Tree } from '@qadam/schema';
import type { TextState } from '../../fields/text-fields.ts';
import { plainText } from '../../scene/make-scene.ts';
import type { Scene } from '../../scene/scene.ts';
import { allTexts, statesOf, type PlacedText } from './all-texts.ts';

/** What of the texts is looked at. */
export interface TextFilter {
  /** `''`: all languages. */
  language: string;
  state: TextState | '';
  /** `''`: everything; a form or ruleset; `model`, `facts`. */
  part: string;
  search: string;
  page: number;
  /** Texts that were written since: they stay in sight, whatever they have become. */
  touched: ReadonlySet<string>;
}

export const TEXTS_ON_A_PAGE = 30;
const KEY = 'texts-filter';
const nothingFiltered: TextFilter = { language: '', state: '', part: '', search: '', page: 0, touched: new Set() };

export const textFilter = ({ ui }: Scene): TextFilter => ui.get<TextFilter>(KEY) ?? nothingFiltered;

/** Looks at other texts: from the first page, and without those that only stayed because they were written. */
export function setFilter(scene: Scene, part: Partial<TextFilter>): void {
  scene.ui.set(KEY, { ...textFilter(scene), page: 0, touched: new Set(), ...part });
}

/** Keeps a text in sight that is being written. */
export function touch(scene: Scene, { address, field }: PlacedText): void {
  const filter = textFilter(scene);
  const key = `${address}/${field}`;
  if (!filter.touched.has(key)) scene.ui.set(KEY, { ...filter, touched: new Set([...filter.touched, key]) });
}

/** The translations that are looked at. */
export const shownLanguages = ({ languages }: Scene, { language }: TextFilter): readonly string[] =>
  language === '' ? languages.slice(1) : [language];

/** The texts that a filter leaves. */
export function filtered(scene: Scene, filter: TextFilter): readonly PlacedText[] {
  const { tree, languages } = scene;
  const { state, part, search, touched } = filter;
  const shown = shownLanguages(scene, filter);
  const wanted = search.trim().toLocaleLowerCase();
  return allTexts(tree, languages[0] ?? 'ru').filter((text) => {
    if (touched.has(`${text.address}/${text.field}`)) return true;
    if (part !== '' && partOf(text.address) !== part) return false;
    if (state !== '' && !shown.some((language) => statesOf(tree, languages, text)[language] === state)) return false;
    return wanted === '' || [languages[0] ?? 'ru', ...shown].some((language) => says(tree, language, text, wanted));
  });
}

const says = (tree: Tree, language: string, { address, field }: PlacedText, wanted: string): boolean =>
  plainText(tree.nodes.get(address)?.properties.get(`text/${language}/${field}`) as TextValue | undefined)
    ?.toLocaleLowerCase()
    .includes(wanted) === true;

/** The part of the model that a text belongs to. */
export function partOf(address: string): string {
  const [kind = '', id = ''] = address.split('/');
  if (kind === 'fact') return 'facts';
  return kind === 'instrument' || kind === 'ruleset' ? `${kind}/${idOf(id)}` : 'model';
}
