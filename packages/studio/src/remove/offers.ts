import { kindOf, idOf, type Tree } from '@qadam/schema';
import type { Use } from './uses.ts';

/** One way to decide. */
export type Offer = 'lead' | 'detach' | 'delete' | 'keep';

/** What can be decided of a use, in the order in which it is asked. */
export function offersOf({ how, takes, address, names }: Use): Offer[] {
  const kind = kindOf(address);
  const mayGo = how !== 'proof' && kind !== 'model' && kind !== 'ruleset';
  const mayLead = how === 'name' && names !== undefined && ledElsewhere.has(names);
  return [
    ...(mayLead ? (['lead'] as const) : []),
    ...(takes || how === 'node' || how === 'emptied' ? [] : (['detach'] as const)),
    ...(mayGo ? (['delete'] as const) : []),
    'keep' as const,
  ];
}

/** Names that can be replaced by another of their kind. */
const ledElsewhere: ReadonlySet<string> = new Set(['stage', 'outcome', 'role', 'contact']);

/** Addresses that a name of a use can be led to: others of its kind that stay. */
export function othersFor(tree: Tree, { address, names }: Use, removing: string): string[] {
  const ruleset = address.split('/').slice(0, 2).join('/');
  return [...tree.nodes.values()]
    .filter(
      ({ address: each, parent }) =>
        kindOf(each) === names && each !== removing && (names !== 'outcome' || parent === ruleset),
    )
    .map(({ address: each }) => each)
    .filter((each) => names !== 'stage' || isLeaf(tree, each));
}

/** Other stages in which a case can stand. */
export const stagesBut = (tree: Tree, stage: string): string[] =>
  [...tree.nodes.values()]
    .filter(({ address, list }) => list === 'stages' && address !== stage && isLeaf(tree, address))
    .map(({ address }) => address);

/** A case stands in a stage that no other names as its group. */
export const isLeaf = (tree: Tree, stage: string): boolean =>
  ![...tree.nodes.values()].some(({ list, properties }) => list === 'stages' && properties.get('in') === idOf(stage));
