import type { ConditionNode, Conditions, Test } from '../generated/types.ts';
import type { FactSpec } from '../kit.ts';
import type { JsonSchema } from '../validate/schema-types.ts';

/** Which question of the instrument gives a fact. */
export type QuestionOfFact = ReadonlyMap<string, string>;

const NEVER: JsonSchema = { not: {} };

/**
 * A JSON Schema that the answers fit exactly when `conditions` are certainly false: only then is a question hidden.
 * Facts from outside the instrument, and open answers, leave them unknown.
 */
export function hiddenWhen(
  conditions: Conditions,
  questions: QuestionOfFact,
  facts: ReadonlyMap<string, FactSpec>,
): JsonSchema {
  return certainly(conditions, false, questions, facts);
}

/** A JSON Schema that the answers fit exactly when `conditions` certainly hold: the question is shown, not folded. */
export function shownFor(
  conditions: Conditions,
  questions: QuestionOfFact,
  facts: ReadonlyMap<string, FactSpec>,
): JsonSchema {
  return certainly(conditions, true, questions, facts);
}

function certainly(
  node: ConditionNode,
  wanted: boolean,
  questions: QuestionOfFact,
  facts: ReadonlyMap<string, FactSpec>,
): JsonSchema {
  const part = (child: ConditionNode, side: boolean): JsonSchema => certainly(child, side, questions, facts);
  if ('fact' in node) return certainTest(node, wanted, questions, facts);
  if ('not' in node) return part(node.not, !wanted);
  if ('condition' in node) throw new Error('named conditions are put in before');
  const [list, every] = 'all' in node ? [node.all, wanted] : [node.any, !wanted];
  const parts = list.map((child) => part(child, wanted));
  return every ? { allOf: parts } : { anyOf: parts };
}

function certainTest(
  test: Test,
  wanted: boolean,
  questions: QuestionOfFact,
  facts: ReadonlyMap<string, FactSpec>,
): JsonSchema {
  const question = questions.get(test.fact);
  const value = question === undefined ? undefined : valuesThat(test, wanted, facts);
  if (question === undefined || value === undefined) return NEVER;
  const known: JsonSchema = { type: 'object', properties: { value }, required: ['value'] };
  return { type: 'object', properties: { [question]: { anyOf: [value, known] } }, required: [question] };
}

/** A schema of the plain values for which the test is `wanted`. */
function valuesThat(
  { operator, value, fact }: Test,
  wanted: boolean,
  facts: ReadonlyMap<string, FactSpec>,
): JsonSchema | undefined {
  const list = Array.isArray(value) ? value : [constantOr(value, facts)];
  const scalar: JsonSchema = { type: ['string', 'number'] };
  const either = (positive: boolean, yes: JsonSchema): JsonSchema =>
    positive === wanted ? yes : { allOf: [scalar, { not: yes }] };
  const [first] = list;
  switch (operator) {
    case 'equal':
    case 'in':
      return either(true, { enum: list });
    case 'notEqual':
    case 'notIn':
      return either(false, { enum: list });
    case 'contains':
    case 'doesNotContain': {
      const includes = (operator === 'contains') === wanted;
      const others = (facts.get(fact)?.values ?? []).filter((id) => id !== first);
      const without: JsonSchema = { type: 'array', items: { enum: others } };
      return includes ? { allOf: [{ type: 'array' }, { not: without }] } : without;
    }
    default:
      return typeof first === 'number' ? either(true, { type: 'number', [bounds[operator]]: first }) : undefined;
  }
}
const bounds = {
  lessThan: 'exclusiveMaximum',
  lessThanInclusive: 'maximum',
  greaterThan: 'exclusiveMinimum',
  greaterThanInclusive: 'minimum',
} as const;
function constantOr(value: Test['value'], facts: ReadonlyMap<string, FactSpec>): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const origin = facts.get(value.fact)?.origin;
  return origin?.kind === 'constant' ? origin.value : undefined;
}
