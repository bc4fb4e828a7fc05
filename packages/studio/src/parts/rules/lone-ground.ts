/**
 * Does a rule lead to a level by poverty or illness alone? Housing, documents and income can be changed by help, illness is
 * a ground only by what it does to the care of a child. Source: docs/language.md, and the standards that the models follow.
 */
import { ownerOf, type ConditionNode, type Conditions, type FactSpec, type Test, type Tree } from '@qadam/schema';

/** What is known of facts. */
export interface Grounds {
  facts: ReadonlyMap<string, FactSpec>;
  /** Poverty, housing, documents, or that somebody is ill. */
  isLone(fact: FactSpec): boolean;
  /** Conditions that rules share, by id. */
  named?(id: string): Conditions | undefined;
}

/** What conditions need in order to hold: something else than poverty or illness; nothing; or these facts alone. */
type Need = 'other' | 'nothing' | readonly string[];

/** Ids of the facts of poverty or illness by which alone the conditions can hold; empty where they need something else. */
export function loneGround(conditions: ConditionNode, grounds: Grounds): readonly string[] {
  const need = needOf(conditions, grounds, false, 0);
  return typeof need === 'string' ? [] : [...new Set(need)];
}

/** Deeper than this nobody nests conditions and facts. */
const MOST_DEPTH = 40;

function needOf(node: ConditionNode, grounds: Grounds, isDenied: boolean, depth: number): Need {
  if (depth > MOST_DEPTH) return 'other';
  const within = (each: ConditionNode): Need => needOf(each, grounds, isDenied, depth + 1);
  if ('fact' in node) return needOfTest(node, grounds, isDenied, depth);
  if ('not' in node) return needOf(node.not, grounds, !isDenied, depth + 1);
  if ('condition' in node) {
    const shared = grounds.named?.(node.condition);
    return shared === undefined ? 'other' : within(shared);
  }
  const isAll = 'all' in node !== isDenied;
  const needs = ('all' in node ? node.all : node.any).map(within);
  return isAll ? together(needs) : either(needs);
}

/** All must hold: one that needs something else decides. */
function together(needs: readonly Need[]): Need {
  if (needs.includes('other')) return 'other';
  const lone = needs.flatMap((need) => (typeof need === 'string' ? [] : need));
  return lone.length > 0 ? lone : 'nothing';
}

/** One is enough: poverty is found wherever it is. */
function either(needs: readonly Need[]): Need {
  const lone = needs.flatMap((need) => (typeof need === 'string' ? [] : need));
  if (lone.length > 0) return lone;
  return needs.includes('nothing') ? 'nothing' : 'other';
}

function needOfTest(test: Test, grounds: Grounds, isDenied: boolean, depth: number): Need {
  const { facts } = grounds;
  if (test.fact.startsWith('asked.') || test.fact.startsWith('document.')) return 'nothing';
  const fact = facts.get(test.fact);
  if (fact === undefined || test.fact.startsWith('decision.')) return 'other';
  const inner = fact.origin.kind === 'derived' ? insideOf(fact.origin.definition) : undefined;
  if (inner !== undefined) {
    const wantsNo = fact.type === 'yes-no' && !holdsFor(test, 'yes');
    return needOf(inner, grounds, wantsNo !== isDenied, depth + 1);
  }
  if (fact.type === 'level' || fact.type === 'set') return 'other';
  if (fact.origin.kind === 'derived') return 'nothing'; // an age, a count of days
  const isAdverse = speaksForWorse(test, fact, isDenied);
  if (grounds.isLone(fact)) return (isAdverse ?? !isDenied) ? [fact.id] : 'nothing';
  return fact.danger === true || isAdverse === true ? (isAdverse === false ? 'nothing' : 'other') : 'nothing';
}

const insideOf = (definition: {
  when?: Conditions;
  any?: Conditions;
  all?: Conditions;
  count?: Conditions;
}): Conditions | undefined => definition.when ?? definition.any ?? definition.all ?? definition.count;

/** Whether a test holds only by answers that speak for a worse situation; `undefined` where nothing says what is worse. */
function speaksForWorse(test: Test, fact: FactSpec, isDenied: boolean): boolean | undefined {
  const { values, adverse, worse } = fact;
  if (values !== undefined && adverse.length > 0)
    return !values.some((value) => !adverse.includes(value) && holdsFor(test, value) !== isDenied);
  if (worse === undefined) return undefined;
  const isUp = test.operator.startsWith('greater') !== isDenied;
  const isOrdering = test.operator.startsWith('greater') || test.operator.startsWith('less');
  return isOrdering ? isUp === (worse === 'higher') : true;
}

/** Whether a test on a chosen answer holds for it. */
function holdsFor({ operator, value }: Test, answer: string): boolean {
  const list = [value].flat() as unknown[];
  const isIn = list.includes(answer);
  return operator === 'notEqual' || operator === 'notIn' || operator === 'doesNotContain' ? !isIn : isIn;
}

/** Tells the facts of poverty and illness by their questions: help can change them; or health, first asked, not what it does. */
export const loneFacts =
  ({ nodes }: Tree) =>
  ({ origin, changeable, danger }: FactSpec): boolean => {
    if (origin.kind !== 'question' || danger === true) return false;
    if (changeable === true) return true;
    return origin.questions.every(({ instrument, question }) => {
      const node = nodes.get(`instrument/${instrument}/question/${question}`);
      const above = node === undefined ? undefined : nodes.get(node.parent);
      return node?.properties.get('class') === 'health' && above?.properties.get('class') !== 'health';
    });
  };

/** What `loneGround` asks of a draft. */
export const groundsOf = (tree: Tree, facts: ReadonlyMap<string, FactSpec>, ruleset: string): Grounds => ({
  facts,
  isLone: loneFacts(tree),
  named: (id) =>
    ownerOf(tree, `${ruleset}/named/${id}/conditions`)[0]?.properties.get('conditions') as Conditions | undefined,
});
