/** What has to be done before a move: documents and decisions that its guard reads. */
import type { Standing, StandingDocument } from '@qadam/runtime';
import { factsOf } from '@qadam/schema';
import { personName } from '../risk/names.ts';
import { childrenOf } from './acts/act.ts';
import { signaturesOf } from './acts/sign.ts';
import type { CaseScene, Go } from './scene.ts';
import { askedIn } from '../risk/fact-words.ts';
import { decisionsHere, holds } from './stage-decisions.ts';

/** A thing to do first. */
export interface Step {
  /** The fact of the guard that it settles. */
  fact: string;
  label: string;
  go: Go;
}

/** Documents that are missing or not signed, and decisions that can be taken; the others that a guard reads are told by their names. */
export function stepsTo(scene: CaseScene, transition: string, because: readonly string[]): Step[] {
  const guard = scene.open.kit.model.transitions.find(({ id }) => id === transition)?.guard;
  const facts = guard === undefined ? [] : [...new Set(factsOf(guard))];
  return facts.flatMap((fact) => [
    ...documentsBelow(scene, fact).flatMap((instrument) => missing(scene, fact, instrument)),
    ...(because.includes(fact) ? unsigned(scene, fact) : []),
    ...decision(scene, fact, because),
  ]);
}

type Move = Standing['moves'][number];

/** The questions that would allow a move: those that leave it open, and those that have to be answered at all. */
export function openQuestions(
  scene: CaseScene,
  { because, questions }: Move,
): readonly { about: string; fact: string }[] {
  const unasked = because.flatMap((fact) => (fact.startsWith('asked.') ? [fact.slice('asked.'.length)] : []));
  const asked = unasked.filter((fact) => askedIn(scene, fact) !== undefined);
  return [...questions, ...asked.map((fact) => ({ about: 'family', fact }))];
}

/** Instruments whose record a fact reads, also through facts that are worked out over the children. */
function documentsBelow({ open }: CaseScene, fact: string): string[] {
  if (fact.startsWith('document.')) return [fact.slice('document.'.length)];
  const origin = open.pathway.facts.get(fact)?.origin;
  if (origin?.kind !== 'derived' || origin.definition.over !== 'children') return [];
  const { any, all } = origin.definition;
  const conditions = any ?? all;
  const below = conditions === undefined ? [] : factsOf(conditions);
  return below.filter((each) => each.startsWith('document.')).map((each) => each.slice('document.'.length));
}

function missing(scene: CaseScene, fact: string, instrument: string): Step[] {
  const { standing, texts } = scene;
  const wanted = standing.wanted.filter(
    (each) => each.instrument === instrument && (each.state === 'missing' || each.state === 'draft'),
  );
  const isOfMany = childrenOf(scene).length > 1;
  return wanted.map(({ about }) => {
    const name = texts.words(`instrument/${instrument}/label`);
    const whom = about === 'family' || !isOfMany ? '' : ` · ${personName(scene, about)}`;
    return {
      fact,
      label: scene.words('fill-in', { name }) + whom,
      go: { to: 'document', instrument, about },
    };
  });
}

/** A document that is written and not signed: the guard asks for more than that it is there. */
function unsigned(scene: CaseScene, fact: string): Step[] {
  return scene.standing.documents
    .filter(({ instrument }) => fact === `document.${instrument}`)
    .flatMap((document) => toSign(scene, document) ?? []);
}

/** The signatures of a document; `undefined` where it is not written, needs none, or has them. */
export function toSign(scene: CaseScene, { instrument, state, record }: StandingDocument): Step | undefined {
  if (state !== 'complete' || record === null || signaturesOf(scene, instrument).length === 0) return undefined;
  const label = `${scene.words('signatures')}: ${scene.texts.words(`instrument/${instrument}/label`)}`;
  return { fact: `document.${instrument}`, label, go: { to: 'act', act: 'sign', given: { record } } };
}

function decision(scene: CaseScene, fact: string, because: readonly string[]): Step[] {
  const id = fact.startsWith('decision.') ? fact.slice('decision.'.length) : '';
  const isOpen =
    because.includes(fact) && decisionsHere(scene).some(({ plan }) => plan.id === id && holds(scene, plan.guard));
  if (!isOpen) return [];
  const name = scene.texts.words(`decision/${id}/label`);
  return [
    { fact, label: scene.words('take-decision', { name }), go: { to: 'act', act: 'decide', given: { decision: id } } },
  ];
}
