/** What the present stage asks for: documents, decisions, moves. */
import { firstWord, openDocument, type NextAction } from './next-action.ts';
import type { CaseScene } from './scene.ts';
import { isReady, stageDecisions } from './stage-decisions.ts';

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

/**
 * Decisions of this stage that wait to be taken. Not those that a second person agrees to, which take something back:
 * they are offered with the stage, not as a task.
 */
export function decisions(scene: CaseScene): NextAction[] {
  const { words, texts } = scene;
  return stageDecisions(scene)
    .filter((plan) => plan.agreedBy === undefined && isReady(scene, plan))
    .map(({ id }) => ({
      id: `decision ${id}`,
      kind: 'decision',
      title: firstWord(scene, words('task-hidden'), texts.words(`decision/${id}/label`)),
      about: 'family',
      go: { label: words('decide'), go: { to: 'act', act: 'decide', given: { decision: id } } },
    }));
}

/** Allowed moves that do not end the case. */
export function moves(scene: CaseScene): NextAction[] {
  const { standing, person, words, texts } = scene;
  return standing.moves
    .filter(
      ({ allowed, by, transition }) =>
        allowed && (person === undefined || by.includes(person.role)) && !isAnEnd(scene, transition),
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
