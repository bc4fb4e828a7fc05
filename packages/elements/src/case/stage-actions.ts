/** What the present stage asks for: documents, decisions, moves. */
import { firstWord, openDocument, type NextAction } from './next-action.ts';
import type { CaseScene } from './scene.ts';
import { toSign } from './steps-to.ts';
import { reopening } from './reports.ts';
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

/** Allowed moves that do not end the case, and do not take it back without a reason. */
export function moves(scene: CaseScene): NextAction[] {
  const { standing, person, words, texts } = scene;
  return standing.moves
    .filter(
      ({ allowed, by, transition }) =>
        allowed &&
        (person === undefined || by.includes(person.role)) &&
        !isAnEnd(scene, transition) &&
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

const isAnEnd = ({ open }: CaseScene, transition: string): boolean =>
  open.pathway.endStages.has(open.pathway.transitions.get(transition)?.to ?? '');

/** Back to an earlier stage, or to a new round of a case that has ended, on nobody's asking: offered with the stage. */
function isBack(scene: CaseScene, transition: string): boolean {
  const plan = scene.open.kit.model.transitions.find(({ id }) => id === transition);
  if (plan === undefined || plan.guard !== undefined) return false;
  if (plan.round === true) return reopening(scene) !== undefined;
  const at = (stage: string): number => scene.open.kit.model.stages.findIndex(({ id }) => id === stage);
  return at(plan.to) < at(scene.standing.stage);
}
