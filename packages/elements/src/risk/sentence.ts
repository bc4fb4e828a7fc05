/** A range of outcomes in words, with its sign and colour. */
import type { StandingLevel } from '@qadam/runtime';
import { factsOf, type KitRuleset } from '@qadam/schema';
import type { SignName } from '../base/signs.ts';
import type { RiskText } from './texts.ts';
import type { Scene } from './scene.ts';

export type Tone = 'none' | 'low' | 'medium' | 'high' | 'unknown';

/** How a range is said and drawn. */
export interface Sentence {
  /** "Высокий риск", "Не ниже среднего, возможно высокий", "Не установлен: ещё не спрашивали". */
  words: string;
  /** One word where the level is one: "высокий". */
  short: string;
  tone: Tone;
  sign: SignName;
}

const tones = ['none', 'low', 'medium', 'high'] as const;
/** Outcomes that the interface can decline; others are said by their label. */
const declined = ['none', 'low', 'medium', 'high', 'green', 'yellow', 'red'] as const;
type Declined = (typeof declined)[number];
const isDeclined = (outcome: string): outcome is Declined => (declined as readonly string[]).includes(outcome);

/** How an outcome is drawn: as the model says, else by its place between the lowest and the highest. */
export function toneOf(ruleset: KitRuleset, outcome: string): Exclude<Tone, 'unknown'> {
  const at = ruleset.outcomes.findIndex(({ id }) => id === outcome);
  const own = ruleset.outcomes[at]?.tone;
  if (own !== undefined) return own;
  if (ruleset.outcomes.length === 4) return tones[at] ?? 'none';
  if (ruleset.outcomes.length === 3) return tones[at + 1] ?? 'none';
  return at > 0 ? 'high' : 'none';
}

/** The outcome in one word. */
export function shortOutcome({ say, texts }: Scene, ruleset: KitRuleset, outcome: string): string {
  return isDeclined(outcome) ? say(`word-${outcome}`) : texts.words(`ruleset/${ruleset.id}/outcome/${outcome}/label`);
}

/** The outcome on a tag: one word, but the absence of risk is said in full. */
export const tagWord = (scene: Scene, ruleset: KitRuleset, outcome: string): string =>
  outcome === 'none'
    ? scene.texts.words(`ruleset/${ruleset.id}/outcome/none/label`)
    : shortOutcome(scene, ruleset, outcome);

const forms = (scene: Scene, ruleset: KitRuleset, outcome: string, form: 'least' | 'maybe'): string =>
  isDeclined(outcome)
    ? scene.say(`${form}-${outcome}` as RiskText)
    : scene.say(`${form}-other`, { outcome: shortOutcome(scene, ruleset, outcome) });

/** A range from the lowest to the highest outcome that is possible. Its lower end alone is never said. */
export function sentenceOf(
  scene: Scene,
  ruleset: KitRuleset,
  [atLeast, atMost]: readonly [string, string],
  isAsked: boolean,
): Sentence {
  if (atLeast === atMost) {
    const tone = toneOf(ruleset, atLeast);
    const words = scene.texts.words(`ruleset/${ruleset.id}/outcome/${atLeast}/label`);
    return { words, short: tagWord(scene, ruleset, atLeast), tone, sign: tone };
  }
  const words = rangeInWords(scene, ruleset, [atLeast, atMost], isAsked);
  return { words, short: words, tone: 'unknown', sign: 'unknown' };
}

function rangeInWords(
  scene: Scene,
  ruleset: KitRuleset,
  [atLeast, atMost]: readonly [string, string],
  isAsked: boolean,
): string {
  const { say } = scene;
  if (ruleset.id === 'triage') return say('find-out-first');
  if (!isAsked) return say('not-asked');
  const maybe = forms(scene, ruleset, atMost, 'maybe');
  if (atLeast === ruleset.outcomes[0]?.id) return say('not-established', { maybe });
  return say('at-least', { least: forms(scene, ruleset, atLeast, 'least'), maybe });
}

/** Has anything that the ruleset reads been answered about the subject, be it "not known"? */
export function isAsked({ standing }: Scene, ruleset: KitRuleset, about: string): boolean {
  const facts = new Set(ruleset.rules.flatMap(({ conditions }) => [...factsOf(conditions)]));
  return standing.answers.some(
    (answer) => facts.has(answer.fact) && (answer.about === about || answer.about === 'family'),
  );
}

/** The ruleset by id. */
export const rulesetOf = ({ open }: Scene, id: string): KitRuleset | undefined =>
  open.kit.rulesets.find((ruleset) => ruleset.id === id);

/** The level of a subject. */
export const levelOf = ({ standing }: Scene, ruleset: string, about: string): StandingLevel | undefined =>
  standing.levels.find((level) => level.ruleset === ruleset && level.about === about);
