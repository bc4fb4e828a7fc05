import type { About, ConditionNode, Conditions, Test } from '../generated/types.ts';
import type { FactSpec } from '../kit.ts';
import { factsOf, namesOf, testsOf } from '../kit/conditions.ts';
import type { IssueCode, IssueParams } from './issue.ts';
import { near } from './shape.ts';

/** Where conditions stand, and what they may read there. */
export interface ConditionPlace {
  /** Reports an issue at a pointer below the conditions. */
  report(pointer: string, code: IssueCode, params?: IssueParams): void;
  fact(id: string): FactSpec | undefined;
  /** Ids for did-you-mean. */
  known: Iterable<string>;
  about: About;
  /** `asked.<fact>` may be read here (readiness, duties, deadlines, guards, grading). */
  asked: boolean;
  /** Facts measured now may be read here (not in level rulesets). */
  now: boolean;
  named?: ReadonlyMap<string, Conditions>;
}

/** Checks every test of the conditions: known facts, operators and values that fit, facts of the right subject. */
export function checkConditions(conditions: Conditions, place: ConditionPlace): void {
  for (const { test, pointer } of testsOf(conditions)) checkTest(test, pointer, place);
  for (const { name, pointer } of namesOf(conditions)) {
    if (place.named?.has(name) === true) continue;
    place.report(pointer, 'schema/unknown-name', { kind: 'condition', name, ...near(name, place.named?.keys() ?? []) });
  }
}

function checkTest(test: Test, pointer: string, place: ConditionPlace): void {
  const fact = place.fact(test.fact);
  if (fact === undefined) {
    return place.report(`${pointer}/fact`, 'schema/unknown-name', {
      kind: 'fact',
      name: test.fact,
      ...near(test.fact, place.known),
    });
  }
  if (!readable(fact.about, place.about)) {
    place.report(`${pointer}/fact`, 'schema/about-mismatch', { fact: fact.id, about: fact.about, reader: place.about });
  }
  if (test.fact.startsWith('asked.') && !place.asked)
    place.report(`${pointer}/fact`, 'schema/asked-not-allowed', { fact: test.fact });
  if (fact.confidential === true && !test.fact.startsWith('asked.'))
    place.report(`${pointer}/fact`, 'schema/confidential-read', { fact: test.fact });
  if (measuredNow(fact) && !place.now) place.report(`${pointer}/fact`, 'schema/now-not-allowed', { fact: test.fact });
  checkOperator(test, fact, pointer, place);
}

/** A child's conditions read the child and its family; a person's likewise; a family reads children only through derived facts. */
const readable = (of: About, reader: About): boolean =>
  of === reader || of === 'family' || (reader === 'child' && of === 'person');
const measuredNow = (fact: FactSpec): boolean => fact.origin.kind === 'derived' && fact.origin.definition.on === 'now';

const sets = ['choices', 'set'];
const ordering = new Set(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']);
const numeric = new Set(['integer', 'number']);
const isOrdered = (fact: FactSpec): boolean =>
  numeric.has(fact.type) || fact.type.startsWith('date') || fact.ordered === true;

function checkOperator({ operator, value }: Test, fact: FactSpec, pointer: string, place: ConditionPlace): void {
  const isSet = sets.includes(fact.type);
  const wantsSet = operator === 'contains' || operator === 'doesNotContain';
  if (isSet !== wantsSet || (ordering.has(operator) && !isOrdered(fact))) {
    return place.report(`${pointer}/operator`, 'schema/operator-type', { operator, fact: fact.id, type: fact.type });
  }
  const wantsList = operator === 'in' || operator === 'notIn';
  if (wantsList !== Array.isArray(value)) {
    return place.report(`${pointer}/value`, 'schema/list-expected', { operator, list: wantsList ? 'yes' : 'no' });
  }
  if (ordering.has(operator) && fact.doesNotApply === true) {
    place.report(pointer, 'schema/orders-does-not-apply', { fact: fact.id, operator });
  }
  checkValues(value, fact, `${pointer}/value`, place);
}

function checkValues(value: Test['value'], fact: FactSpec, pointer: string, place: ConditionPlace): void {
  if (typeof value === 'object' && !Array.isArray(value)) {
    const constant = place.fact(value.fact);
    if (constant === undefined) {
      return place.report(`${pointer}/fact`, 'schema/unknown-name', {
        kind: 'constant',
        name: value.fact,
        ...near(value.fact, place.known),
      });
    }
    if (constant.origin.kind !== 'constant' || !numeric.has(fact.type)) {
      place.report(`${pointer}/fact`, 'schema/value-not-of-fact', {
        fact: fact.id,
        value: value.fact,
        allowed: ['constant'],
      });
    }
    return;
  }
  const list = Array.isArray(value) ? value : [value];
  list.forEach((each, index) => {
    if (fits(each, fact)) return;
    const allowed = fact.values ?? [fact.type];
    const at = Array.isArray(value) ? `${pointer}/${index}` : pointer;
    place.report(at, 'schema/value-not-of-fact', {
      fact: fact.id,
      value: each,
      allowed,
      ...near(String(each), allowed),
    });
  });
}
function fits(value: string | number, fact: FactSpec): boolean {
  if (value === 'does-not-apply') return fact.doesNotApply === true;
  if (fact.values !== undefined) return fact.values.includes(String(value)) && typeof value === 'string';
  if (numeric.has(fact.type)) return typeof value === 'number';
  return typeof value === 'string';
}

/**
 * Where a fact is read so that its being hidden could matter: not inside an `all` that also holds every test of the
 * question's own `shownWhen`.
 */
export function readsUnguarded(node: ConditionNode, fact: string, shownWhen: Conditions): boolean {
  if ('fact' in node) return factsOf(node).includes(fact);
  if ('condition' in node) return false;
  if ('not' in node) return readsUnguarded(node.not, fact, shownWhen);
  if ('any' in node) return node.any.some((child) => readsUnguarded(child, fact, shownWhen));
  const siblings = new Set(node.all.map((child) => JSON.stringify(child)));
  const parts =
    'all' in shownWhen ? shownWhen.all : 'any' in shownWhen && shownWhen.any.length === 1 ? shownWhen.any : [shownWhen];
  const guarded = parts.every((part) => siblings.has(JSON.stringify(part)));
  return !guarded && node.all.some((child) => readsUnguarded(child, fact, shownWhen));
}
