import type { Operation } from '../generated/types.ts';
import { sameJson } from '../words/hash.ts';
import { applyOne, type Applied } from './apply.ts';
import { copyOf, orderKey, parentIn, subtreeOf, valueOf, type Tree } from './tree.ts';

/** The operations that make of `from` what `to` is: `applyOperations(from, differenceOf(from, to))` gives `to`. */
export function differenceOf(from: Tree, to: Tree): Operation[] {
  const work = new Work(from);
  for (const address of inOrder(to)) if (!from.nodes.has(address)) work.add(to, address);
  for (const address of inOrder(to)) work.carry(to, address);
  for (const address of inOrder(from)) if (!to.nodes.has(address)) work.remove(address);
  for (const [key, members] of to.order) work.arrange(key, members);
  for (const [address, node] of to.nodes) work.setAll(address, node.properties);
  return work.operations;
}

/** All addresses, parents before what stands in them, in the order of reading. */
export const inOrder = (tree: Tree): string[] =>
  ['model', 'facts', 'rulesets', 'instruments']
    .flatMap((list) => tree.order.get(orderKey('', list)) ?? [])
    .flatMap((root) => subtreeOf(tree, root));

/** A tree on its way from one to the other, and what was done on the way. */
class Work {
  readonly operations: Operation[] = [];
  readonly #tree: Tree;
  readonly #applied: Applied;

  constructor(from: Tree) {
    this.#tree = copyOf(from);
    this.#applied = { tree: this.#tree, changedBy: new Map(), faults: [] };
  }

  #do(operation: Operation): void {
    this.operations.push(operation);
    const fault = applyOne(this.#applied, operation, 0);
    if (fault !== undefined) throw new Error(`difference: ${JSON.stringify(fault)}`);
  }

  /** Adds a node of `to` with all that is new in it; what moves into it from elsewhere follows. */
  add(to: Tree, address: string): void {
    if (this.#tree.nodes.has(address)) return;
    const { parent, list } = to.nodes.get(address)!;
    const members = to.order.get(orderKey(parent, list))!;
    const at = members.indexOf(address);
    const isThere = (each: string): boolean => this.#isIn(each, parent, list);
    const after = members.slice(0, at).reverse().find(isThere);
    const before = members.slice(at + 1).find(isThere);
    const inside = parentIn(address) === parent ? {} : { in: parent };
    const place = after !== undefined ? { after } : before !== undefined ? { before } : inside;
    this.#do({ add: address, ...place, value: valueOf(onlyNew(to, address, this.#tree), address) });
  }

  #isIn(address: string, parent: string, list: string): boolean {
    const node = this.#tree.nodes.get(address);
    return node?.parent === parent && node.list === list;
  }

  /** Moves a node that stands in another parent now. */
  carry(to: Tree, address: string): void {
    const { parent, list } = to.nodes.get(address)!;
    if (!this.#isIn(address, parent, list)) this.#do({ move: address, in: parent });
  }

  remove(address: string): void {
    if (this.#tree.nodes.has(address)) this.#do({ remove: address });
  }

  /** Puts a list into its order with the fewest moves. */
  arrange(key: string, members: readonly string[]): void {
    const now = this.#tree.order.get(key) ?? [];
    const staying = longestRising(now.map((address) => members.indexOf(address))).map((at) => members[at]!);
    const placed = new Set(staying);
    members.forEach((address, index) => {
      if (placed.has(address)) return;
      const after = members[index - 1];
      const place = after === undefined ? { before: this.#tree.order.get(key)![0]! } : { after };
      if (this.#tree.order.get(key)!.length > 1) this.#do({ move: address, ...place });
      placed.add(address);
    });
  }

  setAll(address: string, properties: ReadonlyMap<string, unknown>): void {
    const now = this.#tree.nodes.get(address)!.properties;
    for (const key of [...now.keys()]) if (!properties.has(key)) this.#do({ remove: addressOf(address, key) });
    for (const [key, value] of properties)
      if (!now.has(key) || !sameJson(now.get(key), value)) this.#do({ set: addressOf(address, key), to: value });
  }
}

/** The address that names a property of a node. */
export function addressOf(address: string, property: string): string {
  const text = /^(text\/[^/]+)\/(.+)$/.exec(property);
  return text === null ? `${address}/${property}` : `${text[1]!}/${address}/${text[2]!}`;
}

/** The tree without nodes in `address` that `known` has already. */
function onlyNew(tree: Tree, address: string, known: Tree): Tree {
  const order = new Map(tree.order);
  for (const inside of subtreeOf(tree, address))
    for (const [key, members] of tree.order)
      if (key.startsWith(`${inside} `))
        order.set(
          key,
          members.filter((member) => !known.nodes.has(member)),
        );
  return { nodes: tree.nodes, order };
}

/** The longest rising part of a list of numbers; those below 0 do not count. */
function longestRising(numbers: readonly number[]): number[] {
  const best: number[][] = [];
  for (const number of numbers) {
    if (number < 0) continue;
    let at = best.findIndex((run) => run.at(-1)! > number);
    if (at < 0) at = best.length;
    best[at] = [...(best[at - 1] ?? []), number];
  }
  return best.at(-1) ?? [];
}
