/** What the button of a deadline does: that which meets it. */
import { factsOf, type KitModel, type Trigger } from '@qadam/schema';
import { askedIn } from '../risk/fact-words.ts';
import { openDocument, type NextAction } from './next-action.ts';
import { toSign } from './steps-to.ts';
import type { CaseScene, Go } from './scene.ts';

type Deadline = KitModel['deadlines'][number];
type ActGo = Extract<Go, { to: 'act' }>;

const triggersOf = (metBy: Deadline['metBy']): Trigger[] => (metBy === undefined ? [] : [metBy].flat());

/**
 * The document, at the question that meets it where one answer does, or its signatures where they are what is missing; else
 * the decision; else the act.
 */
export function goOf(scene: CaseScene, deadline: Deadline, about: string): NextAction['go'] {
  const triggers = triggersOf(deadline.metBy);
  const document = deadline.instrument ?? triggers.find((trigger) => trigger.document !== undefined)?.document;
  if (document !== undefined) {
    const isSigned = triggers.some(({ fact, is }) => fact === `document.${document}` && is === 'signed');
    const written = scene.standing.documents.find((each) => each.instrument === document && each.about === about);
    const signing = isSigned && written ? toSign(scene, written) : undefined;
    if (signing !== undefined) return { label: scene.words('signatures'), go: signing.go };
    const isWhole = triggers.some((trigger) => trigger.document !== undefined);
    const fact = isWhole ? undefined : triggers.find((trigger) => trigger.fact !== undefined)?.fact;
    return openDocument(scene, document, about, fact === undefined ? undefined : questionOf(scene, fact, document));
  }
  const decision = triggers.find((trigger) => trigger.decision !== undefined)?.decision;
  if (scene.open.pathway.levels.some(({ id }) => id === decision))
    return { label: scene.words('decide'), go: { to: 'level', about, ruleset: decision! } };
  if (decision !== undefined) return decide(scene, decision, about);
  return actOf(scene, deadline, about);
}

/** The question in a written document that sets the day of a deadline, unless its own document is asked for now. */
export function setDay(scene: CaseScene, { on, instrument }: Deadline, about: string): NextAction['go'] {
  const { standing, open } = scene;
  const isAskedFor = standing.wanted.some(
    (each) =>
      each.instrument === instrument &&
      !each.optional &&
      each.holds === true &&
      (each.state === 'missing' || each.state === 'draft'),
  );
  const origin = on === undefined ? undefined : open.pathway.facts.get(on)?.origin;
  if (isAskedFor || origin?.kind !== 'question') return undefined;
  const written = origin.questions.filter((place) =>
    standing.documents.some((each) => each.instrument === place.instrument && each.record !== null),
  );
  const place = written.find((each) => each.instrument === instrument) ?? written[0];
  if (place === undefined) return undefined;
  const isOfFamily = open.pathway.instruments.get(place.instrument)?.instrument.about === 'family';
  const document = openDocument(scene, place.instrument, isOfFamily ? 'family' : about, place.question);
  return document && { ...document, label: scene.words('set-date') };
}

function decide(scene: CaseScene, decision: string, about: string): NextAction['go'] {
  const plan = scene.open.pathway.decisions.get(decision);
  const mayDecide = scene.person === undefined || plan?.by.includes(scene.person.role) === true;
  if (!mayDecide) return undefined;
  return { label: scene.words('decide'), go: { to: 'act', act: 'decide', given: { decision, about } } };
}

/** The question of an instrument from which a fact comes, also through facts that are worked out of others. */
function questionOf(scene: CaseScene, fact: string, instrument: string): string | undefined {
  const origin = scene.open.pathway.facts.get(fact)?.origin;
  if (origin?.kind === 'question') return origin.questions.find((each) => each.instrument === instrument)?.question;
  if (origin?.kind !== 'derived') return undefined;
  const { when, any, all } = origin.definition;
  const conditions = when ?? any ?? all;
  const below = conditions === undefined ? [] : factsOf(conditions).filter((each) => askedIn(scene, each));
  return below.map((each) => questionOf(scene, each, instrument)).find(Boolean);
}

/** The act that meets it. */
export function actOf(
  scene: CaseScene,
  { id, metBy }: Pick<Deadline, 'id' | 'metBy'>,
  about: string,
): NextAction['go'] {
  const entry = triggersOf(metBy).find((trigger) => trigger.entry !== undefined)?.entry;
  const act = entry === undefined ? undefined : acts[entry];
  if (act === undefined) return undefined;
  const given: ActGo['given'] = entry === 'noted' ? { about, deadline: id } : { about };
  return { label: scene.words(`record-${act}`), go: { to: 'act', act, given } };
}

const acts: Record<string, 'consult' | 'disclose' | 'contact' | 'place' | 'report' | 'note'> = {
  placed: 'place',
  reported: 'report',
  consulted: 'consult',
  disclosed: 'disclose',
  contacted: 'contact',
  noted: 'note',
};
