import { DOES_NOT_APPLY, lookUpFact, nearest, type FactSpec } from '@qadam/schema';
import { DefinitionError, type Place } from '../definition-error.ts';
import { checkOperator, checkValues, isOrdering } from './operator.ts';
import { forEachComparison, type Comparison, type Tree } from './tree.ts';

const JOINS = ['all', 'any', 'not'];
const TEST_KEYS = ['fact', 'operator', 'value'];
/** Facts that rest on one another, one below the other. */
const MOST_BELOW = 32;

/**
 * Checks conditions and puts derived `when` facts in. One parser serves one compiled unit: a `when` fact that is used
 * often is parsed once and shared.
 */
export class ConditionParser {
  readonly #facts: ReadonlyMap<string, FactSpec>;
  readonly #inlined = new Map<string, Tree>();
  readonly #path: string[] = [];

  constructor(facts: ReadonlyMap<string, FactSpec>) {
    this.#facts = facts;
  }

  /**
   * The checked tree of conditions as they stand in a definition.
   * @throws DefinitionError whatever is not understood; see the codes in messages.ts.
   */
  parse(conditions: unknown, place: Place): Tree {
    const tests: { tree: Comparison; place: Place }[] = [];
    const tree = this.#join(conditions, place, tests);
    refuseBlindOrder(tests);
    return tree;
  }

  #join(node: unknown, place: Place, tests: { tree: Comparison; place: Place }[]): Tree {
    const keys = keysOf(node);
    const [kind] = keys.filter((key) => JOINS.includes(key));
    const stray = keys.find((key) => !JOINS.includes(key) && !TEST_KEYS.includes(key));
    if (stray !== undefined) throw unknownKey(stray, place);
    if (keys.length !== 1 || kind === undefined) throw new DefinitionError('rules/two-keys', place, { keys });
    const body = (node as Record<string, unknown>)[kind];
    const inside = { ...place, pointer: `${place.pointer}/${kind}` };
    if (kind === 'not') return { kind, item: this.#node(body, inside, tests) };
    if (!Array.isArray(body) || body.length === 0) throw new DefinitionError('rules/empty-list', place, { name: kind });
    const items = body.map((item, index) =>
      this.#node(item, { ...inside, pointer: `${inside.pointer}/${index}` }, tests),
    );
    return { kind: kind as 'all' | 'any', items };
  }

  #node(node: unknown, place: Place, tests: { tree: Comparison; place: Place }[]): Tree {
    const keys = keysOf(node);
    if (!keys.includes('fact')) return this.#join(node, place, tests);
    if (keys.some((key) => JOINS.includes(key))) throw new DefinitionError('rules/two-keys', place, { keys });
    const stray = keys.find((key) => !TEST_KEYS.includes(key));
    if (stray !== undefined) throw unknownKey(stray, place);
    const tree = this.#test(node as { fact: unknown; operator: unknown; value: unknown }, place);
    tests.push({ tree, place });
    return this.#inline(tree, place);
  }

  #test(node: { fact: unknown; operator: unknown; value: unknown }, place: Place): Comparison {
    const fact = typeof node.fact === 'string' ? lookUpFact(this.#facts, node.fact) : undefined;
    if (!fact) {
      const params = { name: String(node.fact), nearest: nearest(String(node.fact), this.#facts.keys()) };
      throw new DefinitionError('rules/unknown-fact', place, params);
    }
    const operator = checkOperator(node.operator, fact, place);
    const inside = { ...place, pointer: `${place.pointer}/value` };
    return { kind: 'test', fact, operator, values: checkValues(node.value, { operator, fact }, this.#facts, inside) };
  }

  /** A test on a `when` fact becomes the conditions behind it. */
  #inline(test: Comparison, place: Place): Tree {
    const { fact, operator, values } = test;
    const when = fact.origin.kind === 'derived' ? fact.origin.definition.when : undefined;
    if (when === undefined) return test;
    const wanted = new Set(operator === 'notEqual' || operator === 'notIn' ? without(values) : values);
    if (wanted.size !== 1) return { kind: wanted.size === 0 ? 'any' : 'all', items: [] };
    const inner = this.#when(fact.id, when, place);
    return wanted.has('yes') ? inner : { kind: 'not', item: inner };
  }

  #when(id: string, when: unknown, place: Place): Tree {
    const known = this.#inlined.get(id);
    if (known) return known;
    if (this.#path.includes(id)) throw new DefinitionError('rules/cycle', place, { path: [...this.#path, id] });
    if (this.#path.length === MOST_BELOW) throw new DefinitionError('rules/too-large', place, { limit: MOST_BELOW });
    this.#path.push(id);
    const tree = this.parse(when, { definition: id, pointer: '/when' });
    this.#path.pop();
    this.#inlined.set(id, tree);
    return tree;
  }
}

function without(values: readonly unknown[]): string[] {
  return ['yes', 'no'].filter((value) => !values.includes(value));
}

function keysOf(node: unknown): string[] {
  return typeof node === 'object' && node !== null && !Array.isArray(node) ? Object.keys(node) : [];
}

function unknownKey(name: string, place: Place): DefinitionError {
  return new DefinitionError('rules/unknown-key', place, { name, nearest: nearest(name, [...JOINS, ...TEST_KEYS]) });
}

/** A rule that orders a fact which may not apply must say what then holds: it names the value in some test. */
function refuseBlindOrder(tests: readonly { tree: Comparison; place: Place }[]): void {
  for (const { tree, place } of tests) {
    if (!tree.fact.doesNotApply || !isOrdering(tree.operator)) continue;
    const named = tests.some(({ tree: other }) => other.fact === tree.fact && other.values.includes(DOES_NOT_APPLY));
    if (!named) throw new DefinitionError('rules/order-does-not-apply', place, { fact: tree.fact.id });
  }
}

/** Ids of the facts that a tree reads, in order of appearance. */
export function factsOf(tree: Tree): string[] {
  const ids = new Set<string>();
  forEachComparison(tree, ({ fact }) => ids.add(fact.id));
  return [...ids];
}
