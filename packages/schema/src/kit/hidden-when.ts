import { ageKey, isAgeOnRecord } from '../age.ts';
import type { ConditionNode, Conditions, Test } from '../generated/types.ts';
import type { FactSpec } from '../kit.ts';
import type { JsonSchema } from '../validate/schema-types.ts';

/** Which question of the instrument gives a fact. */
export type QuestionOfFact = ReadonlyMap<string, string>;

const NEVER: JsonSchema = { not: {} };

/**
 * A JSON Schema that the answers, with the ages beside them (`ageKey`), fit exactly when `conditions` are certainly false:
 * only then is a question hidden. Other facts from outside the instrument, and open answers, leave them unknown.
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
  const spec = facts.get(test.fact);
  if (spec !== undefined && isAgeOnRecord(spec)) return certainAge(test, wanted, facts);
  const question = questions.get(test.fact);
  const value = question === undefined ? undefined : valuesThat(test, wanted, facts);
  if (question === undefined || value === undefined) return NEVER;
  const known: JsonSchema = { type: 'object', properties: { value }, required: ['value'] };
  return { type: 'object', properties: { [question]: { anyOf: [value, known] } }, required: [question] };
}

/** An age may be known as a span only: a test is certain when all of it lies on one side. */
function certainAge(
  { fact, operator, value }: Test,
  wanted: boolean,
  facts: ReadonlyMap<string, FactSpec>,
): JsonSchema {
  const list = Array.isArray(value) ? value : [constantOr(value, facts)];
  const side = (bound: Bound, limit: unknown): JsonSchema => {
    const end = bound === 'maximum' || bound === 'exclusiveMaximum' ? 'to' : 'from';
    return { type: 'object', properties: { [end]: { type: 'number', [bound]: limit } }, required: [end] };
  };
  const within = ([from, to]: Run): JsonSchema => ({ allOf: [side('minimum', from), side('maximum', to)] });
  const never = (limit: unknown): JsonSchema => ({
    anyOf: [side('exclusiveMaximum', limit), side('exclusiveMinimum', limit)],
  });
  const span = (): JsonSchema | undefined => {
    if (!list.every((each) => typeof each === 'number')) return undefined;
    if (operator === 'contains' || operator === 'doesNotContain') return undefined;
    if (operator in bounds) {
      const bound = bounds[operator as keyof typeof bounds];
      return side(wanted ? bound : beyond[bound], list[0]);
    }
    const isOne = (operator === 'equal' || operator === 'in') === wanted;
    return isOne ? { anyOf: runsOf(list).map(within) } : { allOf: list.map(never) };
  };
  const fits = span();
  const key = ageKey(fact);
  return fits === undefined ? NEVER : { type: 'object', properties: { [key]: fits }, required: [key] };
}

type Run = [from: number, to: number];

/** Whole numbers that follow one another, as spans: of 7, 3, 4 there are 3 to 4, and 7. */
function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
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
type Bound = (typeof bounds)[keyof typeof bounds];
const beyond: Record<Bound, Bound> = {
  exclusiveMaximum: 'minimum',
  maximum: 'exclusiveMinimum',
  exclusiveMinimum: 'maximum',
  minimum: 'exclusiveMaximum',
};
function constantOr(value: Test['value'], facts: ReadonlyMap<string, FactSpec>): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const origin = facts.get(value.fact)?.origin;
  return origin?.kind === 'constant' ? origin.value : undefined;
}
