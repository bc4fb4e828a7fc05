import { sameJson } from '../words/hash.ts';
import { listOf } from '../words/lists.ts';

type Condition = Readonly<Record<string, unknown>>;
type Test = { fact: string; operator: string; value: unknown };

/**
 * Does one condition certainly follow from another: is `then` true whenever `given` is? Looks at the form alone, so `false`
 * means "not seen"; `true` is always right.
 */
export function implies(given: unknown, then: unknown): boolean {
  if (sameJson(given, then)) return true;
  if (!isCondition(given) || !isCondition(then)) return false;
  if (Array.isArray(then.all)) return then.all.every((member) => implies(given, member));
  if (Array.isArray(given.any)) return given.any.every((member) => implies(member, then));
  if (Array.isArray(then.any) && then.any.some((member) => implies(given, member))) return true;
  if (Array.isArray(given.all) && given.all.some((member) => implies(member, then))) return true;
  if (given.not !== undefined && then.not !== undefined) return implies(then.not, given.not);
  return isTest(given) && isTest(then) && given.fact === then.fact && testImplies(given, then);
}

const isCondition = (value: unknown): value is Condition => typeof value === 'object' && value !== null;
const isTest = (value: Condition): value is Test => typeof value.fact === 'string';

function testImplies(given: Test, then: Test): boolean {
  const among = given.operator === 'equal' || given.operator === 'in' ? listOf(given.value) : undefined;
  if (among !== undefined) return among.every((value) => holds(value, then));
  if (given.operator === 'notEqual' || given.operator === 'notIn')
    return ['notEqual', 'notIn'].includes(then.operator) && isSubset(listOf(then.value), listOf(given.value));
  const [from, to] = [given.value, then.value];
  if (typeof from !== 'number' || typeof to !== 'number') return false;
  const less = (operator: string): boolean => operator.startsWith('lessThan');
  if (less(given.operator) !== less(then.operator)) return false;
  const isStrict = (operator: string): boolean => !operator.endsWith('Inclusive');
  if (from === to) return isStrict(given.operator) || !isStrict(then.operator);
  return less(given.operator) ? from < to : from > to;
}

function holds(value: unknown, { operator, value: other }: Test): boolean {
  const members = listOf(other);
  if (operator === 'equal' || operator === 'in') return members.some((member) => sameJson(member, value));
  if (operator === 'notEqual' || operator === 'notIn')
    return members.every((member) => isScalar(member) && isScalar(value) && member !== value);
  if (typeof value !== 'number' || typeof other !== 'number') return false;
  if (operator === 'lessThan') return value < other;
  if (operator === 'lessThanInclusive') return value <= other;
  if (operator === 'greaterThan') return value > other;
  return operator === 'greaterThanInclusive' && value >= other;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object';
/** Is each member of the first in the second? */
export const isSubset = (members: readonly unknown[], of: readonly unknown[]): boolean =>
  members.every((member) => of.some((each) => sameJson(each, member)));

/** Is a term certainly not longer than another, whatever the day it is counted from? */
export function isNotLonger(term: unknown, than: unknown): boolean {
  const [longest, shortest] = [daysOf(term)?.[1], daysOf(than)?.[0]];
  const [mine, other] = [workingDays(term), workingDays(than)];
  if (mine !== undefined && other !== undefined) return mine <= other;
  return longest !== undefined && shortest !== undefined && longest <= shortest;
}
const workingDays = (term: unknown): number | undefined => (term as { workingDays?: number } | undefined)?.workingDays;

/** The fewest and the most days that a duration can be. */
function daysOf(term: unknown): [number, number] | undefined {
  const found =
    typeof term === 'string'
      ? /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(term)
      : null;
  if (found === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const rest = weeks * 7 + days + hours / 24 + minutes / 1440;
  return [years * 365 + months * 28 + rest, years * 366 + months * 31 + rest];
}
