import { factsOf } from '../kit/conditions.ts';
import type { Conditions } from '../generated/types.ts';
import { listOf } from '../words/lists.ts';
import { idOf, kindOf, subtreeOf, type Tree, type TreeNode } from './tree.ts';

/**
 * What a lock covers: the locked nodes with all that stands in them, and what they read, and so on. By address, the locked
 * node for whose sake it is.
 */
export interface Locked {
  /** Nothing of these may become looser. */
  whole: Map<string, string>;
  /** Of what holds a locked question: when it is shown, about whom it is. */
  frame: Map<string, string>;
  /** Facts that locked nodes read. */
  facts: Map<string, string>;
  /** The locked node that counts days or times. */
  calendar: string | undefined;
}

const conditionKeys = ['conditions', 'guard', 'when', 'while', 'lowerWhen', 'shownWhen', 'any', 'all', 'count'];

/** What is locked in a tree. */
export function lockedIn(tree: Tree): Locked {
  const locked: Locked = { whole: new Map(), frame: new Map(), facts: new Map(), calendar: undefined };
  const walk = new Walk(tree, locked);
  for (const { address, properties } of tree.nodes.values())
    if (properties.get('locked') === true) walk.lock(address, address);
  return locked;
}

class Walk {
  readonly #tree: Tree;
  readonly #locked: Locked;
  /** Questions by the fact that they give. */
  readonly #givers: Map<string, TreeNode[]>;

  constructor(tree: Tree, locked: Locked) {
    this.#tree = tree;
    this.#locked = locked;
    this.#givers = giversIn(tree);
  }

  /** Locks a node with all that stands in it and all that it reads. */
  lock(address: string, by: string): void {
    if (!this.#tree.nodes.has(address) || this.#locked.whole.has(address)) return;
    for (const inside of subtreeOf(this.#tree, address)) {
      if (this.#locked.whole.has(inside)) continue;
      this.#locked.whole.set(inside, by);
      this.#reads(this.#tree.nodes.get(inside)!, by);
    }
    this.#frames(address, by);
    if (kindOf(address) === 'rule') this.#outcomes(this.#tree.nodes.get(address)!.parent, by);
    if (kindOf(address) === 'instrument') this.#places(idOf(address), by);
  }

  #reads({ address, properties }: TreeNode, by: string): void {
    for (const key of conditionKeys) {
      const conditions = properties.get(key);
      if (typeof conditions === 'object' && conditions !== null && !Array.isArray(conditions))
        for (const fact of factsOf(conditions as Conditions)) this.fact(fact, by);
    }
    for (const key of ['on', 'highest', 'daysSince']) {
      const fact = properties.get(key);
      if (typeof fact === 'string') this.fact(fact, by);
    }
    if (kindOf(address) === 'deadline' || properties.has('age') || properties.has('daysSince'))
      this.#locked.calendar ??= by;
    const over = properties.get('over');
    if (typeof over === 'string' && over.includes('/')) {
      const [instrument, table] = over.split('/');
      this.lock(`instrument/${instrument!}/question/${table!}`, by);
    }
    for (const key of ['starts', 'metBy'])
      for (const trigger of listOf(properties.get(key)) as Record<string, unknown>[]) this.#trigger(trigger, by);
    const fact = properties.get('fact');
    if (address.startsWith('instrument/') && typeof fact === 'string') this.fact(fact, by);
  }

  #trigger({ fact, level, decision, move, document }: Record<string, unknown>, by: string): void {
    if (typeof fact === 'string') this.fact(fact, by);
    if (typeof level === 'string') this.lock(`ruleset/${level}`, by);
    if (typeof decision === 'string') this.lock(`decision/${decision}`, by);
    if (typeof move === 'string') this.lock(`transition/${move}`, by);
    if (typeof document === 'string') this.#document(document, by);
  }

  /** Locks what a fact comes from. */
  fact(id: string, by: string): void {
    const dot = id.indexOf('.');
    const rest = id.slice(dot + 1);
    if (id.startsWith('asked.')) return this.fact(rest, by);
    if (id.startsWith('decision.')) return this.lock(`decision/${rest}`, by);
    if (id.startsWith('document.')) return this.#document(rest, by);
    if (dot >= 0 || this.#locked.facts.has(id)) return;
    this.#locked.facts.set(id, by);
    this.lock(`fact/${id}`, by);
    this.lock(`ruleset/${id}`, by);
    for (const { address } of this.#givers.get(id) ?? []) this.lock(address, by);
  }

  /** When a document is complete: what it requires, and that it can be written at all. */
  #document(instrument: string, by: string): void {
    const root = `instrument/${instrument}`;
    if (!this.#tree.nodes.has(root)) return;
    this.#locked.frame.set(root, by);
    for (const address of subtreeOf(this.#tree, root)) {
      const { properties } = this.#tree.nodes.get(address)!;
      if (kindOf(address) === 'signature' || properties.get('required') === true) this.#locked.frame.set(address, by);
    }
    this.#places(instrument, by);
  }

  /** What holds a locked node must go on showing it. */
  #frames(address: string, by: string): void {
    for (let at = this.#tree.nodes.get(address)!.parent; at !== ''; at = this.#tree.nodes.get(at)!.parent) {
      if (!at.startsWith('instrument/')) return;
      const isNew = !this.#locked.frame.has(at);
      this.#locked.frame.set(at, this.#locked.frame.get(at) ?? by);
      const shownWhen = this.#tree.nodes.get(at)!.properties.get('shownWhen');
      if (isNew && shownWhen !== undefined) for (const fact of factsOf(shownWhen as Conditions)) this.fact(fact, by);
      if (isNew && kindOf(at) === 'instrument') this.#places(idOf(at), by);
    }
  }

  /** What the outcome of a locked rule means. */
  #outcomes(ruleset: string, by: string): void {
    this.#locked.frame.set(ruleset, by);
    for (const outcome of this.#tree.order.get(`${ruleset} outcomes`) ?? []) this.#locked.whole.set(outcome, by);
  }

  /** Where the instrument is asked for. */
  #places(instrument: string, by: string): void {
    for (const { address, list } of this.#tree.nodes.values())
      if ((list === 'documents' || list === 'anyStage') && idOf(address).replaceAll('~', '') === instrument)
        this.#locked.whole.set(address, this.#locked.whole.get(address) ?? by);
  }
}

/** The questions of a tree by the fact that they give. */
export function giversIn(tree: Tree): Map<string, TreeNode[]> {
  const givers = new Map<string, TreeNode[]>();
  for (const node of tree.nodes.values()) {
    const fact = node.properties.get('fact');
    if (node.address.startsWith('instrument/') && typeof fact === 'string')
      givers.set(fact, [...(givers.get(fact) ?? []), node]);
  }
  return givers;
}
