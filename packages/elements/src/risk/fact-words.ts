/** Facts as a reader knows them: by the question that gives them, or by their own name. */
import type { FactInput, FactSpec } from '@qadam/schema';
import type { Scene } from './scene.ts';

/** Where the answer to a fact is written down. */
export interface AskedIn {
  instrument: string;
  question: string;
}

const factOf = ({ open }: Scene, id: string): FactSpec | undefined => open.pathway.facts.get(id);

/**
 * The question to ask: of the instrument that has the ruleset's name where it asks it, else of one that is wanted now,
 * else the first.
 */
export function askedIn(scene: Scene, fact: string, ruleset?: string): AskedIn | undefined {
  const origin = factOf(scene, fact)?.origin;
  if (origin?.kind !== 'question') return undefined;
  const wanted = new Set(scene.standing.wanted.map(({ instrument }) => instrument));
  const of = (test: (instrument: string) => boolean): AskedIn | undefined =>
    origin.questions.find(({ instrument }) => test(instrument));
  return (
    of((instrument) => instrument === ruleset) ??
    of((instrument) => wanted.has(instrument) && instrument !== 'triage') ??
    of((instrument) => instrument !== 'triage' && instrument !== 'danger-now') ??
    origin.questions[0]
  );
}

/** A fact in words. */
export function factLabel(scene: Scene, id: string): string {
  const { texts } = scene;
  const asked = askedIn(scene, id);
  if (asked !== undefined) return texts.words(`instrument/${asked.instrument}/question/${asked.question}/label`);
  const [kind = '', name = ''] = id.split('.');
  if (kind === 'document' && name) return texts.words(`instrument/${name}/label`);
  if (kind === 'decision' && name) return texts.words(`decision/${name}/label`);
  if (kind === 'asked' && name) return factLabel(scene, name);
  if (factOf(scene, id)?.origin.kind === 'ruleset') return texts.words(`ruleset/${id}/label`);
  return texts.words(`fact/${id}/label`);
}

/** What is known of a fact about somebody; `undefined` when nobody has asked. */
export function answerOf({ standing }: Scene, about: string, fact: string): FactInput {
  const given = standing.answers.filter((answer) => answer.fact === fact && answer.counts);
  return (given.find((answer) => answer.about === about) ?? given.find((answer) => answer.about === 'family'))?.value;
}

/** The state of an open question in words: not asked, not known, refused, or partly known. */
export function openState(scene: Scene, about: string, fact: string): string {
  const value = answerOf(scene, about, fact);
  if (value === undefined) return scene.say('state-not-asked');
  if (typeof value === 'object' && 'open' in value) return scene.say(`state-${value.open}`);
  return scene.say('state-partly');
}

/** A value of a fact in words. */
export function valueInWords(scene: Scene, fact: string, value: unknown): string {
  const { say, texts } = scene;
  if (value === 'yes' || value === 'no') return say(`value-${value}`);
  if (value === 'does-not-apply') return say('value-does-not-apply');
  if (typeof value === 'object' && value !== null && 'open' in value) return openState(scene, '', fact);
  const asked = askedIn(scene, fact);
  const address = asked && `instrument/${asked.instrument}/question/${asked.question}/option/${String(value)}/label`;
  return (address && texts.text(address)?.text) ?? String(value);
}
