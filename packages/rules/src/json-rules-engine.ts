/**
 * @qadam/rules/json-rules-engine: a ruleset as a real json-rules-engine, for hosts that run one and as the reference
 * for complete facts. It knows no open facts: a fact that is absent makes the run fail.
 */
import { instantNumber, type FactInputs, type FactSpec, type KitRuleset, type Scalar } from '@qadam/schema';
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { compare } from './condition/compare.ts';
import { isMultiple, isOrdering } from './condition/operator.ts';
import type { Comparison, Tree } from './condition/tree.ts';
import { compileRules } from './ruleset/rules.ts';

/**
 * A new engine with every rule of the ruleset; derived `when` facts are put in, and each rule's event has the outcome
 * as its type. Facts are given by id when it runs: values as in our inputs, lists for facts with several values.
 * Make a new engine for each run: overlapping runs of one engine lose rules (CacheControl/json-rules-engine#303).
 * @throws DefinitionError as `compileRuleset` does.
 */
export function toEngine(ruleset: KitRuleset, facts: ReadonlyMap<string, FactSpec>): Engine {
  const engine = new Engine();
  engine.addOperator('sameInstant', (fact: Scalar, instants: number[]) => instants.includes(toInstant(fact)));
  for (const [name, operator] of Object.entries(INSTANT_ORDER)) {
    engine.addOperator(name, (fact: Scalar, instant: number) => compare(toInstant(fact), operator, [instant]));
  }
  for (const { rule, tree } of compileRules(ruleset, facts).rules) {
    engine.addRule({ conditions: { all: [toCondition(tree)] }, event: { type: rule.then }, name: rule.id });
  }
  return engine;
}

/**
 * Runs a ruleset in a new json-rules-engine over complete facts. Resolves with the outcomes: for hit `highest` the one
 * that comes out, for hit `all` those that hold, in the order of the definition.
 */
export async function runEngine(
  ruleset: KitRuleset,
  facts: ReadonlyMap<string, FactSpec>,
  inputs: FactInputs,
): Promise<string[]> {
  const { events } = await toEngine(ruleset, facts).run({ ...inputs });
  return outcomesOf(
    ruleset,
    events.map(({ type }) => type),
  );
}

/** The outcomes that follow when these types of events were fired. */
export function outcomesOf(ruleset: KitRuleset, fired: readonly string[]): string[] {
  const ids = ruleset.outcomes.map(({ id }) => id);
  const holding = ids.filter((id) => fired.includes(id));
  if (ruleset.hit === 'highest') return [holding.at(-1) ?? (ids[0] as string)];
  const { otherwise } = ruleset;
  return fired.length === 0 && otherwise !== undefined ? [otherwise] : holding;
}

const INSTANT_ORDER = {
  earlierThan: 'lessThan',
  earlierThanInclusive: 'lessThanInclusive',
  laterThan: 'greaterThan',
  laterThanInclusive: 'greaterThanInclusive',
} as const;

function toCondition(tree: Tree): NestedCondition {
  if (tree.kind === 'test') return toTest(tree);
  if (tree.kind === 'not') return { not: toCondition(tree.item) };
  const items = tree.items.map(toCondition);
  if (tree.kind === 'all') return { all: items };
  return items.length === 0 ? { not: { all: [] } } : { any: items }; // an empty `any` fires there
}

function toTest({ fact, operator, values }: Comparison): NestedCondition {
  const [value] = values as [Scalar];
  if (fact.type === 'date-time') return toInstantTest(fact.id, operator, values);
  if (isMultiple(fact) && operator === 'doesNotContain') {
    return { not: { fact: fact.id, operator: 'contains', value } }; // there it is false for a value that is no list
  }
  if (isOrdering(operator) && fact.values) {
    const operands = [fact.values.indexOf(String(value))];
    return {
      fact: fact.id,
      operator: 'in',
      value: fact.values.filter((_, place) => compare(place, operator, operands)),
    };
  }
  return { fact: fact.id, operator, value: operator === 'in' || operator === 'notIn' ? [...values] : value };
}

function toInstantTest(fact: string, operator: Comparison['operator'], values: readonly Scalar[]): TopLevelCondition {
  const order = Object.entries(INSTANT_ORDER).find(([, ours]) => ours === operator);
  if (order) return { all: [{ fact, operator: order[0], value: toInstant(values[0]) }] };
  const same = { fact, operator: 'sameInstant', value: values.map(toInstant) };
  return operator === 'equal' || operator === 'in' ? { all: [same] } : { not: same };
}

/** Milliseconds of an instant; `NaN`, which is in no order, for "does not apply". */
function toInstant(value: unknown): number {
  return (typeof value === 'string' ? instantNumber(value) : undefined) ?? NaN;
}
