/** @qadam/training: exercises graded by the rules that work in production. No DOM, no clock. */
export { draftOf, openExercise, type CaseAt, type OpenExercise } from './exercise/open-exercise.ts';
export { referenceResponses } from './exercise/reference.ts';
export type { Response, Responses } from './exercise/response.ts';
export { staleReferences, type StaleReference } from './exercise/stale.ts';
export { gradable } from './grade/answers.ts';
export { gradeExercise, gradeStep, referenceOf, type ExerciseResult } from './grade/grade.ts';
export { rightOptions, standingAt, type RightOption, type RightOptions } from './grade/options.ts';
export type { LevelReference } from './grade/fill-level.ts';
export type { ItemResult, ItemState, LevelFound, Marks, StepResult } from './grade/result.ts';
