import type { ExerciseStep } from '@qadam/schema';
import type { Response } from '../exercise/response.ts';
import type { RightOptions } from './options.ts';
import type { ItemResult, StepResult } from './result.ts';

/**
 * Grades a choice. Of one: what it is worth. Of several: what the right ones that were chosen are worth, less the wrong ones;
 * a wrong one costs as much as a missed one.
 */
export function gradeChoice(step: ExerciseStep, { options, isAssumed }: RightOptions, response: Response): StepResult {
  const chosen = new Set(response.chosen ?? []);
  const items = options
    .map(({ id, worth, source, basis }): ItemResult => {
      const isChosen = chosen.has(id);
      const state = isChosen ? (worth === 1 ? 'found' : worth > 0 ? 'partly' : 'extra') : 'missed';
      const rests = { source, ...(basis !== undefined && { basis }) };
      return { id, state, given: isChosen, right: worth, credit: isChosen ? worth : 0, weight: 1, ...rests };
    })
    .filter(({ given, right }) => given === true || (right as number) > 0)
    // where one is right, the others that would have been right as well are no misses
    .filter(({ given }) => given === true || step.several === true || !hasRight(options, chosen));
  const share = step.several === true ? shareOfSeveral(options, chosen) : worthOf(options, chosen);
  const isExplained = isAssumed && chosen.size > 0 && (response.written ?? '').trim() !== '';
  const level = isExplained ? explainedShare(step, options, chosen) : share;
  const isAccepted = level > share;
  return {
    ...{ step: step.id, marks: { level }, items },
    ...(isAssumed && { assumption: true }),
    ...(isAccepted && { accepted: true }),
  };
}

/** With a reason, an option that rests on an assumption may be left out; of one choice another may be taken. */
const explainedShare = (
  { several }: ExerciseStep,
  options: RightOptions['options'],
  chosen: ReadonlySet<string>,
): number =>
  several === true
    ? shareOfSeveral(
        options.filter(({ id, basis }) => basis !== 'assumption' || chosen.has(id)),
        chosen,
      )
    : 1;

const hasRight = (options: RightOptions['options'], chosen: ReadonlySet<string>): boolean =>
  options.some(({ id, worth }) => worth === 1 && chosen.has(id));

const worthOf = (options: RightOptions['options'], chosen: ReadonlySet<string>): number =>
  chosen.size === 1 ? (options.find(({ id }) => chosen.has(id))?.worth ?? 0) : 0;

function shareOfSeveral(options: RightOptions['options'], chosen: ReadonlySet<string>): number {
  const all = options.reduce((sum, { worth }) => sum + worth, 0);
  if (all === 0) return chosen.size === 0 ? 1 : 0;
  const got = options.reduce((sum, { id, worth }) => sum + (chosen.has(id) ? (worth > 0 ? worth : -1) : 0), 0);
  return Math.max(0, got) / all;
}
