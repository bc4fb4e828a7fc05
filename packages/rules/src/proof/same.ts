import type { FactSpec, KitRuleset } from '@qadam/schema';
import { forEachComparison, type Tree } from '../condition/tree.ts';
import { Formula } from '../formula/formula.ts';
import { Space } from '../formula/space.ts';
import { compileRules, type RankedRule } from '../ruleset/rules.ts';
import { Encoding } from '../solver/encode.ts';
import { factsOf, findCase, type ExampleFacts } from './example.ts';
import type { Literal } from '../solver/solver.ts';
import { comesOut, reachedNodes } from './subject.ts';

/** A ruleset with the facts of its edition. */
export interface Edition {
  ruleset: KitRuleset;
  facts: ReadonlyMap<string, FactSpec>;
}

/** Cases that are decided otherwise: the outcomes before and after, and what must be answered for it. */
export interface DifferentCase {
  from: readonly string[];
  to: readonly string[];
  facts: ExampleFacts;
}

/** Whether two editions decide alike. */
export interface Comparison {
  /** Cases that differ, a few for each pair of outcomes; empty when there are none. */
  differ: readonly DifferentCase[];
  /** Facts of another type or order in the later edition, or `hit`: of these nothing is proved. */
  incomparable: readonly string[];
}

/** Cases that are told for one pair of outcomes. */
const MOST_CASES = 3;

/**
 * Compares what two editions decide, for every possible answer; how they are written does not matter. A value that only
 * one edition knows is an answer like any other: a test of the other edition that does not name it does not hold.
 * @throws DefinitionError for what is not understood in either.
 */
export function compareRulesets(before: Edition, after: Edition): Comparison {
  const compiled = [before, after].map(({ ruleset, facts }) => compileRules(ruleset, facts).rules);
  const { facts, incomparable } = unify(compiled.flatMap((rules) => rules.map(({ tree }) => tree)));
  if (before.ruleset.hit !== after.ruleset.hit) incomparable.push('hit');
  if (incomparable.length > 0) return { differ: [], incomparable };
  const shared = compiled.map((rules) => rules.map((rule) => ({ ...rule, tree: withFacts(rule.tree, facts) })));
  const space = new Space(
    shared.flat().map(({ tree }) => tree),
    before.ruleset.id,
  );
  const encoding = new Encoding(space);
  const [left, right] = [before, after].map(({ ruleset }, place) => {
    const rules = (shared[place] as RankedRule[]).map((rule) => ({
      ...rule,
      formula: new Formula(space.formula(rule.tree), space),
    }));
    const literals = comesOut({ ruleset, reached: reachedNodes(ruleset, rules, space) }, encoding);
    return new Map(ruleset.outcomes.map(({ id }, rank) => [id, literals[rank] as Literal]));
  }) as [Map<string, Literal>, Map<string, Literal>];
  const pairs = before.ruleset.hit === 'highest' ? changes(left, right) : gainsAndLosses(left, right, encoding);
  return { differ: pairs.flatMap((pair) => casesOf(pair, encoding)), incomparable };
}

interface Pair {
  from: readonly string[];
  to: readonly string[];
  found: readonly Literal[];
}

function changes(left: ReadonlyMap<string, Literal>, right: ReadonlyMap<string, Literal>): Pair[] {
  return [...left].flatMap(([from, before]) =>
    [...right].flatMap(([to, after]) => (from === to ? [] : [{ from: [from], to: [to], found: [before, after] }])),
  );
}

function gainsAndLosses(
  left: ReadonlyMap<string, Literal>,
  right: ReadonlyMap<string, Literal>,
  encoding: Encoding,
): Pair[] {
  const never = encoding.any([]);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((id) => {
    const [before, after] = [left.get(id) ?? never, right.get(id) ?? never];
    return [
      { from: [id], to: [], found: [before, -after] },
      { from: [], to: [id], found: [-before, after] },
    ];
  });
}

/** A few cases of one pair, each beyond those before it. */
function casesOf({ from, to, found }: Pair, encoding: Encoding): DifferentCase[] {
  const cases: DifferentCase[] = [];
  const beyond: Literal[] = [];
  while (cases.length < MOST_CASES) {
    const next = findCase({ encoding, found: encoding.all([...found, ...beyond]) });
    if (!next) break;
    cases.push({ from, to, facts: factsOf(next, next.first) });
    const told = [...next.told].flatMap(({ variables }) =>
      variables.map((variable) => encoding.in(variable, next.first[variable.index] as number)),
    );
    beyond.push(-encoding.all(told));
  }
  return cases;
}

/** Facts of two editions as one: of a list of values all that either knows. */
function unify(trees: readonly Tree[]): { facts: Map<string, FactSpec>; incomparable: string[] } {
  const facts = new Map<string, FactSpec>();
  const incomparable = new Set<string>();
  const seen = new Set<Tree>();
  const add = (fact: FactSpec): void => {
    const known = facts.get(fact.id);
    const joined = known ? joinFacts(known, fact) : fact;
    if (joined) facts.set(fact.id, joined);
    else incomparable.add(fact.id);
  };
  for (const tree of trees) forEachComparison(tree, ({ fact }) => add(fact), seen);
  return { facts, incomparable: [...incomparable] };
}

function joinFacts(left: FactSpec, right: FactSpec): FactSpec | undefined {
  if (left === right) return left;
  const isOrdered = left.type === 'level' || left.ordered === true;
  const values = joinValues(left.values ?? [], right.values ?? [], isOrdered);
  if (left.type !== right.type || left.ordered !== right.ordered || !values) return undefined;
  const doesNotApply = left.doesNotApply ?? right.doesNotApply;
  return { ...left, ...(left.values && { values }), ...(doesNotApply && { doesNotApply }) };
}

function joinValues(left: readonly string[], right: readonly string[], isOrdered: boolean): string[] | undefined {
  const joined = left.length >= right.length ? [left, right] : [right, left];
  const [most, fewer] = joined as [readonly string[], readonly string[]];
  const added = fewer.filter((value) => !most.includes(value));
  if (!isOrdered) return [...most, ...added];
  const inOrder = most.filter((value) => fewer.includes(value)).join() === fewer.join();
  return added.length === 0 && inOrder ? [...most] : undefined;
}

/** The tree with other facts in its tests. */
function withFacts(tree: Tree, facts: ReadonlyMap<string, FactSpec>): Tree {
  if (tree.kind === 'test') return { ...tree, fact: facts.get(tree.fact.id) as FactSpec };
  if (tree.kind === 'not') return { kind: 'not', item: withFacts(tree.item, facts) };
  return { kind: tree.kind, items: tree.items.map((item) => withFacts(item, facts)) };
}
