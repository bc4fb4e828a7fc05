import type { ExerciseItem, ExerciseStep } from '@qadam/schema';
import type { Response } from '../exercise/response.ts';
import { shareOf, stateOf, type ItemResult, type StepResult } from './result.ts';

const restsOf = ({ source, basis }: ExerciseItem): Pick<ItemResult, 'source' | 'basis'> => ({
  source: [source ?? []].flat(),
  ...(basis !== undefined && { basis }),
});

/** Grades items in bins: each alike. */
export function gradeSorting({ id: step, items = [] }: ExerciseStep, { placed = {} }: Response): StepResult {
  const results = items.map((item): ItemResult => {
    const given = placed[item.id];
    const right = [item.in ?? []].flat();
    const credit = given !== undefined && right.includes(given) ? 1 : 0;
    const state = stateOf(credit, given !== undefined);
    return {
      ...{ id: item.id, state, right, credit, weight: 1, ...restsOf(item) },
      ...(given !== undefined && { given }),
    };
  });
  return { step, marks: { picture: shareOf(results) ?? 1 }, items: results };
}

/** Grades an order: each item by the ones that must stand before it. What is not said is free. */
export function gradeOrder({ id: step, items = [] }: ExerciseStep, { order = [] }: Response): StepResult {
  const results = items.map((item): ItemResult => {
    const at = order.indexOf(item.id);
    const { after = [] } = item;
    const kept = after.filter((id) => order.includes(id) && order.indexOf(id) < at);
    const credit = at < 0 ? 0 : after.length === 0 ? 1 : kept.length / after.length;
    // an item that may stand anywhere is no achievement
    const weight = after.length;
    return {
      ...{ id: item.id, state: stateOf(credit, at >= 0), right: after, credit, weight, ...restsOf(item) },
      ...(at >= 0 && { given: at }),
    };
  });
  return { step, marks: { level: shareOf(results) ?? 1 }, items: results };
}
