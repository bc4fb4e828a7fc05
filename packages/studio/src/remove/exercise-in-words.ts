import { idOf, sameJson, type ExerciseStep } from '@qadam/schema';
import type { TaughtExercise } from '../draft/taught.ts';
import { textAtPath } from '../parts/exercises/texts-of.ts';
import type { Scene } from '../scene/scene.ts';
import type { Use } from './uses.ts';

/** What an exercise is about, which of its steps go or lose something, and the courses that it stands in. */
export function exerciseInWords(scene: Scene, { how, address, is, left }: Use): string[] {
  if (how !== 'exercise') return [];
  const say = scene.say('removal');
  const taught = is as TaughtExercise;
  const kept = new Map((left as TaughtExercise | undefined)?.definition.steps.map((step) => [step.id, step]));
  const { steps } = taught.definition;
  const told = (key: 'steps-go' | 'steps-change' | 'in-courses', names: readonly (string | undefined)[]): string[] =>
    names.length === 0 ? [] : [say(key, { names: names.map((name) => `«${name ?? ''}»`).join(', ') })];
  const ofSteps = (isOne: (step: ExerciseStep) => boolean): string[] =>
    steps.filter(isOne).map(({ id }) => textOf(scene, taught, ['step', id, 'label']) ?? id);
  const courses = [...scene.draft.courses.values()].filter(({ definition }) =>
    definition.exercises.some(({ exercise }) => exercise === idOf(address)),
  );
  return [
    ...[textOf(scene, taught, ['about']) ?? []].flat(),
    ...told('steps-go', left === undefined ? [] : ofSteps(({ id }) => !kept.has(id))),
    ...told(
      'steps-change',
      ofSteps((step) => kept.has(step.id) && !sameJson(kept.get(step.id), step)),
    ),
    ...told(
      'in-courses',
      courses.map((course) => textOf(scene, course, ['label']) ?? course.definition.id),
    ),
  ];
}

/** A text in the language of the screen, else in the original. */
const textOf = (
  { locale, languages }: Scene,
  taught: Parameters<typeof textAtPath>[0],
  path: readonly string[],
): string | undefined => textAtPath(taught, locale.slice(0, 2), path) ?? textAtPath(taught, languages[0] ?? 'ru', path);
