/** Rules as rows of a decision table: each a list of tests that hold together, one for each question. */
import type { Conditions, FactSpec, Test } from '@qadam/schema';
import { isTest, valuesOf } from '../../conditions/offers.ts';
import { membersOf } from '../../conditions/nodes.ts';

/** The tests of conditions that are a flat list, each of another fact; `undefined` for any other shape. */
export function flatTests(conditions: Conditions): readonly Test[] | undefined {
  if ('condition' in conditions || 'not' in conditions) return undefined;
  const members = membersOf(conditions);
  if ('any' in conditions && members.length > 1) return undefined;
  const tests = members.filter(isTest);
  const isFlat = tests.length === members.length && new Set(tests.map(({ fact }) => fact)).size === tests.length;
  return isFlat ? tests : undefined;
}

/** The conditions with another test of a fact, or none; what stays as it is keeps its shape. A last test is never taken away. */
export function withCell(conditions: Conditions, fact: string, test: Test | undefined): Conditions {
  const tests = flatTests(conditions) ?? [];
  const isThere = tests.some((each) => each.fact === fact);
  const next = tests.flatMap((each) => (each.fact === fact ? (test ?? []) : each));
  if (!isThere && test !== undefined) next.push(test);
  if (next.length === 0) return conditions;
  return 'any' in conditions && next.length === 1 ? { any: next } : { all: next };
}

/** The facts that the rows use, in the order in which they are met. */
export const columnsOf = (rows: readonly (readonly Test[])[]): readonly string[] => [
  ...new Set(rows.flatMap((tests) => tests.map(({ fact }) => fact))),
];

/** What can stand in a cell, as the value of an option: `equal yes`, `notEqual low`, `contains file`. */
export const cellValue = ({ operator, value }: Pick<Test, 'operator' | 'value'>): string =>
  Array.isArray(value) || typeof value === 'object' ? '' : `${operator} ${value}`;

/** The tests that can be chosen in a cell of a fact with listed values; more than that is built in sentences. */
export function cellTests(fact: FactSpec): readonly Test[] {
  const values = valuesOf(fact);
  const isSet = fact.type === 'choices' || fact.type === 'set';
  const [is, isNot] = isSet ? (['contains', 'doesNotContain'] as const) : (['equal', 'notEqual'] as const);
  const made = (operator: Test['operator']): Test[] => values.map((value) => ({ fact: fact.id, operator, value }));
  return isSet || values.length > 2 ? [...made(is), ...made(isNot)] : made(is);
}
