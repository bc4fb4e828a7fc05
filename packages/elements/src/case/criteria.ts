/** The criteria of closing, one by one: which hold, which do not, which are not known and what would decide. */
import { explain } from '@qadam/runtime';
import { factsOf, type Conditions, type Entry, type FactInput, type KitRuleset } from '@qadam/schema';
import { answerOf, factLabel, valueInWords } from '../risk/fact-words.ts';
import { rulesetOf, shortOutcome } from '../risk/sentence.ts';
import type { CaseScene } from './scene.ts';

type Explanation = ReturnType<typeof explain>[number];

export interface Criterion {
  label: string;
  truth: Explanation['truth'];
  /** What was answered, where that is more than yes or no. */
  answer: string | undefined;
  questions: Explanation['asks'];
  /** Something that must not be; it stands before the others and has no number. */
  isBar: boolean;
}

export interface Criteria {
  ruleset: string;
  list: readonly Criterion[];
  /** Closing is near: the present stage asks for it, or somebody has answered. */
  isNear: boolean;
}

/** The ruleset that says when a case may be closed; the same id in every model. */
const CLOSURE = 'closure';

/** The criteria of a model that has them; `undefined` for others, and once the case has ended. */
export function criteriaOf(scene: CaseScene): Criteria | undefined {
  const ruleset = rulesetOf(scene, CLOSURE);
  const parts = ruleset === undefined ? [] : partsOf(ruleset);
  if (ruleset === undefined || parts.length === 0 || scene.open.pathway.endStages.has(scene.standing.stage)) {
    return undefined;
  }
  const explained = explainedOnce(scene, parts);
  const list = parts.map((part, at) => criterion(scene, part, explained[at]!));
  const isAnswered = parts.some((part) => factsOf(part).some((fact) => answerOf(scene, 'family', fact) !== undefined));
  return { ruleset: ruleset.id, list, isNear: isAnswered || isAskedFor(scene) };
}

/** What has to hold for the best outcome: the parts of its rule, or its rules where there are several. */
function partsOf({ outcomes, rules }: KitRuleset): Conditions[] {
  const best = outcomes.at(-1)?.id;
  const leading = rules.filter(({ then }) => then === best);
  const [only] = leading;
  const whole = leading.map(({ conditions }) => conditions);
  if (leading.length !== 1 || only === undefined || !('all' in only.conditions)) return whole;
  return only.conditions.all.map((part) => (isGroup(part) ? part : { all: [part] }));
}

type Part = Extract<Conditions, { all: unknown }>['all'][number];
const isGroup = (part: Part): part is Extract<Part, Conditions> => 'all' in part || 'any' in part || 'not' in part;

/** Asked once for each state of the log in each minute. */
const asked = new WeakMap<readonly Entry[], { minute: string; parts: number; explained: readonly Explanation[] }>();

function explainedOnce({ open, entries, now }: CaseScene, parts: readonly Conditions[]): readonly Explanation[] {
  const minute = now.slice(0, 16);
  const known = asked.get(entries);
  if (known?.minute === minute && known.parts === parts.length) return known.explained;
  const explained = explain(open, entries, parts, { at: now });
  asked.set(entries, { minute, parts: parts.length, explained });
  return explained;
}

function criterion(scene: CaseScene, part: Conditions, { truth, asks }: Explanation): Criterion {
  const [fact = ''] = factsOf(part);
  const isBar = 'not' in part;
  const label = isBar ? barLabel(scene, part, fact) : factLabel(scene, fact);
  return { label, truth, answer: isBar ? undefined : answerWords(scene, fact), questions: asks, isBar };
}

/** "Уровень риска семьи: не высокий". */
function barLabel(scene: CaseScene, { not }: Extract<Conditions, { not: unknown }>, fact: string): string {
  const value: unknown = 'value' in not ? not.value : undefined;
  const known = scene.open.pathway.facts.get(fact)?.values?.join();
  const level = scene.open.pathway.levels.find(({ outcomes }) => outcomes.map(({ id }) => id).join() === known);
  const label = factLabel(scene, fact);
  if (level === undefined || typeof value !== 'string') return label;
  return `${label}: ${scene.words('criterion-not', { value: shortOutcome(scene, level, value) })}`;
}

function answerWords(scene: CaseScene, fact: string): string | undefined {
  const value: FactInput = answerOf(scene, 'family', fact);
  return value === undefined || value === 'yes' || value === 'no' ? undefined : valueInWords(scene, fact, value);
}

/** A move or a decision of the present stage reads the criteria. */
function isAskedFor({ open, standing }: CaseScene): boolean {
  const reads = (guard: Conditions | undefined): boolean => guard !== undefined && factsOf(guard).includes(CLOSURE);
  return (
    standing.moves.some(({ transition }) => reads(open.pathway.transitions.get(transition)?.guard)) ||
    open.kit.model.decisions.some(({ stages, guard }) => stages?.includes(standing.stage) === true && reads(guard))
  );
}
