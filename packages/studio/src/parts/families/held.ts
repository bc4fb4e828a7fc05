import { sign } from '@qadam/elements';
import type { Exercise, Family, FamilyStep } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';
import { exerciseName } from '../exercises/exercise-name.ts';

/** Does an exercise lose what it names of its family? `next`: the family after a change; without it, it goes. */
export function losesFamily({ steps }: Exercise, family: Family, next: Family | undefined): boolean {
  const named = (of: Family, name: string): FamilyStep | undefined => of.steps.find((step) => step.name === name);
  return (
    next === undefined ||
    steps.some(({ after, step }) => {
      const [was, is] = step === undefined ? [] : [named(family, step), named(next, step)];
      return (after !== undefined && named(next, after) === undefined) || workOf(was) !== workOf(is);
    })
  );
}

/** What a learner does in place of a step. */
const workOf = (step: FamilyStep | undefined): string =>
  JSON.stringify([step?.do, step?.instrument, step?.body?.decision]);

/** The place in a family of which a change was refused: a step, or all of it; and why. */
interface Held {
  family: string;
  at: number | undefined;
  names: string;
}

/** Refuses a change that exercises would not survive, and says at its place which they are. True: refused. */
export function isHeld(scene: Scene, family: Family, next?: Family, at?: number): boolean {
  const { draft, ui } = scene;
  const holding = [...draft.exercises.values()].filter(
    ({ definition }) => definition.family === family.id && losesFamily(definition, family, next),
  );
  const names = holding.map((each) => `«${exerciseName(scene, each)}»`).join(', ');
  const held: Held | undefined = holding.length === 0 ? undefined : { family: family.id, at, names };
  if (held !== undefined || ui.get('family-held') !== undefined) ui.set('family-held', held);
  return held !== undefined;
}

/** Why a change was refused, at its place. */
export function heldNote({ ui, say }: Scene, family: Family, at?: number): TemplateResult | typeof nothing {
  const held = ui.get<Held>('family-held');
  if (held === undefined || held.family !== family.id || held.at !== at) return nothing;
  return html`<p class="note note--warn" role="alert">
    ${sign('medium')}<span>${say('families')('held-by-exercises', { names: held.names })}</span>
  </p>`;
}
