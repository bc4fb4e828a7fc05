import { PERMITTING } from '../kit.ts';
import { sameJson } from '../words/hash.ts';
import { listOf } from '../words/lists.ts';
import { implies, isNotLonger, isSubset } from './implies.ts';
import { giversIn, lockedIn, type Locked } from './locked.ts';
import { kindOf, orderKey, type Tree, type TreeNode } from './tree.ts';

/** Something locked that has become looser, or may have. */
export interface LockFault {
  /** Node and, where one is at fault, property (`place`, or a list, for where it stands). */
  address: string;
  property?: string;
  /** The locked node for whose sake it is refused. */
  locked: string;
}

/** Compares two trees: everything in which the second may be looser than the locks of the first allow. */
export function looserThan(base: Tree, result: Tree): LockFault[] {
  const locked = lockedIn(base);
  return [
    ...[...locked.whole].flatMap(([address, by]) => lockedNode(base, result, address, by)),
    ...[...locked.frame].flatMap(([address, by]) =>
      locked.whole.has(address) ? [] : frameNode(base, result, address, by),
    ),
    ...otherGivers(base, result, locked),
    ...otherWays(base, result),
    ...otherDeciders(base, result, locked),
    ...confidential(base, result),
    ...calendar(base, result, locked),
  ];
}

/** May a property of a locked node go from one value to another? Both sides may be absent. */
type May = (before: unknown, after: unknown, trees: { base: Tree; result: Tree; node: TreeNode }) => boolean;

const always: May = () => true;
const narrower: May = (before, after) => before === undefined || (after !== undefined && implies(after, before));
const broader: May = (before, after) => after === undefined || (before !== undefined && implies(before, after));
const fewer: May = (before, after) =>
  after !== undefined && (before === undefined || isSubset(listOf(after), listOf(before)));
const more: May = (before, after) =>
  after === undefined || (before !== undefined && isSubset(listOf(before), listOf(after)));
const onlyAdded: May = (before) => before === undefined;
const onlyRemoved: May = (_, after) => after === undefined;
const shorter: May = (before, after) => before === undefined || (after !== undefined && isNotLonger(after, before));

const free = { source: always, basis: always, print: always, printBeside: always, screenOnly: always };
const question: Record<string, May> = { ...free, required: onlyAdded, danger: onlyAdded, shownWhen: broader };
/** By kind of node: which of its properties may change, and how. What is not named may not. */
const allowed: Readonly<Record<string, Readonly<Record<string, May>>>> = {
  question,
  column: question,
  section: { ...free, printIn: always, shownWhen: broader },
  document: { ...free, by: more, when: broader, optional: onlyRemoved },
  anyStage: { ...free, by: more, when: broader, optional: onlyRemoved },
  transition: { ...free, guard: narrower, by: fewer, from: always, reason: onlyAdded, to: staysOpen },
  decision: {
    ...free,
    by: fewer,
    agreedBy: (before, after) => before !== undefined && fewer(before, after, undefined as never),
    agreeWhen: (_, after) => after === 'always',
    lowerWhen: narrower,
    guard: narrower,
    stages: fewer,
  },
  deadline: {
    ...free,
    within: shorter,
    every: shorter,
    when: broader,
    whenUnknown: onlyAdded,
    starts: (before, after) => before !== undefined && more(before, after, undefined as never),
    metBy: (before, after) => fewer(before, after, undefined as never),
    warn: always,
    contact: always,
    instrument: always,
    urgent: onlyAdded,
  },
  rule: { ...free, conditions: ruleConditions, then: ruleOutcome },
  outcome: { ...free, tone: always },
};

/** A move that no longer closes the case keeps it open for longer. */
function staysOpen(before: unknown, after: unknown, { base, result }: { base: Tree; result: Tree }): boolean {
  const isEnd = (tree: Tree, stage: unknown): boolean =>
    tree.nodes.get(`stage/${String(stage)}`)?.properties.get('end') === true;
  return isEnd(base, before) && !isEnd(result, after);
}
/** Where rules permit, one may hold less often; elsewhere a rule warns, and may hold more often. */
const permitting = `ruleset/${PERMITTING}`;
const permits = (address: string): boolean => address.startsWith(`${permitting}/`);
function ruleConditions(before: unknown, after: unknown, trees: { base: Tree; result: Tree; node: TreeNode }): boolean {
  return permits(trees.node.address) ? narrower(before, after, trees) : after !== undefined && implies(before, after);
}
function ruleOutcome(before: unknown, after: unknown, { base, node }: { base: Tree; node: TreeNode }): boolean {
  const { parent } = node;
  if (base.nodes.get(parent)?.properties.get('hit') !== 'highest') return false;
  const outcomes = (base.order.get(orderKey(parent, 'outcomes')) ?? []).map((each) =>
    each.slice(each.lastIndexOf('/') + 1),
  );
  const [from, to] = [outcomes.indexOf(before as string), outcomes.indexOf(after as string)];
  return to >= 0 && (permits(node.address) ? to < from : to > from);
}

/** Lists in which nothing may be added, removed or reordered. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  question: ['options', 'rows'],
  column: ['options', 'rows'],
  ruleset: ['outcomes'],
  decision: ['options'],
};

function lockedNode(base: Tree, result: Tree, address: string, by: string): LockFault[] {
  const before = base.nodes.get(address)!;
  const after = result.nodes.get(address);
  const fault = (property?: string): LockFault => ({
    address,
    locked: by,
    ...(property === undefined ? {} : { property }),
  });
  if (after === undefined) return base.nodes.has(before.parent) && !result.nodes.has(before.parent) ? [] : [fault()];
  const faults: LockFault[] = before.parent === after.parent ? [] : [fault('place')];
  const kinds: Readonly<Record<string, May>> = allowed[kindOf(address)] ?? free;
  for (const key of new Set([...before.properties.keys(), ...after.properties.keys()])) {
    const [was, is] = [before.properties.get(key), after.properties.get(key)];
    if (sameJson(was, is)) continue;
    const may = key.startsWith('text/')
      ? textMay(base, address, key)
      : Object.hasOwn(kinds, key)
        ? kinds[key]!
        : undefined;
    if (may === undefined || !may(was, is, { base, result, node: before })) faults.push(fault(key));
  }
  for (const list of fixed[kindOf(address)] ?? []) {
    const [was, is] = [base, result].map((tree) => tree.order.get(orderKey(address, list)) ?? []);
    if (!sameJson(was, is)) faults.push(fault(list));
  }
  if (address === permitting)
    for (const rule of result.order.get(orderKey(address, 'rules')) ?? [])
      if (!base.nodes.has(rule)) faults.push({ address: rule, locked: by });
  return faults;
}

/** Their wording is what a person answers, or reads as the reason. */
const spoken = new Set(['question', 'column', 'option', 'row', 'rule', 'outcome']);

/** Help may be given; what a locked question asks, in the original, may not be asked otherwise. */
function textMay(base: Tree, address: string, key: string): May | undefined {
  const [, language, ...field] = key.split('/');
  if (!spoken.has(kindOf(address))) return always;
  if (['help', 'short', 'next', 'empty'].includes(field.at(-1)!)) return always;
  const [original = 'ru'] = listOf(base.nodes.get('model')?.properties.get('languages') as string[] | undefined);
  if (language === original) return undefined;
  return (before, after) => after !== undefined && (before as { status?: string } | undefined)?.status !== 'reviewed';
}

/** What holds something locked: shown as before, about the same, as required as before. */
const frameKeys: Readonly<Record<string, May>> = {
  shownWhen: broader,
  required: onlyAdded,
  about: () => false,
  repeats: () => false,
  rowsOf: () => false,
  hit: () => false,
  otherwise: () => false,
  type: () => false,
};
function frameNode(base: Tree, result: Tree, address: string, by: string): LockFault[] {
  const before = base.nodes.get(address)!;
  const after = result.nodes.get(address);
  if (after === undefined)
    return base.nodes.has(before.parent) && !result.nodes.has(before.parent) ? [] : [{ address, locked: by }];
  return Object.entries(frameKeys).flatMap(([property, may]) => {
    const [was, is] = [before.properties.get(property), after.properties.get(property)];
    return sameJson(was, is) || may(was, is, { base, result, node: before }) ? [] : [{ address, property, locked: by }];
  });
}

/** Another question that gives the fact could answer "no" where the locked one was answered "yes". */
function otherGivers(base: Tree, result: Tree, { facts }: Locked): LockFault[] {
  const before = giversIn(base);
  return [...giversIn(result)].flatMap(([fact, nodes]) => {
    const by = facts.get(fact);
    if (by === undefined) return [];
    const known = new Set((before.get(fact) ?? []).map(({ address }) => address));
    return nodes
      .filter(({ address }) => !known.has(address))
      .map(({ address }) => ({ address, property: 'fact', locked: by }));
  });
}

/** No way around a locked move: out of a stage, or into one, that has only locked moves, and into every end. */
function otherWays(base: Tree, result: Tree): LockFault[] {
  const moves = (tree: Tree): TreeNode[] => [...tree.nodes.values()].filter(({ list }) => list === 'transitions');
  const leaves = (tree: Tree, stage: string, above: readonly string[] = []): string[] => {
    if (above.includes(stage)) return []; // a ring of groups: the checks tell of it
    const inside = (tree.order.get(orderKey('model', 'stages')) ?? []).filter(
      (each) => tree.nodes.get(each)!.properties.get('in') === stage,
    );
    return inside.length === 0
      ? [stage]
      : inside.flatMap((each) => leaves(tree, each.slice('stage/'.length), [...above, stage]));
  };
  const ends = new Map<string, TreeNode[]>();
  for (const key of ['from', 'to'] as const)
    for (const move of moves(base))
      for (const stage of listOf(move.properties.get(key) as string | string[]).flatMap((each) => leaves(base, each)))
        ends.set(`${key} ${stage}`, [...(ends.get(`${key} ${stage}`) ?? []), move]);
  const isLocked = (move: TreeNode): boolean => move.properties.get('locked') === true;
  const toEnds = moves(base).filter((move) => isLocked(move) && isEnd(base, move.properties.get('to')));
  const carries = (move: TreeNode, all: readonly TreeNode[]): boolean =>
    all.some(
      ({ address, properties }) =>
        address === move.address || narrower(properties.get('guard'), move.properties.get('guard'), undefined as never),
    );
  return moves(result).flatMap((move) => {
    const same = base.nodes.get(move.address);
    const isSame = (key: string): boolean => sameJson(same?.properties.get(key), move.properties.get(key));
    const fault = (locked: string): LockFault[] => [{ address: move.address, locked }];
    const to = String(move.properties.get('to'));
    const closes = isEnd(result, to) && !(isEnd(base, to) && isSame('to') && isSame('guard'));
    if (closes && toEnds.length > 0 && !carries(move, toEnds)) return fault(toEnds[0]!.address);
    if (same !== undefined && isSame('from') && isSame('to')) return [];
    for (const key of ['from', 'to'] as const)
      for (const stage of listOf(move.properties.get(key) as string | string[]).flatMap((each) =>
        leaves(result, each),
      )) {
        const guarded = ends.get(`${key} ${stage}`) ?? [];
        const isIntoStep = key === 'to' && same !== undefined && isLocked(same);
        if (guarded.length > 0 && guarded.every(isLocked) && !isIntoStep && !carries(move, guarded))
          return fault(guarded[0]!.address);
      }
    return [];
  });
}
const isEnd = (tree: Tree, stage: unknown): boolean =>
  tree.nodes.get(`stage/${String(stage)}`)?.properties.get('end') === true;

/** A new decision on a locked ruleset could lower without anybody's agreement. */
function otherDeciders(base: Tree, result: Tree, locked: Locked): LockFault[] {
  return [...result.nodes.values()].flatMap(({ address, list, properties }) => {
    const by = locked.whole.get(address.replace('decision/', 'ruleset/'));
    const isNew = list === 'decisions' && !base.nodes.has(address) && by !== undefined;
    return isNew && properties.get('agreedBy') === undefined ? [{ address, locked: by }] : [];
  });
}

/** Who reported a child, and a hidden address, stay protected. */
function confidential(base: Tree, result: Tree): LockFault[] {
  return [...base.nodes.values()].flatMap(({ address, properties }) => {
    const kept = ['reporter', 'hidden-address'].includes(String(properties.get('class')));
    const after = result.nodes.get(address);
    if (!kept || after === undefined || after.properties.get('class') === properties.get('class')) return [];
    return [{ address, property: 'class', locked: address }];
  });
}

function calendar(base: Tree, result: Tree, locked: Locked): LockFault[] {
  const faults: LockFault[] = [];
  const of = (tree: Tree, key: string): unknown => tree.nodes.get('model')!.properties.get(key);
  if (locked.calendar !== undefined && of(base, 'calendar') !== of(result, 'calendar'))
    faults.push({ address: 'model', property: 'calendar', locked: locked.calendar });
  const original = (tree: Tree): string => listOf(of(tree, 'languages') as string[] | undefined)[0] ?? 'ru';
  const [first] = locked.whole.values();
  if (first !== undefined && original(base) !== original(result))
    faults.push({ address: 'model', property: 'languages', locked: first });
  return faults;
}
