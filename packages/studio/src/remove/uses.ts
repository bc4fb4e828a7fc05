import {
  idOf,
  kindOf,
  orderKey,
  sameJson,
  type Conditions,
  type Family,
  type ProofException,
  type Tree,
  type TreeNode,
  type Trigger,
} from '@qadam/schema';
import type { Draft } from '../draft/draft.ts';
import { listOf } from '../scene/lists.ts';
import { taughtWithout } from './exercise-without.ts';
import { familyWithout } from './family-without.ts';
import { goneWith, type Gone } from './gone.ts';
import {
  alwaysLists,
  conditionsIn,
  isNeeded,
  namesIn,
  neededLists,
  neededOfQuestion,
  triggersIn,
  type NameOf,
} from './references.ts';
import { withoutTests, type Losing } from './without-tests.ts';
import { withoutTriggers } from './without-triggers.ts';

/** Something that refers to what is to be taken away, and what would be left of it. */
export interface Use {
  /** Tells it from others: address and property. */
  key: string;
  /** The node that refers; of a family `family/<id>`, of an exercise `exercise/<id>`. */
  address: string;
  /** Its property that refers; `''`: the node itself stands for what goes. Of an emptied list its key. */
  property: string;
  how: 'condition' | 'trigger' | 'name' | 'node' | 'emptied' | 'proof' | 'family' | 'exercise';
  /** Of a name: what it names. */
  names?: NameOf;
  is: unknown;
  /** The value without what goes; `undefined`: nothing is left. */
  left: unknown;
  /** Nothing is left, and the node cannot be without it. */
  takes: boolean;
}

/** What a draft has that may refer to a node. */
export type Referring = Pick<Draft, 'tree' | 'families' | 'exercises'>;

/** Everything that refers to a node, or to what stands in it. */
export const uses = (draft: Referring, address: string): Use[] => usesOf(draft, goneWith(draft.tree, [address]));

/** The nodes that read a fact, or a named number. */
export const readersOf = (tree: Tree, fact: string): Use[] =>
  usesOf(
    { tree, families: new Map(), exercises: new Map() },
    { nodes: new Set(), facts: new Set([fact]), values: new Map() },
  );

/** Everything that refers to what is gone and is not gone itself. `deleted`: families that go rather than lose it, by address. */
export function usesOf(
  { tree, families, exercises }: Referring,
  gone: Gone,
  deleted: ReadonlySet<string> = new Set(),
): Use[] {
  const inTree = [...tree.nodes.values()]
    .filter(({ address }) => !gone.nodes.has(address))
    .flatMap((node) => usesBy(tree, node, gone));
  const inFamilies = [...families.values()].flatMap((family): Use[] => {
    const left = familyWithout(tree, family, gone);
    if (left !== undefined && sameJson(left, family)) return [];
    const address = `family/${family.id}`;
    return [{ key: address, address, property: '', how: 'family', is: family, left, takes: left === undefined }];
  });
  const changed = new Map(inFamilies.map(({ address, left }) => [address, deleted.has(address) ? undefined : left]));
  const inExercises = [...exercises.values()].flatMap((taught): Use[] => {
    const { id, family: named } = taught.definition;
    const family = families.get(named);
    if (family === undefined) return [];
    const of = `family/${named}`;
    const left = taughtWithout(taught, {
      ...{ tree, gone, family },
      left: changed.has(of) ? (changed.get(of) as Family | undefined) : family,
    });
    if (left !== undefined && sameJson(left.definition, taught.definition)) return [];
    const address = `exercise/${id}`;
    const takes = left === undefined;
    // that it goes is another question than what it loses, and is asked anew
    return [
      { key: takes ? `${address} whole` : address, address, property: '', how: 'exercise', is: taught, left, takes },
    ];
  });
  return [...inTree, ...inFamilies, ...inExercises];
}

function usesBy(tree: Tree, node: TreeNode, gone: Gone): Use[] {
  const { address, properties } = node;
  const kind = kindOf(address);
  const losing: Losing = { ...gone, named: (id) => gone.nodes.has(`${rootOf(address)}/named/${id}`) };
  const use = (how: Use['how'], property: string, left: unknown, names?: NameOf): Use[] => {
    const is = properties.get(property);
    if (left === is) return [];
    const takes = left === undefined && isNeeded(kind, property, properties);
    return [{ key: `${address} ${property}`, address, property, how, is, left, takes, ...(names && { names }) }];
  };
  const has = (property: string): boolean => properties.has(property);
  return [
    ...(conditionsIn[kind] ?? [])
      .filter(has)
      .flatMap((property) => use('condition', property, withoutTests(properties.get(property) as Conditions, losing))),
    ...(triggersIn[kind] ?? [])
      .filter(has)
      .flatMap((property) => use('trigger', property, withoutTriggers(properties.get(property) as Trigger, losing))),
    ...Object.entries(namesIn[kind] ?? {})
      .filter(
        ([property, of]) => has(property) && !(kind === 'column' && of === 'fact' && address.startsWith('instrument/')),
      )
      .flatMap(([property, of]) => use('name', property, withoutNames(node, property, of, gone), of)),
    ...(kind === 'model' && has('proofs') ? use('proof', 'proofs', withoutProofs(properties.get('proofs'), gone)) : []),
    ...standsFor(tree, node, gone),
    ...emptiedLists(tree, node, gone),
  ];
}

const rootOf = (address: string): string => address.split('/').slice(0, 2).join('/');

function withoutNames(node: TreeNode, property: string, of: NameOf, gone: Gone): unknown {
  const value = node.properties.get(property);
  const list = listOf(value as string | string[]);
  const kept = list.filter((name) => !isGoneName(node, String(name), of, gone));
  if (kept.length === list.length) return value;
  return kept.length > 1 || (kept.length > 0 && alwaysLists.has(property)) ? kept : kept[0];
}

function isGoneName({ address }: TreeNode, name: string, of: NameOf, { nodes, facts }: Gone): boolean {
  switch (of) {
    case 'fact':
      return facts.has(name.replace(/^asked\./, ''));
    case 'outcome':
      return nodes.has(`${rootOf(address)}/outcome/${name}`);
    case 'value':
      return nodes.has(`${address}/option/${name}`);
    case 'table': {
      const [instrument = '', table] = name.split('/');
      return (
        nodes.has(`instrument/${instrument}`) ||
        (table !== undefined && nodes.has(`instrument/${instrument}/question/${table}`))
      );
    }
    default:
      return nodes.has(`${of}/${name}`);
  }
}

function withoutProofs(proofs: unknown, { nodes, facts }: Gone): unknown {
  const list = proofs as readonly ProofException[];
  const kept = list.filter(
    ({ ruleset = '', rule = '', fact = '', outcome = '', move = '', stage = '' }) =>
      !(
        nodes.has(`ruleset/${ruleset}`) ||
        nodes.has(`ruleset/${ruleset}/rule/${rule}`) ||
        nodes.has(`ruleset/${ruleset}/outcome/${outcome}`) ||
        nodes.has(`transition/${move}`) ||
        nodes.has(`stage/${stage}`) ||
        facts.has(fact.replace(/^asked\./, ''))
      ),
  );
  return kept.length === list.length ? proofs : kept.length === 0 ? undefined : kept;
}

/** A node that is nothing but a mention: a document of a stage, the decision on a ruleset. */
function standsFor(tree: Tree, { address, list }: TreeNode, { nodes }: Gone): Use[] {
  const id = idOf(address).replaceAll('~', '');
  const isDocument = (list === 'documents' || list === 'anyStage') && nodes.has(`instrument/${id}`);
  const isDecision =
    kindOf(address) === 'decision' &&
    nodes.has(`ruleset/${id}`) &&
    (tree.order.get(orderKey(address, 'options')) ?? []).length === 0;
  if (!isDocument && !isDecision) return [];
  return [{ key: `${address} `, address, property: '', how: 'node', is: id, left: undefined, takes: true }];
}

/** Lists that may not be empty, and would be. */
function emptiedLists(tree: Tree, { address, properties }: TreeNode, { nodes }: Gone): Use[] {
  const lists = [...(neededLists[kindOf(address)] ?? []), ...(neededOfQuestion[String(properties.get('type'))] ?? [])];
  return lists.flatMap((property): Use[] => {
    const members = tree.order.get(orderKey(address, property)) ?? [];
    if (members.length === 0 || members.some((member) => !nodes.has(member))) return [];
    return [
      { key: `${address} ${property}`, address, property, how: 'emptied', is: members, left: undefined, takes: true },
    ];
  });
}
