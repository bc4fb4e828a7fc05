/** Which facts conditions may read in a place, how they can be compared, and with what. */
import { lookUpFact, type About, type ConditionNode, type FactSpec, type Operator, type Test } from '@qadam/schema';

/** What a place lets conditions read: see `checkConditions` of @qadam/schema. */
export interface Readable {
  about: About;
  /** May `asked.<fact>` be read? */
  asked: boolean;
  /** May what is measured now be read? */
  now: boolean;
}

/** The comparisons that fit a fact, the usual one first. */
export function operatorsOf(fact: FactSpec): readonly Operator[] {
  if (fact.type === 'choices' || fact.type === 'set') return ['contains', 'doesNotContain'];
  const listed: Operator[] = ['equal', 'notEqual'];
  if (isListed(fact) && fact.values!.length > 2) listed.push('in', 'notIn');
  return isOrdered(fact) && fact.doesNotApply !== true ? [...listed, ...ordering] : listed;
}

const ordering: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const isNumber = ({ type }: FactSpec): boolean => type === 'integer' || type === 'number';
const isOrdered = (fact: FactSpec): boolean => isNumber(fact) || fact.type.startsWith('date') || fact.ordered === true;
const isListed = ({ values }: FactSpec): boolean => values !== undefined && values.length > 0;

/** The values that can be chosen; none where one is written: a number, a date, a text. */
export const valuesOf = (fact: FactSpec): readonly string[] => [
  ...(fact.values ?? []),
  ...(fact.doesNotApply === true && !fact.type.startsWith('choices') ? ['does-not-apply'] : []),
];

/** Can the fact be compared with a named constant? */
export const takesConstant = isNumber;

/** Facts that conditions of a place may read. Columns of tables and fields of an entry are no facts of a case. */
export function readableFacts(facts: ReadonlyMap<string, FactSpec>, place: Readable): FactSpec[] {
  return [...facts.values()].filter((fact) => isReadable(fact, place));
}

function isReadable(fact: FactSpec, { about, asked, now }: Readable): boolean {
  const { id, origin } = fact;
  if (id.startsWith('row.') || origin.kind === 'constant') return false;
  if (fact.confidential === true && !asked) return false;
  if (!now && origin.kind === 'derived' && origin.definition.on === 'now') return false;
  if (fact.values?.length === 0) return false;
  return fact.about === about || fact.about === 'family' || (about === 'child' && fact.about === 'person');
}

/** The named constants. */
export const constantsIn = (facts: ReadonlyMap<string, FactSpec>): FactSpec[] =>
  [...facts.values()].filter(({ origin }) => origin.kind === 'constant');

/** A test of a fact as it is first offered: that it speaks for a worse situation. A confidential one: that it is answered. */
export function firstTest(fact: FactSpec, today: string): Test {
  if (fact.confidential === true) return { fact: `asked.${fact.id}`, operator: 'equal', value: 'answered' };
  const [worst] = fact.adverse;
  const [first = ''] = fact.values ?? [];
  const test = (operator: Operator, value: string | number): Test => ({ fact: fact.id, operator, value });
  if (fact.type === 'choices' || fact.type === 'set') return test('contains', worst ?? first);
  if (isNumber(fact)) return test(fact.worse === 'lower' ? 'lessThan' : 'greaterThanInclusive', 1);
  if (fact.type === 'date') return test('lessThan', today);
  if (fact.type === 'date-time') return test('lessThan', `${today}T00:00:00Z`);
  return test('equal', worst ?? first);
}

/** The test of another fact in the same words as far as they fit it. */
export function withFact(test: Test | undefined, fact: FactSpec, today: string): Test {
  const fresh = firstTest(fact, today);
  if (test === undefined || fact.confidential === true) return fresh;
  const { operator, value } = test;
  const isSame = operatorsOf(fact).includes(operator) && fits(value, fact) && !test.fact.startsWith('asked.');
  return isSame ? { fact: fact.id, operator, value } : fresh;
}

/** The same test by another comparison; its value becomes a list or one, or what comes first. */
export function withOperator(test: Test, operator: Operator, fact: FactSpec): Test {
  const { value } = test;
  const wantsList = operator === 'in' || operator === 'notIn';
  if (wantsList) return { ...test, operator, value: Array.isArray(value) ? value : [value as string] };
  const [one = valuesOf(fact)[0] ?? ''] = Array.isArray(value) ? value : [];
  return { ...test, operator, value: Array.isArray(value) ? one : value };
}

function fits(value: Test['value'], fact: FactSpec): boolean {
  if (typeof value === 'object' && !Array.isArray(value)) return isNumber(fact);
  const allowed = valuesOf(fact);
  return [value].flat().every((each) => {
    if (allowed.length > 0 && (isListed(fact) || each === 'does-not-apply')) return allowed.includes(String(each));
    return isNumber(fact) ? typeof each === 'number' : typeof each === 'string' && !isListed(fact);
  });
}

/** The fact of a test, by its own id or as one that may have been asked. */
export const factOfTest = (
  facts: ReadonlyMap<string, FactSpec>,
  extra: ReadonlyMap<string, FactSpec> | undefined,
  id: string,
): FactSpec | undefined => extra?.get(id) ?? lookUpFact(facts, id);

/** A node that is a test. */
export const isTest = (node: ConditionNode): node is Test => 'fact' in node;
