import type { Kit } from '../kit.ts';
import { nodeOf } from '../words/lists.ts';

/** A text, or a translation with the hash of what it translates. */
export type TextValue = string | { text: string; of?: string; status?: string };

/** The definitions of one edition by value: of a workspace, or of a kit. */
export interface Definitions {
  model: object;
  facts: readonly { id: string }[];
  rulesets: readonly { id: string }[];
  instruments: readonly { id: string }[];
  /** language → address without language → text */
  texts: Readonly<Record<string, Readonly<Record<string, TextValue>>>>;
}

/** A node with an address of its own. What has none (conditions, sources, terms) is a property, taken as a whole. */
export interface TreeNode {
  address: string;
  /** Address of the node that it stands in; `''` for `model`, facts, rulesets and instruments. */
  parent: string;
  /** The list of the parent that it stands in (`stages`, `questions`, `followUps`). */
  list: string;
  /** Its keys but `id` and lists of nodes; its texts as `text/<language>/<field>`. */
  properties: Map<string, unknown>;
}

/** Definitions as nodes by address, and their order in each list. */
export interface Tree {
  nodes: Map<string, TreeNode>;
  /** By `<parent> <list>`. */
  order: Map<string, string[]>;
}

/** A list of nodes inside a node: its key, and the step that it makes in an address. */
interface ListOf {
  key: string;
  step: string;
  /** The key that tells members apart. Default: `id`. */
  by?: 'instrument';
  /** Questions keep their address wherever in the instrument they stand. */
  flat?: true;
}

const questions: ListOf = { key: 'questions', step: 'question', flat: true };
const documents: ListOf = { key: 'documents', step: 'document', by: 'instrument' };
const inQuestion: ListOf[] = [
  { key: 'columns', step: 'column' },
  { key: 'followUps', step: 'question', flat: true },
  { key: 'options', step: 'option' },
  { key: 'rows', step: 'row' },
  { key: 'prompts', step: 'prompt' },
];

/** The lists of nodes in a node, by the last step of its address. */
const listsIn: Readonly<Record<string, readonly ListOf[]>> = {
  '': [
    { key: 'model', step: 'model' },
    { key: 'facts', step: 'fact' },
    { key: 'rulesets', step: 'ruleset' },
    { key: 'instruments', step: 'instrument' },
  ],
  model: [
    { key: 'roles', step: 'role' },
    { key: 'contacts', step: 'contact' },
    { key: 'people', step: 'person' },
    { key: 'placements', step: 'placement' },
    { key: 'contactKinds', step: 'contactKind' },
    { key: 'stages', step: 'stage' },
    { key: 'removedStages', step: 'removedStage' },
    { key: 'sideTracks', step: 'sideTrack' },
    { key: 'anyStage', step: 'anyStage', by: 'instrument' },
    { key: 'transitions', step: 'transition' },
    { key: 'decisions', step: 'decision' },
    { key: 'deadlines', step: 'deadline' },
    { key: 'registers', step: 'register' },
  ],
  stage: [documents],
  sideTrack: [documents],
  decision: [{ key: 'options', step: 'option' }],
  register: [{ key: 'columns', step: 'column' }],
  ruleset: [
    { key: 'outcomes', step: 'outcome' },
    { key: 'named', step: 'named' },
    { key: 'rules', step: 'rule' },
  ],
  instrument: [
    { key: 'sections', step: 'section' },
    { key: 'signatures', step: 'signature' },
  ],
  section: [questions],
  question: inQuestion,
  column: inQuestion,
};

/** The kind of a node: `stage`, `question`, `option` …; the model itself is `model`. */
export function kindOf(address: string): string {
  if (!address.includes('/')) return address;
  const steps = address.split('/');
  return steps[steps.length - 2]!;
}
/** The last step of an address: the id. */
export const idOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
/** The lists that a node may hold. A column of a register holds none. */
export const listsOf = (address: string): readonly ListOf[] =>
  address.startsWith('register/') && address.includes('/column/') ? [] : (listsIn[kindOf(address)] ?? []);

/** The list of `parent` that a node of this address stands in; for a question in a question, its follow-ups. */
export const listFor = (parent: string, address: string): string | undefined =>
  kindOf(parent) === 'column' && kindOf(address) === 'column'
    ? 'followUps'
    : listsOf(parent).find(({ step }) => step === kindOf(address))?.key;

/** The parent of an address where the address tells it; a question can stand in any section: `undefined`. */
export function parentIn(address: string): string | undefined {
  const steps = address.split('/');
  if (steps.length === 2) return listsIn['']!.some(({ step }) => step === steps[0]) ? '' : 'model';
  if (kindOf(address) === 'question') return undefined;
  return steps.slice(0, -2).join('/');
}

export const orderKey = (parent: string, list: string): string => `${parent} ${list}`;

/** The address that a member of a list gets. */
function addressIn(owner: string, list: ListOf, id: string, instrument: string): string {
  if (list.step === 'model') return 'model';
  if (owner === '' || owner === 'model') return `${list.step}/${id}`;
  if (!list.flat) return `${owner}/${list.step}/${id}`;
  const table = owner.lastIndexOf('/column/');
  return table >= 0 ? `${owner.slice(0, table)}/column/${id}` : `${instrument}/${list.step}/${id}`;
}

/**
 * Definitions as a tree; values are those of the definitions, and nobody changes them. Texts of what is not there are left
 * out.
 */
export function treeOf(definitions: Definitions): Tree {
  const tree: Tree = { nodes: new Map(), order: new Map() };
  const { texts, ...roots } = definitions;
  addLists(tree, '', { ...roots, model: [roots.model] }, '');
  for (const [language, byAddress] of Object.entries(texts))
    for (const [address, text] of Object.entries(byAddress)) {
      const [node, field] = ownerOf(tree, address);
      if (isTextField(field)) node?.properties.set(`text/${language}/${field}`, text);
    }
  return tree;
}

/** What is left of a text's address behind its node: a field, of a fact also that of a value. */
export const isTextField = (rest: string): boolean => /^(value\/[^/]+\/)?[a-z]+$/.test(rest);

function addLists(tree: Tree, owner: string, value: Readonly<Record<string, unknown>>, instrument: string): void {
  for (const list of listsOf(owner)) {
    const members = value[list.key];
    if (!Array.isArray(members)) continue;
    const order = members.map((member: string | { id: string; instrument?: string }) => {
      const node = nodeOf(member) as Record<string, unknown> & { id: string };
      let address = addressIn(owner, list, String(node[list.by ?? 'id']), instrument);
      while (tree.nodes.has(address)) address += '~';
      addNode(tree, { address, parent: owner, list: list.key }, node, instrument);
      return address;
    });
    tree.order.set(orderKey(owner, list.key), order);
  }
}

/** Adds a node with all that stands in it. */
export function addNode(
  tree: Tree,
  { address, parent, list }: Pick<TreeNode, 'address' | 'parent' | 'list'>,
  value: Readonly<Record<string, unknown>>,
  instrument = instrumentOf(address),
): void {
  const inner = new Set(listsOf(address).map(({ key }) => key));
  const naming = namingKeys(address, list);
  const properties = Object.entries(value).filter(([key]) => !inner.has(key) && !naming.includes(key));
  tree.nodes.set(address, { address, parent, list, properties: new Map(properties) });
  addLists(tree, address, value, kindOf(address) === 'instrument' ? address : instrument);
}
/** Keys that are no properties: what names the node, and of the model what names the edition. */
function namingKeys(address: string, list: string): string[] {
  if (address === 'model') return ['$schema', 'id', 'edition', 'changes', 'recalled'];
  return list === 'documents' || list === 'anyStage' ? ['instrument'] : ['$schema', 'id', 'schema', 'uischema'];
}
/** The instrument that an address stands in; `''` outside of instruments. */
export const instrumentOf = (address: string): string =>
  address.startsWith('instrument/') ? address.split('/').slice(0, 2).join('/') : '';

/** The node that an address names, or the nearest one above it, and what is left of the address: a property. */
export function ownerOf(tree: Tree, address: string): [TreeNode | undefined, string] {
  for (let at = address.length; at > 0; at = address.lastIndexOf('/', at - 1)) {
    const node = tree.nodes.get(address.slice(0, at));
    if (node !== undefined) return [node, address.slice(at + 1)];
  }
  return [undefined, address];
}

/** The children of a node in order, of all its lists. */
export const childrenOf = (tree: Tree, address: string): string[] =>
  listsOf(address).flatMap(({ key }) => tree.order.get(orderKey(address, key)) ?? []);

/** A node and all that stands in it, parents first. */
export const subtreeOf = (tree: Tree, address: string): string[] => [
  address,
  ...childrenOf(tree, address).flatMap((child) => subtreeOf(tree, child)),
];

/** A copy whose nodes and orders can be replaced without the first; it shares them until then. */
export const copyOf = (tree: Tree): Tree => ({ nodes: new Map(tree.nodes), order: new Map(tree.order) });

/** Called for each node that is built, with the JSON Pointer of the place that it gets below its root. */
export type Placed = (address: string, pointer: string) => void;

/** A node by value with all that stands in it, without its texts. */
export function valueOf(
  tree: Tree,
  address: string,
  placed: Placed = () => undefined,
  pointer = '',
): Record<string, unknown> {
  const node = tree.nodes.get(address)!;
  placed(address, pointer);
  const naming =
    address === 'model'
      ? {}
      : node.list === 'documents' || node.list === 'anyStage'
        ? { instrument: idOf(address).replaceAll('~', '') }
        : { id: idOf(address).replaceAll('~', '') };
  const properties = [...node.properties].filter(([key]) => !key.startsWith('text/'));
  const lists = listsOf(address).flatMap(({ key }) => {
    const members = tree.order.get(orderKey(address, key));
    if (members === undefined || members.length === 0) return [];
    return [[key, members.map((child, index) => valueOf(tree, child, placed, `${pointer}/${key}/${index}`))]];
  });
  return Object.fromEntries([...Object.entries(naming), ...properties, ...(lists as [string, unknown][])]);
}

/** All texts of a tree by language and address. */
export function textsIn(tree: Tree): Record<string, Record<string, TextValue>> {
  const texts: Record<string, Record<string, TextValue>> = {};
  for (const { address, properties } of tree.nodes.values())
    for (const [key, value] of properties) {
      const match = /^text\/([^/]+)\/(.+)$/.exec(key);
      if (match === null) continue;
      const [, language = '', field = ''] = match;
      (texts[language] ??= {})[`${address}/${field}`] = value as TextValue;
    }
  return texts;
}

/** The definitions that a tree stands for. */
export function definitionsOf(tree: Tree): Definitions {
  const list = (key: string): { id: string }[] =>
    (tree.order.get(orderKey('', key)) ?? []).map((address) => valueOf(tree, address) as { id: string });
  return {
    model: valueOf(tree, 'model'),
    facts: list('facts'),
    rulesets: list('rulesets'),
    instruments: list('instruments'),
    texts: textsIn(tree),
  };
}

/** The definitions of a kit as a tree: what a difference between two kits is made of. */
export function treeOfKit(kit: Kit): Tree {
  const own = ['derived', 'given', 'constant'];
  const facts = kit.facts.filter(({ origin }) => own.includes(origin.kind)).map(factOfKit);
  return treeOf({ model: kit.model, facts, rulesets: kit.rulesets, instruments: kit.instruments, texts: kit.texts });
}
function factOfKit({
  id,
  about,
  origin,
  source,
  basis,
}: Kit['facts'][number]): Record<string, unknown> & { id: string } {
  if (origin.kind === 'derived') return { ...origin.definition, source, basis };
  return { id, about, ...(origin.kind === 'constant' ? { constant: origin.value } : { given: true }), source, basis };
}
