import type { Exercise, ExerciseStep } from '@qadam/schema';
import type { Responses } from '../exercise/response.ts';

/** Checks of one step. */
export interface StepChecks {
  /** How often it was checked. */
  tries: number;
  /** The last score, 0 to 100. */
  score: number;
  /** It is being worked on again since the last check. */
  again?: true;
  /** The reference was asked for: there are no more tries. */
  reference?: true;
}

/** How far a learner is in an exercise: plain data that a page keeps and gives back. */
export interface ExerciseProgress {
  responses: Responses;
  /** Pieces of the story that were found out, by step. */
  found: Readonly<Record<string, readonly string[]>>;
  /** How often anything was checked. */
  tries: number;
  checked: Readonly<Record<string, StepChecks>>;
  /** Hints that were read, by step. */
  hints?: Readonly<Record<string, number>>;
  /** The step that is worked on; `end` is the summary. Absent before it was begun. */
  at?: string;
  /** It was passed over. */
  skipped?: true;
  /** The best score of all times through, 0 to 100. */
  best?: number;
}

/** Place of the summary. */
export const END = 'end';
/** How often a step may be checked where the exercise does not say. */
const TRIES = 3;

export const nothingDone: ExerciseProgress = { responses: {}, found: {}, tries: 0, checked: {} };

/** What a page has given as progress, as far as it is one. */
export function progressOf(given: unknown): ExerciseProgress {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord(given)) return nothingDone;
  const { responses, found, tries, checked, at, best, skipped, hints } = given;
  return {
    responses: (isRecord(responses) ? responses : {}) as Responses,
    found: (isRecord(found) ? found : {}) as ExerciseProgress['found'],
    tries: typeof tries === 'number' ? tries : 0,
    checked: (isRecord(checked) ? checked : {}) as ExerciseProgress['checked'],
    ...(isRecord(hints) && { hints: hints as Record<string, number> }),
    ...(typeof at === 'string' && { at }),
    ...(skipped === true && { skipped }),
    ...(typeof best === 'number' && { best }),
  };
}

/** The result of a step is on the screen, not the work. */
export const showsResult = ({ checked }: ExerciseProgress, step: string): boolean =>
  checked[step] !== undefined && checked[step].again === undefined;

/** How often a step may still be checked. */
export function triesLeft({ tries = TRIES }: Exercise, { checked }: ExerciseProgress, step: string): number {
  const done = checked[step];
  return done?.reference === true ? 0 : Math.max(0, tries - (done?.tries ?? 0));
}

/** The whole reference may be seen: nothing more can be won. */
export const isRevealed = (exercise: Exercise, progress: ExerciseProgress, step: string): boolean =>
  triesLeft(exercise, progress, step) === 0 || progress.checked[step]?.score === 100;

/** Pieces of a step that were not found out. */
export const notFoundOut = ({ id, story = [] }: ExerciseStep, { found }: ExerciseProgress): string[] =>
  story.filter((piece) => piece.find !== undefined && found[id]?.includes(piece.id) !== true).map((piece) => piece.id);

/** A share as points out of a hundred. */
export const inPoints = (share: number): number => Math.round(share * 100);
