/** What the present stage asks for: documents, decisions, moves. */
import { factsOf, type KitModel } from '@qadam/schema';
import { firstWord, openDocument, type NextAction } from './next-action.ts';
import type { CaseScene } from './scene.ts';
import { askedIn } from '../risk/fact-words.ts';
import { openQuestions, stepsTo, toSign } from './steps-to.ts';
import { isNext, stageDecisions } from './stage-decisions.ts';

/** Documents that are asked for and not written. */
export function documents(scene: CaseScene): NextAction[] {
  return scene.standing.wanted
    .filter(({ state, optional, holds }) => (state === 'missing' || state === 'draft') && !optional && holds === true)
    .map(({ instrument, about, state }): NextAction => {
      const name = scene.texts.words(`instrument/${instrument}/label`);
      const go = openDocument(scene, instrument, about);
      return {
        id: `${instrument} ${about}`,
        kind: 'document',
        title: firstWord(scene, scene.words('fill-in-hidden'), scene.words('fill-in', { name })),
        about,
        ...(state === 'draft' && { words: scene.words('has-draft') }),
        go: go && { ...go, label: scene.words(state === 'draft' ? 'open-draft' : 'open') },
      };
    });
}

/** Documents that are written, and that a move waits for until they are signed. */
export function signatures(scene: CaseScene): NextAction[] {
  const awaited = new Set(scene.standing.moves.flatMap(({ allowed, because }) => (allowed ? [] : because)));
  return scene.standing.documents
    .filter(({ instrument }) => awaited.has(`document.${instrument}`))
    .flatMap((document): NextAction[] => {
      const step = toSign(scene, document);
      if (step === undefined) return [];
      const title = firstWord(scene, scene.words('task-hidden'), step.label);
      const go = { label: scene.words('signatures'), go: step.go };
      return [
        { id: `sign ${document.instrument} ${document.about}`, kind: 'document', title, about: document.about, go },
      ];
    });
}

/** Where no move on is allowed: the documents with the questions that one waits for, when it waits for nothing else. */
export function answers(scene: CaseScene): NextAction[] {
  const { standing, person, words, texts } = scene;
  const ahead = standing.moves.filter(
    ({ by, transition }) =>
      (person === undefined || by.includes(person.role)) && !isAnEnd(scene, transition) && !isBack(scene, transition),
  );
  if (ahead.some(({ allowed }) => allowed)) return [];
  const waiting = ahead.filter(({ transition, because }) => stepsTo(scene, transition, because).length === 0);
  const asked = new Map<string, NextAction & { count: number }>();
  for (const { about, fact } of waiting.flatMap((move) => openQuestions(scene, move))) {
    const place = askedIn(scene, fact);
    if (place === undefined) continue;
    const id = `${place.instrument} ${about}`;
    const name = texts.words(`instrument/${place.instrument}/label`);
    const count = (asked.get(id)?.count ?? 0) + 1;
    const go = asked.get(id)?.go ?? openDocument(scene, place.instrument, about, place.question);
    asked.set(id, {
      id,
      kind: 'document',
      title: firstWord(scene, words('fill-in-hidden'), words('fill-in', { name })),
      about,
      words: words('not-known-yet', { count }),
      go: go && { ...go, label: words('write-answers') },
      count,
    });
  }
  return [...asked.values()];
}

/** Decisions of this stage that are next: all else that a move asks for is there. The others are offered with the stage. */
export function decisions(scene: CaseScene): NextAction[] {
  const { words, texts } = scene;
  return stageDecisions(scene)
    .filter((plan) => isNext(scene, plan))
    .map(({ id }) => ({
      id: `decision ${id}`,
      kind: 'decision',
      title: firstWord(scene, words('task-hidden'), texts.words(`decision/${id}/label`)),
      about: 'family',
      go: { label: words('decide'), go: { to: 'act', act: 'decide', given: { decision: id } } },
    }));
}

/** Allowed moves that do not take the case back without a reason, and end it only where that was decided. */
export function moves(scene: CaseScene): NextAction[] {
  const { standing, person, words, texts } = scene;
  return standing.moves
    .filter(
      ({ allowed, by, transition }) =>
        allowed &&
        (person === undefined || by.includes(person.role)) &&
        (!isAnEnd(scene, transition) || isDecided(scene, transition)) &&
        !isBack(scene, transition),
    )
    .map(({ transition }) => ({
      id: `move ${transition}`,
      kind: 'move',
      title: firstWord(scene, words('move-on'), texts.words(`transition/${transition}/label`)),
      about: 'family',
      go: { label: words('move'), go: { to: 'act', act: 'move', given: { transition } } },
    }));
}

export const isAnEnd = ({ open }: CaseScene, transition: string): boolean =>
  open.pathway.endStages.has(open.pathway.transitions.get(transition)?.to ?? '');

const planOf = ({ open }: CaseScene, transition: string): KitModel['transitions'][number] | undefined =>
  open.kit.model.transitions.find(({ id }) => id === transition);

/** Does its guard rest on a decision? */
function isDecided(scene: CaseScene, transition: string): boolean {
  const guard = planOf(scene, transition)?.guard;
  return guard !== undefined && factsOf(guard).some((fact) => fact.startsWith('decision.'));
}

/** Back to an earlier stage, or to a new round, on nobody's asking: offered with the stage. */
function isBack(scene: CaseScene, transition: string): boolean {
  const plan = planOf(scene, transition);
  if (plan === undefined || plan.guard !== undefined) return false;
  if (plan.round === true) return true;
  const at = (stage: string): number => scene.open.kit.model.stages.findIndex(({ id }) => id === stage);
  return at(plan.to) < at(scene.standing.stage);
}
