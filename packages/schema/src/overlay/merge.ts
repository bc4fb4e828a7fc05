import { sameJson } from '../words/hash.ts';
import { inOrder, addressOf } from './diff.ts';
import { orderKey, subtreeOf, type Tree, type TreeNode } from './tree.ts';

/** Which side's value stands. */
export type Side = 'ours' | 'theirs';

/**
 * Both sides changed one thing, each in its own way. `target` addresses it: a property, a text, or a node.
 * - `value`: two values of one property; absent means that the side has none
 * - `removed`: one side removed what the other changed
 * - `place`, `order`: two places of one node, two orders of one list
 */
export interface Conflict {
  kind: 'value' | 'removed' | 'place' | 'order';
  target: string;
  base?: unknown;
  ours?: unknown;
  theirs?: unknown;
  /** What stands in the result. */
  taken: Side;
}

export interface Merged {
  tree: Tree;
  conflicts: Conflict[];
}

/**
 * Three-way merge by id: what only one side changed is taken, what both changed alike too. Where they differ the result
 * holds ours (a node that one side removed and the other changed stays), unless `decided` says otherwise by target.
 */
export function mergeTrees(
  base: Tree,
  ours: Tree,
  theirs: Tree,
  decided: ReadonlyMap<string, Side> = new Map(),
): Merged {
  return new Merge(base, ours, theirs, decided).run();
}

type Three<T> = { base: T; ours: T; theirs: T };

class Merge {
  readonly #trees: Three<Tree>;
  readonly #decided: ReadonlyMap<string, Side>;
  readonly #conflicts: Conflict[] = [];
  readonly #nodes = new Map<string, TreeNode>();
  /** By the uppermost node that one side removed: does it stay? */
  readonly #removed = new Map<string, boolean>();

  constructor(base: Tree, ours: Tree, theirs: Tree, decided: ReadonlyMap<string, Side>) {
    this.#trees = { base, ours, theirs };
    this.#decided = decided;
  }

  run(): Merged {
    const { base, ours, theirs } = this.#trees;
    const all = new Set([...inOrder(theirs), ...inOrder(ours), ...inOrder(base)]);
    for (const address of all) if (this.#stays(address)) this.#nodes.set(address, this.#node(address));
    this.#dropHomeless();
    this.#breakRings();
    return { tree: { nodes: this.#nodes, order: this.#orders(all) }, conflicts: this.#conflicts };
  }

  #each(address: string): Three<TreeNode | undefined> {
    const { base, ours, theirs } = this.#trees;
    return { base: base.nodes.get(address), ours: ours.nodes.get(address), theirs: theirs.nodes.get(address) };
  }

  #choose(conflict: Omit<Conflict, 'taken'>, unless: Side = 'ours'): Side {
    const taken = this.#decided.get(conflict.target) ?? unless;
    this.#conflicts.push({ ...conflict, taken });
    return taken;
  }

  /** Is the node in the result? What one side removed stays as a whole where the other has changed anything in it. */
  #stays(address: string): boolean {
    const { base, ours, theirs } = this.#each(address);
    if (ours !== undefined && theirs !== undefined) return true;
    if (ours === undefined && theirs === undefined) return false;
    const side: Side = ours === undefined ? 'theirs' : 'ours';
    const removed = this.#uppermostRemoved(address, side);
    if (removed === undefined) return base === undefined;
    const known = this.#removed.get(removed);
    if (known !== undefined) return known;
    const stays =
      this.#isChanged(removed, side) &&
      this.#choose({ kind: 'removed', target: removed, [side]: 'changed' }, side) === side;
    this.#removed.set(removed, stays);
    return stays;
  }

  /** The uppermost node around it (or itself) that the other side has removed. */
  #uppermostRemoved(address: string, side: Side): string | undefined {
    const { base, [side]: mine, [side === 'ours' ? 'theirs' : 'ours']: other } = this.#trees;
    let uppermost: string | undefined;
    for (let at = address; at !== ''; at = mine.nodes.get(at)!.parent)
      if (base.nodes.has(at) && !other.nodes.has(at)) uppermost = at;
    return uppermost;
  }

  /** Did the side change the node, or anything in it? What it has moved elsewhere is looked at there. */
  #isChanged(address: string, side: Side): boolean {
    const { base, [side]: mine } = this.#trees;
    const now = new Set(subtreeOf(mine, address));
    const gone = subtreeOf(base, address).filter((each) => !mine.nodes.has(each));
    return [...now, ...gone].some((each) => {
      const [before, after] = [base.nodes.get(each), mine.nodes.get(each)];
      return before === undefined || after === undefined || !sameNode(before, after);
    });
  }

  /** By decision a node may have lost every place that either side gives it. */
  #dropHomeless(): void {
    const homeless = [...this.#nodes.values()].filter(({ parent }) => parent !== '' && !this.#nodes.has(parent));
    for (const node of homeless) {
      const { base, ours, theirs } = this.#each(node.address);
      const home = [ours, theirs, base].find((each) => each !== undefined && this.#nodes.has(each.parent));
      if (home !== undefined) Object.assign(node, { parent: home.parent, list: home.list });
      else this.#nodes.delete(node.address);
    }
    if (homeless.length > 0) this.#dropHomeless();
  }

  #node(address: string): TreeNode {
    const { base, ours, theirs } = this.#each(address);
    const [first] = [ours, theirs, base].filter((node) => node !== undefined);
    const place = (node: TreeNode | undefined): string | undefined => node && orderKey(node.parent, node.list);
    const [mine, other] = [ours ?? theirs, theirs ?? ours];
    const placed = this.#value('place', place(base), place(mine), place(other), `${address}/place`);
    const home = [ours, theirs, base].find((node) => place(node) === placed) ?? first!;
    const keys = new Set([ours, theirs].flatMap((node) => [...(node?.properties.keys() ?? [])]));
    const properties = new Map<string, unknown>();
    for (const key of keys) {
      const [b, o, t] = [base, mine, other].map((node) => node?.properties.get(key));
      const value = this.#value('value', b, o, t, addressOf(address, key));
      if (value !== undefined) properties.set(key, value);
    }
    return { address, parent: home.parent, list: home.list, properties };
  }

  /** What only one side changed is taken; else ours, with a conflict. */
  #value<T>(kind: 'value' | 'place', base: T, ours: T, theirs: T, target: string): T {
    if (sameJson(ours, theirs) || sameJson(base, theirs)) return ours;
    if (sameJson(base, ours)) return theirs;
    const shown = Object.entries({ base, ours, theirs }).filter(([, value]) => value !== undefined);
    return this.#choose({ kind, target, ...Object.fromEntries(shown) }) === 'ours' ? ours : theirs;
  }

  /** Each side moved one of two nodes into the other: both stay where theirs has them. */
  #breakRings(): void {
    for (const node of this.#nodes.values()) {
      const seen = new Set([node.address]);
      for (let at = node.parent; at !== ''; at = this.#nodes.get(at)!.parent) {
        const above = this.#nodes.get(at);
        if (above === undefined || !seen.has(at)) {
          seen.add(at);
          continue;
        }
        const there = this.#trees.theirs.nodes.get(at) ?? this.#trees.base.nodes.get(at)!;
        this.#conflicts.push({ kind: 'place', target: `${at}/place`, taken: 'theirs' });
        Object.assign(above, { parent: there.parent, list: there.list });
        break;
      }
    }
  }

  #orders(all: ReadonlySet<string>): Map<string, string[]> {
    const members = new Map<string, string[]>();
    for (const tree of Object.values(this.#trees)) for (const [key] of tree.order) members.set(key, []);
    for (const address of all) {
      const node = this.#nodes.get(address);
      if (node === undefined) continue;
      const key = orderKey(node.parent, node.list);
      members.set(key, [...(members.get(key) ?? []), address]);
    }
    for (const [key, list] of members) members.set(key, this.#order(key, new Set(list)));
    const gone = (key: string): boolean => {
      const owner = key.slice(0, key.indexOf(' '));
      return owner !== '' && !this.#nodes.has(owner);
    };
    return new Map([...members].filter(([key]) => !gone(key)));
  }

  /** The order of a list: of the side that changed it, with what the other has added after what it stood after. */
  #order(key: string, members: ReadonlySet<string>): string[] {
    const [base, ours, theirs] = (['base', 'ours', 'theirs'] as const).map((side) =>
      (this.#trees[side].order.get(key) ?? []).filter((address) => members.has(address)),
    ) as [string[], string[], string[]];
    const common = (of: string[], ...others: string[][]): string[] =>
      of.filter((address) => others.every((other) => other.includes(address)));
    const isMovedByUs = !sameJson(common(ours, base), common(base, ours));
    const isMovedByThem = !sameJson(common(theirs, base), common(base, theirs));
    if (!isMovedByUs) return withAdded(theirs, ours, members);
    if (!isMovedByThem || sameJson(common(ours, theirs), common(theirs, ours))) return withAdded(ours, theirs, members);
    const owner = key.replace(' ', '/');
    const taken = this.#choose({
      kind: 'order',
      target: owner.startsWith('/') ? owner.slice(1) : owner,
      base,
      ours,
      theirs,
    });
    return taken === 'ours' ? withAdded(ours, theirs, members) : withAdded(theirs, ours, members);
  }
}

/** A list with the members that it lacks, each after what it stands after in the other. */
function withAdded(list: readonly string[], other: readonly string[], members: ReadonlySet<string>): string[] {
  const result = [...list];
  other.forEach((address, index) => {
    if (result.includes(address)) return;
    const before = other
      .slice(0, index)
      .reverse()
      .find((each) => result.includes(each));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, address);
  });
  return [...result, ...[...members].filter((address) => !result.includes(address))];
}

const sameNode = (left: TreeNode, right: TreeNode): boolean =>
  left.parent === right.parent &&
  left.list === right.list &&
  sameJson(Object.fromEntries(left.properties), Object.fromEntries(right.properties));
