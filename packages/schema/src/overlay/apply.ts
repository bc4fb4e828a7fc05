import type { Operation } from '../generated/types.ts';
import { sameJson } from '../words/hash.ts';
import {
  addNode,
  copyOf,
  idOf,
  instrumentOf,
  isTextField,
  kindOf,
  listFor,
  listsOf,
  orderKey,
  ownerOf,
  parentIn,
  subtreeOf,
  type Tree,
} from './tree.ts';

/** Why an operation cannot be done. `key` is the key of the operation that is at fault. */
export interface OperationFault {
  index: number;
  code: 'no-target' | 'exists' | 'no-place' | 'changes-nothing';
  key: 'set' | 'add' | 'remove' | 'move' | 'after' | 'before' | 'in';
  target: string;
}

/** What an operation is about. */
export const targetOf = (operation: Operation): string =>
  'set' in operation
    ? operation.set
    : 'add' in operation
      ? operation.add
      : 'remove' in operation
        ? operation.remove
        : operation.move;

/** What was changed, by which operation: `<address>` of a node that was added, `<address> <property>` otherwise. */
export type ChangedBy = Map<string, number>;

export interface Applied {
  tree: Tree;
  changedBy: ChangedBy;
  faults: OperationFault[];
}

/**
 * The operations done on a copy, one after another. What cannot be done is left out and told. The copy shares with the base
 * every node and every order that no operation touches.
 */
export function applyOperations(base: Tree, operations: readonly Operation[]): Applied {
  const work = { tree: copyOf(base), changedBy: new Map<string, number>(), faults: [] as OperationFault[] };
  operations.forEach((operation, index) => {
    const fault = applyOne(work, operation, index);
    if (fault !== undefined) work.faults.push({ index, ...fault });
  });
  return work;
}

type Fault = Omit<OperationFault, 'index'> | undefined;

/**
 * One operation, done on the maps of the tree: nodes and orders in them are replaced, never changed. Nothing is done where it
 * cannot be.
 */
export function applyOne(work: Applied, operation: Operation, index: number): Fault {
  if ('set' in operation) return setProperty(work, operation.set, operation.to, index);
  if ('add' in operation) return add(work, operation, index);
  if ('remove' in operation) return remove(work, operation, index);
  return move(work, operation, index);
}

/** The node and the property that a target names: of `text/ru/stage/intake/label`, `stage/intake` and `text/ru/label`. */
export function propertyAt(tree: Tree, target: string): { address: string; property: string } | undefined {
  const text = /^text\/([^/]+)\/(.+)$/.exec(target);
  const [node, rest] = ownerOf(tree, text?.[2] ?? target);
  if (node === undefined || rest === '') return undefined;
  if (text !== null)
    return isTextField(rest) ? { address: node.address, property: `text/${text[1]!}/${rest}` } : undefined;
  if (rest.includes('/')) return undefined;
  return listsOf(node.address).some(({ key, step }) => key === rest || step === rest)
    ? undefined
    : { address: node.address, property: rest };
}

function setProperty({ tree, changedBy }: Applied, target: string, to: unknown, index: number): Fault {
  const place = propertyAt(tree, target);
  if (place === undefined) return { code: 'no-target', key: 'set', target };
  const { properties } = tree.nodes.get(place.address)!;
  if (properties.has(place.property) && sameJson(properties.get(place.property), to))
    return { code: 'changes-nothing', key: 'set', target };
  replaceProperties(tree, place.address, new Map(properties).set(place.property, to));
  changedBy.set(`${place.address} ${place.property}`, index);
  return undefined;
}

function replaceProperties(tree: Tree, address: string, properties: Map<string, unknown>): void {
  tree.nodes.set(address, { ...tree.nodes.get(address)!, properties });
}

type Place = { after?: string; before?: string; in?: string };

/** The list that a node is put into, and the index in it. */
function placeOf(tree: Tree, address: string, place: Place): { parent: string; list: string; at: number } | Fault {
  for (const key of ['after', 'before'] as const) {
    const neighbour = place[key];
    if (neighbour === undefined) continue;
    const node = tree.nodes.get(neighbour);
    if (node === undefined || neighbour === address) return { code: 'no-target', key, target: neighbour };
    const fits = parentIn(address) === undefined ? kindOf(neighbour) === kindOf(address) : isBeside(address, neighbour);
    if (!fits || (parentIn(address) !== '' && instrumentOf(address) !== instrumentOf(neighbour)))
      return { code: 'no-place', key, target: neighbour };
    const members = tree.order.get(orderKey(node.parent, node.list))!;
    return { parent: node.parent, list: node.list, at: members.indexOf(neighbour) + (key === 'after' ? 1 : 0) };
  }
  const parent = place.in ?? tree.nodes.get(address)?.parent ?? parentIn(address);
  if (parent === undefined) return { code: 'no-place', key: 'add', target: address };
  const told = parentIn(address);
  if (told !== undefined && parent !== told && !parent.startsWith(`${told}/column/`))
    return { code: 'no-place', key: 'in', target: parent };
  const list = listFor(parent, address);
  if (parent !== '' && !tree.nodes.has(parent)) return { code: 'no-target', key: 'in', target: parent };
  if (list === undefined || (parent !== '' && instrumentOf(address) !== instrumentOf(parent)))
    return { code: 'no-place', key: 'in', target: parent };
  return { parent, list, at: tree.order.get(orderKey(parent, list))?.length ?? 0 };
}
/** Two members that can stand in one list: of one kind, in one parent (a follow-up of a column stands beside columns). */
const isBeside = (left: string, right: string): boolean =>
  left.split('/').slice(0, -1).join('/') === right.split('/').slice(0, -1).join('/');

const isFault = (place: object): place is NonNullable<Fault> => 'code' in place;

function add({ tree, changedBy }: Applied, operation: { add: string; value: object } & Place, index: number): Fault {
  const { add: address, value } = operation;
  if (tree.nodes.has(address)) return { code: 'exists', key: 'add', target: address };
  const place = placeOf(tree, address, operation);
  if (place === undefined || isFault(place)) return place;
  const { parent, list, at } = place;
  addNode(tree, { address, parent, list }, value as Record<string, unknown>);
  insert(tree, orderKey(parent, list), address, at);
  for (const added of subtreeOf(tree, address)) changedBy.set(added, index);
  return undefined;
}

function insert(tree: Tree, key: string, address: string, at: number): void {
  const members = tree.order.get(key) ?? [];
  tree.order.set(key, [...members.slice(0, at), address, ...members.slice(at)]);
}

function remove(
  { tree, changedBy }: Applied,
  { remove: target, movedTo }: { remove: string; movedTo?: string },
  index: number,
): Fault {
  const node = tree.nodes.get(target);
  if (node === undefined) {
    const place = propertyAt(tree, target);
    const properties = place && new Map(tree.nodes.get(place.address)!.properties);
    if (place === undefined || !properties!.delete(place.property)) return { code: 'no-target', key: 'remove', target };
    replaceProperties(tree, place.address, properties!);
    changedBy.set(`${place.address} ${place.property}`, index);
    return undefined;
  }
  take(tree, target);
  for (const address of subtreeOf(tree, target)) {
    tree.nodes.delete(address);
    for (const { key } of listsOf(address)) tree.order.delete(orderKey(address, key));
    changedBy.set(address, index);
  }
  if (movedTo === undefined) return undefined;
  const gone = `removedStage/${idOf(target)}`;
  addNode(tree, { address: gone, parent: 'model', list: 'removedStages' }, { movedTo: idOf(movedTo) });
  insert(tree, orderKey('model', 'removedStages'), gone, Infinity);
  changedBy.set(gone, index);
  return undefined;
}

/** Takes a node out of its list. */
function take(tree: Tree, address: string): void {
  const { parent, list } = tree.nodes.get(address)!;
  const key = orderKey(parent, list);
  tree.order.set(
    key,
    tree.order.get(key)!.filter((member) => member !== address),
  );
}

function move({ tree, changedBy }: Applied, operation: { move: string } & Place, index: number): Fault {
  const { move: address } = operation;
  const node = tree.nodes.get(address);
  if (node === undefined) return { code: 'no-target', key: 'move', target: address };
  const found = placeOf(tree, address, operation);
  if (found === undefined || isFault(found)) return found;
  if (subtreeOf(tree, address).includes(found.parent)) return { code: 'no-place', key: 'move', target: found.parent };
  take(tree, address);
  const neighbour = operation.after ?? operation.before;
  const key = orderKey(found.parent, found.list);
  const members = tree.order.get(key) ?? [];
  const at =
    neighbour === undefined ? members.length : members.indexOf(neighbour) + (operation.after === undefined ? 0 : 1);
  insert(tree, key, address, at);
  tree.nodes.set(address, { ...node, parent: found.parent, list: found.list });
  changedBy.set(`${address} place`, index);
  return undefined;
}
