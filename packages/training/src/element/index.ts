/** <qadam-exercise> and <qadam-course>. Importing this registers nothing: see `@qadam/training/define`. */
export { QadamExercise } from './qadam-exercise.ts';
export type { QadamCheckedDetail, QadamFinishedDetail } from './events.ts';
export type { ExerciseProgress, StepChecks } from './progress.ts';
export { QadamCourse } from '../player/qadam-course.ts';
