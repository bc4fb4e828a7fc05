import { idOf, type Conditions, type Operation, type Tree } from '@qadam/schema';
import { listOf } from '../../scene/lists.ts';

/** A stage that is to stand between two others. */
export interface InsertedStage {
  id: string;
  label: string;
  /** The move that led from one to the other: it leads to the new stage now. */
  transition: string;
  /** Id of the move from the new stage on, and its label. */
  onward: { id: string; label: string };
  /** The document that is due in it. */
  instrument?: string;
  /** Other moves that are open from it as well. */
  alsoOut: readonly string[];
  /** Language of the labels. */
  language: string;
}

/** The stage that a move starts from, when it is one; of a group or of several the last. */
const startOf = (tree: Tree, transition: string): string =>
  listOf(tree.nodes.get(`transition/${transition}`)!.properties.get('from') as string | string[]).at(-1)!;

/** Moves that lead out of the same stage as this one, but for itself. */
export function otherWays(tree: Tree, transition: string): string[] {
  const from = startOf(tree, transition);
  return [...tree.nodes.keys()].filter((address) => {
    if (!/^transition\/[^/]+$/.test(address) || idOf(address) === transition) return false;
    return listOf(tree.nodes.get(address)!.properties.get('from') as string | string[]).includes(from);
  });
}

/**
 * The changes that put a stage between two others: the move leads to it, a new one leads on, by the same people; with a document
 * the way on opens when it is written. Moves to elsewhere that stay open are named.
 */
export function insertion(tree: Tree, inserted: InsertedStage): Operation[] {
  const { id, label, transition, onward, instrument, alsoOut, language } = inserted;
  const move = tree.nodes.get(`transition/${transition}`)!.properties;
  const from = startOf(tree, transition);
  const group = tree.nodes.get(`stage/${from}`)?.properties.get('in');
  const guard = instrument === undefined ? undefined : documentGuard(tree, instrument);
  const ways = alsoOut.map((address): Operation => {
    const sources = listOf(tree.nodes.get(address)!.properties.get('from') as string | string[]);
    return { set: `${address}/from`, to: [...sources, id] };
  });
  return [
    {
      add: `stage/${id}`,
      after: `stage/${from}`,
      value: {
        ...(group !== undefined && { in: group }),
        ...(instrument !== undefined && { documents: [{ instrument, basis: 'assumption' }] }),
        basis: 'assumption',
      },
    },
    { set: `text/${language}/stage/${id}/label`, to: label },
    {
      add: `transition/${onward.id}`,
      after: `transition/${transition}`,
      value: { from: id, to: move.get('to'), by: move.get('by'), basis: 'assumption', ...(guard && { guard }) },
    },
    { set: `text/${language}/transition/${onward.id}/label`, to: onward.label },
    { set: `transition/${transition}/to`, to: id },
    ...ways,
  ];
}

/** The way on is open once the document is written; one about a child cannot be asked for so. */
function documentGuard(tree: Tree, instrument: string): Conditions | undefined {
  if (tree.nodes.get(`instrument/${instrument}`)?.properties.get('about') !== 'family') return undefined;
  return { all: [{ fact: `document.${instrument}`, operator: 'in', value: ['complete', 'signed'] }] };
}
