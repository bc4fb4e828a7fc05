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
  const prefix = place.instrument === undefined ? '' : `instrument/${place.instrument}/`;
  return Object.entries(value)
    .filter(([key]) => key !== '$schema')
    .flatMap(([key, node]) => {
      const own = place.instrument === undefined && typeof node === 'string' ? `model/${key}` : `${prefix}${key}`;
      const address = place.instrument === undefined && isTranslation(node) ? `model/${key}` : own;
      return leaves(node, address, `/${key}`);
    });
}
function leaves(node: TextNode, address: string, pointer: string): PlacedText[] {
  if (typeof node === 'string') return [{ address, pointer, text: node }];
  if (isTranslation(node)) return [{ address, pointer, ...node, status: node.status ?? 'draft' }];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${address}/${key}`, `${pointer}/${key}`));
}
const isTranslation = (node: unknown): node is { text: string; of: string; status?: 'draft' | 'reviewed' } =>
  typeof node === 'object' && node !== null && typeof (node as { text?: unknown }).text === 'string' && 'of' in node;

/** All texts of a model for its kit. A translation of an original that has changed since is `stale`. */
export function kitTexts(source: ModelSource): Kit['texts'] {
  const [original = 'ru'] = source.languages;
  const texts: Kit['texts'] = Object.fromEntries(source.languages.map((language) => [language, {}]));
  const placed = source.texts
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
