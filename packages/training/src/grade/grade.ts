import { PASSING, type ExerciseStep } from '@qadam/schema';
import type { CaseAt, OpenExercise } from '../exercise/open-exercise.ts';
import { referenceResponses } from '../exercise/reference.ts';
import type { Response, Responses } from '../exercise/response.ts';
import { gradeChoice } from './choose.ts';
import { gradeLevel, levelReference, type LevelReference } from './fill-level.ts';
import { rightOptions } from './options.ts';
import { gradePlan } from './plan.ts';
import type { Marks, StepResult } from './result.ts';
import { gradeOrder, gradeSorting } from './sort.ts';

const references = new WeakMap<OpenExercise, Map<string, LevelReference | undefined>>();

/** What a record of a step is graded by, worked out once; `undefined` for other steps. */
export function referenceOf(
  opened: OpenExercise,
  step: ExerciseStep,
  responses: Responses,
): LevelReference | undefined {
  const known = references.get(opened) ?? new Map<string, LevelReference | undefined>();
  references.set(opened, known);
  if (!known.has(step.id)) known.set(step.id, levelReference(opened, step, opened.caseAt(step, responses)));
  return known.get(step.id);
}

/** The last grading of each step: the same work in the same case is graded once. */
const graded = new WeakMap<OpenExercise, Map<string, { response: Response; now: CaseAt; result: StepResult }>>();
const nothingDone: Response = {};

/** Grades one step; `undefined` for one that is only read. */
export function gradeStep(opened: OpenExercise, step: ExerciseStep, responses: Responses): StepResult | undefined {
  if (step.do === 'read') return undefined;
  const response = responses[step.id] ?? nothingDone;
  const now = opened.caseAt(step, responses);
  const ofExercise = graded.get(opened) ?? new Map<string, { response: Response; now: CaseAt; result: StepResult }>();
  graded.set(opened, ofExercise);
  const last = ofExercise.get(step.id);
  if (last?.response === response && last.now === now) return last.result;
  const result = resultOf(opened, step, { response, responses, now });
  ofExercise.set(step.id, { response, now, result });
  return result;
}

function resultOf(
  opened: OpenExercise,
  step: ExerciseStep,
  { response, responses, now }: { response: Response; responses: Responses; now: CaseAt },
): StepResult {
  if (step.do === 'sort') return gradeSorting(step, response);
  if (step.do === 'order') return gradeOrder(step, response);
  if (step.do === 'choose') return gradeChoice(step, rightOptions(opened, step, now), response);
  if (step.wants !== undefined) return gradePlan(opened.instrumentOf(step)!, step.wants, response, step.id);
  return gradeLevel(referenceOf(opened, step, responses)!, response, step.id);
}

export interface ExerciseResult {
  steps: readonly StepResult[];
  marks: Marks;
  /** From 0 to 1: the mean of the marks. */
  score: number;
  isPassed: boolean;
}

/**
 * Grades the steps of a way through an exercise. What was not done counts nothing: neither what is left on the way, nor what a
 * way that ends early has cut off.
 */
export function gradeExercise(opened: OpenExercise, responses: Responses): ExerciseResult {
  const way = opened.path(responses);
  const rightWay = opened.path(referenceResponses(opened));
  const steps = way.flatMap((step) => gradeStep(opened, step, responses) ?? []);
  const marks: Marks = {};
  for (const mark of ['level', 'picture'] as const) {
    const [own, right] = [way, rightWay].map((each) => each.filter((step) => marksOf(step).includes(mark)).length);
    const sum = steps.reduce((total, { marks: each }) => total + (each[mark] ?? 0), 0);
    if (own! + right! > 0) marks[mark] = sum / Math.max(own!, right!);
  }
  const score = mean(Object.values(marks) as number[]);
  return { steps, marks, score, isPassed: score >= (opened.exercise.passing ?? PASSING) };
}

/** The marks that a step gives. */
function marksOf({ do: act, wants }: ExerciseStep): readonly (keyof Marks)[] {
  if (act === 'read') return [];
  if (act === 'sort') return ['picture'];
  return act === 'fill' && wants === undefined ? ['level', 'picture'] : ['level'];
}

const mean = (shares: readonly number[]): number =>
  shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
