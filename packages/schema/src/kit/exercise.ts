import type { Course, Exercise, Family } from '../generated/types.ts';
import type { Kit } from '../kit.ts';
import { modelSource } from '../workspace/model-source.ts';
import type { Located, Workspace } from '../workspace/workspace.ts';
import { buildKit } from './build.ts';
import { textsIn } from './texts.ts';

/** An exercise by value: with its family, and its texts in all languages that it speaks. The kit stands beside it. */
export interface ExerciseBundle {
  exercise: Exercise;
  family: Family;
  /** Texts by language and address (`exercise/<id>/step/<id>/task`), the original first. */
  texts: Kit['texts'];
}

/** A course by value: its exercises in order, and the kits that grade them. */
export interface CourseBundle {
  id: string;
  passing: number;
  texts: Kit['texts'];
  exercises: ExerciseBundle[];
  /** By id of the model. */
  kits: Record<string, Kit>;
}

/** What has to be right for a course where it does not say. */
export const PASSING = 0.7;

/** An exercise of a model by value; `undefined` where it or its family is missing. */
export function buildExercise(workspace: Workspace, model: string, id: string): ExerciseBundle | undefined {
  const exercise = workspace.all('exercise', model).find(({ value }) => value.id === id)?.value;
  const family = workspace.all('family', model).find(({ value }) => value.id === exercise?.family)?.value;
  if (exercise === undefined || family === undefined) return undefined;
  const files = workspace.all('text', model).filter(({ place }) => place.exercise === id);
  return { exercise, family, texts: textsIn(files, languagesOf(files, originalOf(workspace, model))) };
}

/** A course by value; `undefined` where it, an exercise of it or a model is missing. */
export function buildCourse(workspace: Workspace, id: string): CourseBundle | undefined {
  const course: Course | undefined = workspace.one('course', id)?.value;
  if (course === undefined) return undefined;
  const exercises = course.exercises.map(({ model, exercise }) => buildExercise(workspace, model, exercise));
  const models = [...new Set(course.exercises.map(({ model }) => model))];
  const sources = models.map((model) => modelSource(workspace, model));
  if (exercises.includes(undefined) || sources.includes(undefined)) return undefined;
  const files = workspace.all('text', 'courses').filter(({ place }) => place.course === id);
  return {
    id,
    passing: course.passing ?? PASSING,
    texts: textsIn(files, course.languages ?? languagesOf(files, 'ru')),
    exercises: exercises as ExerciseBundle[],
    kits: Object.fromEntries(sources.map((source) => [source!.id, buildKit(workspace, source!)])),
  };
}

const originalOf = (workspace: Workspace, model: string): string => modelSource(workspace, model)?.languages[0] ?? 'ru';

function languagesOf(files: readonly Located<'text'>[], original: string): string[] {
  const others = files.map(({ place }) => place.language!).filter((language) => language !== original);
  return [original, ...others];
}
