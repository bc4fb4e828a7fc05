import { kindOf, orderKey, type QuestionType, type Tree } from '@qadam/schema';
import { goneWith } from '../../remove/gone.ts';
import { usesOf, type Use } from '../../remove/uses.ts';
import type { Scene } from '../../scene/scene.ts';

/** The kind of answer of a question or column. */
export const typeOf = ({ tree }: Pick<Scene, 'tree'>, address: string): QuestionType =>
  (tree.nodes.get(address)?.properties.get('type') as QuestionType | undefined) ?? 'text';

/** A column stands in a table; everything else that is asked is a question. */
export const isColumn = (address: string): boolean => kindOf(address) === 'column';

/** The form that an address stands in. */
export const formOf = (address: string): string => address.split('/').slice(0, 2).join('/');

/** The question or column that is open at an address: of an answer, the one that it belongs to. */
export function askedAt(address: string): string | undefined {
  return /^instrument\/[^/]+\/question\/[^/]+(?:\/column\/[^/]+)?/.exec(address)?.[0];
}

/** All questions of a form or a part of it in order, with follow-ups, without columns. */
export function questionsIn(tree: Tree, address: string): string[] {
  const lists =
    kindOf(address) === 'instrument' ? ['sections'] : kindOf(address) === 'section' ? ['questions'] : ['followUps'];
  return lists.flatMap((list) =>
    (tree.order.get(orderKey(address, list)) ?? []).flatMap((each) => [
      ...(kindOf(each) === 'question' ? [each] : []),
      ...questionsIn(tree, each),
    ]),
  );
}

/** What reads a question if it were gone: nothing where another question gives the same fact. */
export const readersIfGone = (scene: Scene, address: string): Use[] => {
  const { facts, values } = goneWith(scene.tree, [address]);
  return usesOf(scene.draft, { nodes: new Set(), facts, values });
};

/** Other questions that give the same fact. */
export const othersGiving = ({ tree }: Pick<Scene, 'tree'>, address: string, fact: string): string[] =>
  [...tree.nodes.values()]
    .filter(
      (node) => node.address !== address && kindOf(node.address) === 'question' && node.properties.get('fact') === fact,
    )
    .map((node) => node.address);
