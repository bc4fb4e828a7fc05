import type { CourseBundle, ExerciseBundle } from '@qadam/schema';
import { inPoints, progressOf, type ExerciseProgress } from '../element/progress.ts';

/** How far an exercise of a course is. */
export type Stage = 'new' | 'begun' | 'done' | 'skipped';

export interface ExerciseState {
  stage: Stage;
  /** The best score, 0 to 100. */
  best: number;
  /** How often anything was checked. */
  tries: number;
}

/** How far a learner is in a course. */
export interface CourseState {
  exercises: Readonly<Record<string, ExerciseState>>;
  /** The exercise that is open. */
  at?: string;
  /** The work on the exercise that was open last; of others only what came of them is kept. */
  work?: { exercise: string; progress: ExerciseProgress };
}

const untouched: ExerciseState = { stage: 'new', best: 0, tries: 0 };

/** What an exercise is kept by: ids are unique within their model. */
export const keyOf = ({ exercise: { model, id } }: Pick<ExerciseBundle, 'exercise'>): string => `${model}/${id}`;

export const stateOf = ({ exercises }: CourseState, key: string): ExerciseState => exercises[key] ?? untouched;

// What is kept ----------------------------------------------------------------------------------------------------

/** The form in which it is written: names of one letter, since a learning management system keeps little. */
interface Written {
  v: 1;
  /** Best score, tries, stage. */
  e: Record<string, [best: number, tries: number, stage: string]>;
  at?: string;
  w?: [exercise: string, progress: ExerciseProgress];
}

const letters: Record<Stage, string> = { new: 'n', begun: 'b', done: 'd', skipped: 's' };

export function written({ exercises, at, work }: CourseState): string {
  const kept: Written = {
    v: 1,
    e: Object.fromEntries(
      Object.entries(exercises).map(([key, { best, tries, stage }]) => [key, [best, tries, letters[stage]]]),
    ),
    ...(at !== undefined && { at }),
    ...(work !== undefined && { w: [work.exercise, work.progress] }),
  };
  return JSON.stringify(kept);
}

/** What was kept last; what another version wrote, or nobody can read, is nothing. */
export function read(text: string | undefined): CourseState {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Written> | null;
    if (kept?.v !== 1) return { exercises: {} };
    const stages = Object.fromEntries(Object.entries(letters).map(([stage, letter]) => [letter, stage as Stage]));
    const exercises = Object.entries(kept.e ?? {}).map(([key, [best, tries, stage]]): [string, ExerciseState] => [
      key,
      { best: Number(best) || 0, tries: Number(tries) || 0, stage: stages[stage] ?? 'new' },
    ]);
    return {
      exercises: Object.fromEntries(exercises),
      ...(typeof kept.at === 'string' && { at: kept.at }),
      ...(kept.w !== undefined && { work: { exercise: kept.w[0], progress: progressOf(kept.w[1]) } }),
    };
  } catch {
    return { exercises: {} };
  }
}

/** The same as short as it may be: where it is too long, the work on the open exercise is left out, never what came of it. */
export function writtenWithin(state: CourseState, most: number): { text: string; isDropped: boolean } {
  const whole = written(state);
  if (whole.length <= most) return { text: whole, isDropped: false };
  const { work: _, ...rest } = state;
  return { text: written(rest), isDropped: true };
}

// What comes of it ------------------------------------------------------------------------------------------------

export interface CourseResult {
  /** The mean of the best scores of exercises that were not passed over, 0 to 100. */
  score: number;
  isPassed: boolean;
  /** Each was done or passed over. */
  isComplete: boolean;
  /** Exercises that are neither. */
  left: number;
}

export function resultOf({ exercises, passing }: CourseBundle, state: CourseState): CourseResult {
  const all = exercises.map((each) => stateOf(state, keyOf(each)));
  const counted = all.filter(({ stage }) => stage !== 'skipped');
  const score = counted.length === 0 ? 0 : counted.reduce((sum, { best }) => sum + best, 0) / counted.length;
  const left = counted.filter(({ stage }) => stage !== 'done').length;
  return {
    score: Math.round(score),
    isPassed: counted.length > 0 && score >= inPoints(passing),
    isComplete: left === 0,
    left,
  };
}
