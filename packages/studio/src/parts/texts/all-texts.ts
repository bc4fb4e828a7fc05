import { orderKey, shortHash, subtreeOf, type TextValue, type Tree } from '@qadam/schema';
import { translationState, type TextState } from '../../fields/text-fields.ts';
import { plainText } from '../../scene/make-scene.ts';

/** One text of the model: the node that it is said of, and its field. */
export interface PlacedText {
  address: string;
  field: string;
}

const known = new WeakMap<Tree, readonly PlacedText[]>();

/** All texts of a model in order: everything that the original says. */
export function allTexts(tree: Tree, original: string): readonly PlacedText[] {
  const found =
    known.get(tree) ??
    rootsOf(tree)
      .flatMap((root) => subtreeOf(tree, root))
      .flatMap((address) => textsOf(tree, address, original));
  known.set(tree, found);
  return found;
}

const rootsOf = (tree: Tree): string[] =>
  ['model', 'instruments', 'rulesets', 'facts'].flatMap((list) => tree.order.get(orderKey('', list)) ?? []);

const fieldsKnown = new WeakMap<ReadonlyMap<string, unknown>, readonly PlacedText[]>();

function textsOf(tree: Tree, address: string, original: string): readonly PlacedText[] {
  const { properties } = tree.nodes.get(address)!;
  const prefix = `text/${original}/`;
  const found =
    fieldsKnown.get(properties) ??
    [...properties.keys()].flatMap((key) =>
      key.startsWith(prefix) ? [{ address, field: key.slice(prefix.length) }] : [],
    );
  fieldsKnown.set(properties, found);
  return found;
}

type States = Readonly<Record<string, TextState>>;
const statesKnown = new WeakMap<ReadonlyMap<string, unknown>, Map<string, States>>();

/** The state of a text in each language. Nodes that nobody touched keep theirs: a key costs as much as one node. */
export function statesOf(tree: Tree, languages: readonly string[], { address, field }: PlacedText): States {
  const { properties } = tree.nodes.get(address)!;
  const kept = statesKnown.get(properties) ?? new Map<string, States>();
  statesKnown.set(properties, kept);
  const found = kept.get(field) ?? stateIn(properties, languages, field);
  kept.set(field, found);
  return found;
}

function stateIn(
  properties: ReadonlyMap<string, unknown>,
  [original = 'ru', ...others]: readonly string[],
  field: string,
): States {
  const textIn = (language: string): TextValue | undefined =>
    properties.get(`text/${language}/${field}`) as TextValue | undefined;
  const from = shortHash(plainText(textIn(original)) ?? '');
  return {
    ...Object.fromEntries(others.map((language) => [language, translationState(textIn(language), from)])),
    [original]: 'original',
  };
}
