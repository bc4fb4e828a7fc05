/** What the button of a deadline does: that which meets it. */
import { factsOf, type KitModel, type Trigger } from '@qadam/schema';
import { askedIn } from '../risk/fact-words.ts';
import { openDocument, type NextAction } from './next-action.ts';
import type { CaseScene, Go } from './scene.ts';

type Deadline = KitModel['deadlines'][number];
type ActGo = Extract<Go, { to: 'act' }>;

const triggersOf = (metBy: Deadline['metBy']): Trigger[] => (metBy === undefined ? [] : [metBy].flat());

/** The document, at the question that meets it where one answer does; else the decision; else the act. */
export function goOf(scene: CaseScene, deadline: Deadline, about: string): NextAction['go'] {
  const triggers = triggersOf(deadline.metBy);
  const document = deadline.instrument ?? triggers.find((trigger) => trigger.document !== undefined)?.document;
  if (document !== undefined) {
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
