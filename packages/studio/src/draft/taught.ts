import type { Course, Exercise, TextBranch, Workspace } from '@qadam/schema';

/** A definition of the training, and its texts by language. */
export interface Taught<T extends { id: string }> {
  readonly definition: T;
  readonly texts: Readonly<Record<string, TextBranch>>;
}
export type TaughtExercise = Taught<Exercise>;
export type TaughtCourse = Taught<Course>;

/** Exercises of a model by id. */
export const exercisesIn = (workspace: Workspace, model: string): Map<string, TaughtExercise> =>
  new Map(
    workspace.all('exercise', model).map(({ value }) => {
      const files = workspace.all('text', model).filter(({ place }) => place.exercise === value.id);
      return [value.id, { definition: value, texts: textsOf(files) }];
    }),
  );

/** Courses that consist of exercises of one model, by id. */
export const coursesIn = (workspace: Workspace, model: string): Map<string, TaughtCourse> =>
  new Map(
    workspace
      .all('course')
      .filter(({ value }) => value.exercises.every((item) => item.model === model))
      .map(({ value }) => {
        const files = workspace.all('text', 'courses').filter(({ place }) => place.course === value.id);
        return [value.id, { definition: value, texts: textsOf(files) }];
      }),
  );

const textsOf = (files: ReturnType<Workspace['all']>): Record<string, TextBranch> =>
  Object.fromEntries(files.map(({ place, value }) => [place.language!, value as TextBranch]));

/** Folder of an exercise or a course. */
export const folderOf = {
  exercise: (model: string, id: string) => `rules/${model}/exercises/${id}`,
  course: (_model: string, id: string) => `rules/courses/${id}`,
} as const;
