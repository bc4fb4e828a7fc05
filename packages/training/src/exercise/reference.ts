import type { Answers, ExerciseStep } from '@qadam/schema';
import { rightOptions } from '../grade/options.ts';
import type { OpenExercise } from './open-exercise.ts';
import type { Response, Responses } from './response.ts';

const known = new WeakMap<OpenExercise, Responses>();

/** The responses that are right, step by step along the right way. Worked out once. */
export function referenceResponses(opened: OpenExercise): Responses {
  const responses = known.get(opened) ?? alongTheWay(opened);
  known.set(opened, responses);
  return responses;
}

function alongTheWay(opened: OpenExercise): Responses {
  const responses: Record<string, Response> = {};
  for (let done = 0; ; done += 1) {
    const step = opened.path(responses)[done];
    if (step === undefined) return responses;
    responses[step.id] = referenceResponse(opened, step, responses);
  }
}

function referenceResponse(opened: OpenExercise, step: ExerciseStep, responses: Responses): Response {
  if (step.do === 'fill') return { answers: (opened.doneIn(step)?.answers ?? {}) as Answers };
  if (step.do === 'sort')
    return { placed: Object.fromEntries((step.items ?? []).map((item) => [item.id, [item.in ?? ''].flat()[0]!])) };
  if (step.do === 'order') return { order: inOrder(step) };
  if (step.do === 'read') return {};
  const { options } = rightOptions(opened, step, opened.caseAt(step, responses));
  const right = options.filter(({ worth }) => (step.several === true ? worth > 0 : worth === 1)).map(({ id }) => id);
  return { chosen: step.several === true ? right : right.slice(0, 1) };
}

/** An order in which nothing stands before what it comes after; what is free keeps its place in the definition. */
function inOrder({ items = [] }: ExerciseStep): string[] {
  const order: string[] = [];
  while (order.length < items.length) {
    const next = items.find(({ id, after = [] }) => !order.includes(id) && after.every((each) => order.includes(each)));
    if (next === undefined) break;
    order.push(next.id);
  }
  return order;
}
