import { shortHash, textsIn, type ExerciseBundle, type Located, type TextBranch, type TextValue } from '@qadam/schema';
import { plainText } from '../../scene/make-scene.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Taught, TaughtExercise } from '../../draft/taught.ts';

type Branch = Readonly<Record<string, unknown>>;

/** What stands at a path of an exercise or course in a language; `undefined` where there is nothing. */
export function textValueAt(
  { texts }: Taught<{ id: string }>,
  language: string,
  path: readonly string[],
): TextValue | undefined {
  const leaf = path.reduce<unknown>((node, key) => (isBranch(node) ? node[key] : undefined), texts[language]);
  return typeof leaf === 'string' || (isBranch(leaf) && typeof leaf.text === 'string')
    ? (leaf as TextValue)
    : undefined;
}

/** The text at a path of an exercise or course in a language. */
export const textAtPath = (
  taught: Taught<{ id: string }>,
  language: string,
  path: readonly string[],
): string | undefined => plainText(textValueAt(taught, language, path));

export interface TextAt {
  language: string;
  original: string;
  path: readonly string[];
  /** Empty: it is taken away. */
  text: string;
  /** Somebody who speaks the language has read it. */
  isReviewed?: true;
}

/** The same with another text; a translation carries the hash of the original that it is made of. */
export function withTextAt<T extends { id: string }>(
  taught: Taught<T>,
  { language, original, path, text, isReviewed }: TextAt,
): Taught<T> {
  const of = shortHash(textAtPath(taught, original, path) ?? '');
  const translation = { text, of, ...(isReviewed && { status: 'reviewed' as const }) };
  const leaf: TextValue | undefined = text === '' ? undefined : language === original ? text : translation;
  const root = taught.texts[language] ?? { $schema: 'https://qadam.example/1/text.json' };
  return { ...taught, texts: { ...taught.texts, [language]: set(root, path, leaf) as TextBranch } };
}

/** The same without all that stands below a path, in every language. */
export function withoutTextsAt<T extends { id: string }>(taught: Taught<T>, path: readonly string[]): Taught<T> {
  const texts = Object.entries(taught.texts).map(([language, root]) => [language, set(root, path, undefined)]);
  return { ...taught, texts: Object.fromEntries(texts) as Record<string, TextBranch> };
}

function set(node: unknown, [step = '', ...rest]: readonly string[], leaf: TextValue | undefined): Branch {
  const { [step]: below, ...others }: Branch = isBranch(node) ? node : {};
  const next = rest.length === 0 ? leaf : set(below, rest, leaf);
  const isEmpty = next === undefined || (isBranch(next) && Object.keys(next).length === 0);
  return isEmpty ? others : { ...others, [step]: next };
}

const isBranch = (node: unknown): node is Branch => typeof node === 'object' && node !== null;

/** An exercise as a learner gets it; `undefined` where its family is gone. */
export function bundleOf(
  taught: TaughtExercise,
  families: Draft['families'],
  model: string,
  languages: readonly string[],
): ExerciseBundle | undefined {
  const family = families.get(taught.definition.family);
  if (family === undefined) return undefined;
  const spoken = languages.filter((language, at) => at === 0 || taught.texts[language] !== undefined);
  const files = Object.entries(taught.texts).map(([language, value]) => ({
    place: { kind: 'text', owner: model, exercise: taught.definition.id, language },
    value,
  }));
  return { exercise: taught.definition, family, texts: textsIn(files as Located<'text'>[], spoken) };
}
