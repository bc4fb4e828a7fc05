import { playFamily } from '@qadam/runtime';
import { sameJson, type ExerciseStep } from '@qadam/schema';
import { referenceOf } from '../grade/grade.ts';
import { rightOptions } from '../grade/options.ts';
import type { OpenExercise } from './open-exercise.ts';
import { referenceResponses } from './reference.ts';
import type { Responses } from './response.ts';

/** A right answer that the rules no longer give, or one that nobody has written down. */
export interface StaleReference {
  step: string;
  /** `level`: of the record; `option`: worth of an option; `refused`: an entry that the case does not take. */
  what: 'level' | 'option' | 'refused';
  /** The option, or the ruleset. */
  of: string;
  /** As the definition has it; `undefined` where it has nothing. */
  written: unknown;
  /** As the rules say today. */
  now: unknown;
}

/**
 * Grades an exercise anew by the rules of its kit and compares with what its definition, and its family, say is right. Empty
 * when nothing has changed.
 */
export function staleReferences(opened: OpenExercise): StaleReference[] {
  const responses = referenceResponses(opened);
  return opened
    .path(responses)
    .flatMap((step) => [
      ...staleLevel(opened, step, responses),
      ...staleOptions(opened, step, responses),
      ...refused(opened, step, responses),
    ]);
}

function staleLevel(opened: OpenExercise, step: ExerciseStep, responses: Responses): StaleReference[] {
  const reference = step.do === 'fill' && step.wants === undefined ? referenceOf(opened, step, responses) : undefined;
  if (reference === undefined) return [];
  const { ruleset, about, right } = reference;
  const written = opened.doneIn(step)?.expect?.levels?.[ruleset]?.[about];
  const now = right.atLeast === right.atMost ? right.atLeast : [right.atLeast, right.atMost];
  return sameJson(written, now) ? [] : [{ step: step.id, what: 'level', of: ruleset, written, now }];
}

function staleOptions(opened: OpenExercise, step: ExerciseStep, responses: Responses): StaleReference[] {
  if (step.by === undefined) return [];
  const { options } = rightOptions(opened, step, opened.caseAt(step, responses));
  return options
    .filter(({ worth, option }) => worth !== (option.worth ?? 0))
    .map(({ id, worth, option }) => ({
      step: step.id,
      what: 'option',
      of: id,
      written: option.worth ?? 0,
      now: worth,
    }));
}

/** What a chosen option does to the case must pass the gate, whichever is chosen. */
function refused(opened: OpenExercise, step: ExerciseStep, responses: Responses): StaleReference[] {
  return (step.options ?? []).flatMap(({ id, entries }) => {
    if (entries === undefined) return [];
    const before = opened.stepsBefore(step, responses);
    const family = { ...opened.family, steps: [...before, ...entries] };
    const { checks } = playFamily(opened.open, family, before.length);
    const codes = checks.filter(({ ok }) => !ok).map(({ actual }) => actual);
    return codes.length === 0 ? [] : [{ step: step.id, what: 'refused', of: id, written: undefined, now: codes }];
  });
}
