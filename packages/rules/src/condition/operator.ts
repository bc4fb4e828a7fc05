import { DOES_NOT_APPLY, lookUpFact, nearest, type FactSpec, type Operator, type Scalar } from '@qadam/schema';
import { DefinitionError, type Place } from '../definition-error.ts';
import { toOrdinal } from '../region/ordinal.ts';

const EQUALITY: readonly Operator[] = ['equal', 'notEqual'];
const LISTS: readonly Operator[] = ['in', 'notIn'];
const ORDER: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const MEMBERSHIP: readonly Operator[] = ['contains', 'doesNotContain'];
const OPERATORS: readonly string[] = [...EQUALITY, ...ORDER, ...LISTS, ...MEMBERSHIP];

/** Whether the operator orders: below, above, up to, from. */
export function isOrdering(operator: Operator): boolean {
  return ORDER.includes(operator);
}

/** Whether the fact holds several values, so that only membership can be tested. */
export function isMultiple(fact: FactSpec): boolean {
  return fact.type === 'choices' || fact.type === 'set';
}

/**
 * The operator of a test on this fact.
 * @throws DefinitionError `rules/unknown-operator`, `rules/operator-type`.
 */
export function checkOperator(name: unknown, fact: FactSpec, place: Place): Operator {
  if (typeof name !== 'string' || !OPERATORS.includes(name)) {
    throw new DefinitionError('rules/unknown-operator', place, {
      name: String(name),
      nearest: nearest(String(name), OPERATORS),
    });
  }
  const operator = name as Operator;
  if (!fits(operator, fact)) {
    throw new DefinitionError('rules/operator-type', place, { name, fact: fact.id, type: fact.type });
  }
  return operator;
}

function fits(operator: Operator, fact: FactSpec): boolean {
  if (isMultiple(fact))
    return MEMBERSHIP.includes(operator) || (fact.doesNotApply === true && EQUALITY.includes(operator));
  if (MEMBERSHIP.includes(operator)) return false;
  if (!isOrdering(operator)) return true;
  return fact.type === 'choice' ? fact.ordered === true : fact.type !== 'yes-no' && fact.type !== 'text';
}

/**
 * The values that a test compares with; a constant fact is replaced by its value.
 * @throws DefinitionError `rules/empty-list`, `rules/operator-type`, `rules/unknown-fact`, `rules/unknown-value`.
 */
export function checkValues(
  value: unknown,
  test: { operator: Operator; fact: FactSpec },
  facts: ReadonlyMap<string, FactSpec>,
  place: Place,
): readonly Scalar[] {
  const list = LISTS.includes(test.operator);
  if (list !== Array.isArray(value)) throw misfit(test, place);
  if (!Array.isArray(value)) return [checkValue(value, test, facts, place)];
  if (value.length === 0) throw new DefinitionError('rules/empty-list', place, { name: 'value' });
  return value.map((item: unknown, index) => {
    if (typeof item === 'object') throw misfit(test, place);
    return checkValue(item, test, facts, { ...place, pointer: `${place.pointer}/${index}` });
  });
}

function checkValue(
  value: unknown,
  { operator, fact }: { operator: Operator; fact: FactSpec },
  facts: ReadonlyMap<string, FactSpec>,
  place: Place,
): Scalar {
  const scalar = isReference(value) ? constant(value.fact, facts, place) : value;
  if (typeof scalar !== 'string' && typeof scalar !== 'number') throw unknownValue(value, fact, place);
  const applies = scalar !== DOES_NOT_APPLY || fact.values?.includes(DOES_NOT_APPLY);
  if (!applies) {
    if (!fact.doesNotApply) throw unknownValue(value, fact, place);
    if (isOrdering(operator) || MEMBERSHIP.includes(operator)) throw misfit({ operator, fact }, place);
    return scalar;
  }
  const inValues = isMultiple(fact) ? fact.values?.includes(scalar as string) : toOrdinal(fact, scalar) !== undefined;
  const onlyMembership = isMultiple(fact) && !MEMBERSHIP.includes(operator);
  if (!inValues || onlyMembership) throw unknownValue(value, fact, place);
  return scalar;
}

function isReference(value: unknown): value is { fact: string } {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'fact';
}

function constant(id: unknown, facts: ReadonlyMap<string, FactSpec>, place: Place): number {
  const fact = typeof id === 'string' ? lookUpFact(facts, id) : undefined;
  if (!fact)
    throw new DefinitionError('rules/unknown-fact', place, {
      name: String(id),
      nearest: nearest(String(id), facts.keys()),
    });
  if (fact.origin.kind !== 'constant') throw unknownValue({ fact: id }, fact, place);
  return fact.origin.value;
}

function misfit({ operator, fact }: { operator: Operator; fact: FactSpec }, place: Place): DefinitionError {
  return new DefinitionError('rules/operator-type', place, { name: operator, fact: fact.id, type: fact.type });
}

function unknownValue(value: unknown, fact: FactSpec, place: Place): DefinitionError {
  return new DefinitionError('rules/unknown-value', place, {
    value,
    fact: fact.id,
    nearest: nearest(String(value), fact.values ?? []),
  });
}
