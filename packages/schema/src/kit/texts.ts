import type { TextNode } from '../generated/types.ts';
import type { Kit } from '../kit.ts';
import { shortHash } from '../words/hash.ts';
import type { Located } from '../workspace/workspace.ts';
import type { ModelSource } from '../workspace/source.ts';

/** One text of a file with its address and its place in the file. */
export interface PlacedText {
  address: string;
  pointer: string;
  text: string;
  /** Hash of the original that a translation was made of. */
  of?: string;
  status?: 'draft' | 'reviewed';
}

/** The texts of a file by address: `question/violence/label` becomes `instrument/first-look/question/violence/label`. */
export function textsOf({ value, place }: Located<'text'>): PlacedText[] {
  const owner = ownerOf(place);
  return Object.entries(value)
    .filter(([key]) => key !== '$schema')
    .flatMap(([key, node]) => {
      const isLeaf = typeof node === 'string' || isTranslation(node);
      const of = owner ?? (isLeaf ? 'model' : undefined);
      return leaves(node, of === undefined ? key : `${of}/${key}`, `/${key}`);
    });
}

/** What all texts of a file speak of; `undefined` for those of a model, which names many things. */
function ownerOf({ instrument, exercise, course }: Located['place']): string | undefined {
  if (instrument !== undefined) return `instrument/${instrument}`;
  if (exercise !== undefined) return `exercise/${exercise}`;
  return course === undefined ? undefined : `course/${course}`;
}
function leaves(node: TextNode, address: string, pointer: string): PlacedText[] {
  if (typeof node === 'string') return [{ address, pointer, text: node }];
  if (isTranslation(node)) return [{ address, pointer, ...node, status: node.status ?? 'draft' }];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${address}/${key}`, `${pointer}/${key}`));
}
const isTranslation = (node: unknown): node is { text: string; of: string; status?: 'draft' | 'reviewed' } =>
  typeof node === 'object' && node !== null && typeof (node as { text?: unknown }).text === 'string' && 'of' in node;

/** All texts of a model for its kit. A translation of an original that has changed since is `stale`. */
export const kitTexts = ({ texts, languages }: ModelSource): Kit['texts'] => textsIn(texts, languages);

/** Texts of files by language and address; the first language is the original. */
export function textsIn(files: readonly Located<'text'>[], languages: readonly string[]): Kit['texts'] {
  const [original = 'ru'] = languages;
  const texts: Kit['texts'] = Object.fromEntries(languages.map((language) => [language, {}]));
  const placed = files
    .filter((file) => file.place.language! in texts)
    .flatMap((file) => textsOf(file).map((text) => ({ ...text, language: file.place.language! })));
  for (const { language, address, text } of placed) if (language === original) texts[original]![address] ??= text;
  for (const { language, address, text, of, status = 'draft' } of placed) {
    if (language === original) continue;
    const from = texts[original]![address];
    const fresh = typeof from === 'string' && shortHash(from) === of;
    texts[language]![address] ??= { text, status: fresh ? status : 'stale' };
  }
  return texts;
}
