/**
 * The level of a child, and of the family: the highest of its children, open upwards until all were asked about. Of a model
 * without a level, the triage.
 */
import { isAsked, levelOf, rulesetOf, sentenceOf, type Sentence } from '../risk/sentence.ts';
import { hasAssessment, leadingRuleset } from './assessed.ts';
import type { CaseScene } from './scene.ts';

/** What a head shows of a subject. */
export interface ShownLevel {
  ruleset: string;
  sentence: Sentence;
  /** A person has decided it. */
  isDecided: boolean;
  isAwaiting: boolean;
}

/** The level, or the triage while nothing but the triage was asked. */
export function shownLevel(scene: CaseScene, about: string): ShownLevel | undefined {
  if (leadingRuleset(scene) === 'triage') return shown(scene, 'triage', about);
  const isAssessed = hasAssessment(scene, about);
  const level = levelOf(scene, 'level', about);
  const isKnown = level !== undefined && (level.decided !== null || level.inForce[0] === level.inForce[1]);
  const triage = rulesetOf(scene, 'triage');
  const isTriaged = triage !== undefined && isAsked(scene, triage, about);
  return isAssessed || isKnown || !isTriaged ? shown(scene, 'level', about) : shown(scene, 'triage', about);
}

function shown(scene: CaseScene, id: string, about: string): ShownLevel | undefined {
  const ruleset = rulesetOf(scene, id);
  const level = levelOf(scene, id, about);
  if (ruleset === undefined || level === undefined) return undefined;
  const sentence = sentenceOf(scene, ruleset, level.inForce, isAsked(scene, ruleset, about));
  return { ruleset: id, sentence, isDecided: level.decided !== null, isAwaiting: level.awaiting !== null };
}

/** The question whether all children were asked about: the same in every model. */
const CHILDREN_COMPLETE = 'children-complete';

/** The family's level; `undefined` where the model has none or there are no children. */
export function familyLevel(scene: CaseScene): Sentence | undefined {
  const ruleset = rulesetOf(scene, leadingRuleset(scene));
  const levels = scene.standing.levels.filter((level) => level.ruleset === ruleset?.id);
  if (ruleset === undefined || levels.length === 0) return undefined;
  const rank = (outcome: string): number => ruleset.outcomes.findIndex(({ id }) => id === outcome);
  const highest = (end: 0 | 1): number => Math.max(...levels.map(({ inForce }) => rank(inForce[end])));
  const isComplete = scene.standing.answers.some(({ fact, value }) => fact === CHILDREN_COMPLETE && value === 'yes');
  const most = isComplete ? highest(1) : ruleset.outcomes.length - 1;
  const range = [ruleset.outcomes[highest(0)]!.id, ruleset.outcomes[most]!.id] as const;
  return sentenceOf(
    scene,
    ruleset,
    range,
    levels.some(({ about }) => isAsked(scene, ruleset, about)),
  );
}
