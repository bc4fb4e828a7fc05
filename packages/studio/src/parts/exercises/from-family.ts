import { openExercise, referenceOf, rightOptions } from '@qadam/training';
import { testsOf, type Exercise, type ExerciseStep, type Family, type FamilyStep, type Kit } from '@qadam/schema';
import { freeId } from '../../draft/free-id.ts';

/** Something in a family that a learner could do: a record to fill in, a level to find, a decision to take. */
export interface Offer {
  kind: 'fill' | 'outcome' | 'decision';
  /** Number of the family's step. */
  step: number;
  ruleset?: string;
}

/** What of a family can become work for a learner, in the order of its steps. */
export function offersOf(kit: Kit, { steps }: Family): Offer[] {
  const rulesets = kit.rulesets.filter(({ hit }) => hit === 'highest');
  return steps.flatMap((step, index): Offer[] => {
    const option = step.body?.option;
    if (step.do === 'decided' && typeof option === 'string' && optionsOf(kit, step).includes(option))
      return [{ kind: 'decision', step: index }];
    if (step.do !== 'answered') return [];
    const found = rulesets.find(({ id }) => reads(kit, id, step));
    if (found === undefined) return [];
    const kinds = isOpen(step, found.id) ? (['fill'] as const) : (['fill', 'outcome'] as const);
    return kinds.map((kind) => ({ kind, step: index, ruleset: found.id }));
  });
}

/** Does the family expect that a level is still open there? No outcome is right then. */
const isOpen = ({ expect }: FamilyStep, ruleset: string): boolean =>
  Object.values(expect?.levels?.[ruleset] ?? {}).some((level) => Array.isArray(level));

/** Whether a learner can be right in a step. */
export const hasRight = ({ options }: ExerciseStep): boolean =>
  options === undefined || options.some(({ worth }) => worth === 1);

/** Does a ruleset about the record's subject read an answer of it? Of several the one that the family expects a level of. */
function reads(kit: Kit, ruleset: string, { instrument, expect, answers = {} }: FamilyStep): boolean {
  if (expect?.levels !== undefined) return Object.hasOwn(expect.levels, ruleset);
  const facts = new Set(
    kit.facts.flatMap(({ id, origin }) =>
      origin.kind === 'question' &&
      origin.questions.some((each) => each.instrument === instrument && answers[each.question] !== undefined)
        ? [id]
        : [],
    ),
  );
  const { rules = [] } = kit.rulesets.find(({ id }) => id === ruleset) ?? {};
  return rules.some(({ conditions }) => testsOf(conditions).some(({ test }) => facts.has(test.fact)));
}

const optionsOf = ({ model }: Kit, { body }: FamilyStep): string[] =>
  (model.decisions.find(({ id }) => id === body?.decision)?.options ?? []).map(({ id }) => id);

/** A step of an exercise, and the family in which what it rests on is named and expected. */
export interface Made {
  step: ExerciseStep;
  family: Family;
}

/** Makes a step for a learner out of a step of the family; what is right comes from the rules as they are now. */
export function stepFrom(kit: Kit, family: Family, offer: Offer, isTaken: (id: string) => boolean): Made {
  const named = withName(family, offer.step);
  const { name = '', about } = named.steps[offer.step]!;
  const id = freeId(offer.kind === 'decision' ? 'decide' : offer.kind === 'fill' ? 'fill-in' : 'judge', isTaken);
  const whom = about === undefined ? {} : { about };
  if (offer.kind === 'fill') {
    const step: ExerciseStep = { id, do: 'fill', step: name, ruleset: offer.ruleset! };
    return { step, family: withExpected(kit, named, step, offer.step) };
  }
  const step: ExerciseStep =
    offer.kind === 'decision'
      ? {
          id,
          do: 'choose',
          step: name,
          by: 'decision',
          options: optionsOf(kit, named.steps[offer.step]!).map(toOption),
        }
      : {
          id,
          do: 'choose',
          ...whom,
          after: name,
          ruleset: offer.ruleset!,
          by: 'outcome',
          options: outcomesOf(kit, offer.ruleset!).map(toOption),
        };
  return { step: withWorth(kit, named, step), family: named };
}

const toOption = (id: string): { id: string } => ({ id });
const outcomesOf = ({ rulesets }: Kit, ruleset: string): string[] =>
  rulesets.find(({ id }) => id === ruleset)!.outcomes.map(({ id }) => id);

/** Options with what the rules say they are worth. */
export function withWorth(kit: Kit, family: Family, step: ExerciseStep): ExerciseStep {
  if (step.by === undefined || step.options === undefined) return step;
  const opened = openExercise(kit, { exercise: exerciseOf(kit, family, [step]), family, texts: {} });
  const { options } = rightOptions(opened, step, opened.caseAt(step, {}));
  return {
    ...step,
    options: options.map(({ worth, option: { worth: _, ...option } }) => (worth === 0 ? option : { ...option, worth })),
  };
}

/** An exercise of some steps. */
export const exerciseOf = (kit: Pick<Kit, 'id'>, family: Family, steps: ExerciseStep[], id = 'new'): Exercise => ({
  $schema: 'https://qadam.example/1/exercise.json',
  ...{ id, model: kit.id, family: family.id, task: taskOf(steps[0]), basis: 'assumption', steps },
});

function taskOf(step: ExerciseStep | undefined): Exercise['task'] {
  if (step?.by === 'decision') return 'review';
  return step?.ruleset === 'triage' ? 'urgent' : step?.ruleset === 'closure' ? 'closure' : 'level';
}

/** The family with a name on one of its steps, so that an exercise can name it. */
function withName(family: Family, index: number): Family {
  const step = family.steps[index]!;
  if (step.name !== undefined) return family;
  const names = new Set(family.steps.flatMap(({ name }) => name ?? []));
  const name = freeId(step.instrument ?? 'decided', (id) => names.has(id));
  return { ...family, steps: family.steps.map((each, at) => (at === index ? { ...each, name } : each)) };
}

/** The family that expects the level of a record, where it does not yet: so its change is told. */
function withExpected(kit: Kit, family: Family, step: ExerciseStep, index: number): Family {
  const opened = openExercise(kit, { exercise: exerciseOf(kit, family, [step]), family, texts: {} });
  const reference = referenceOf(opened, step, {})!;
  const { ruleset, about, right } = reference;
  const { expect = {} } = family.steps[index]!;
  if (expect.levels?.[ruleset]?.[about] !== undefined) return family;
  const level = right.atLeast === right.atMost ? right.atLeast : [right.atLeast, right.atMost];
  const levels = { ...expect.levels, [ruleset]: { ...expect.levels?.[ruleset], [about]: level } };
  return {
    ...family,
    steps: family.steps.map((each, at) => (at === index ? { ...each, expect: { ...expect, levels } } : each)),
  };
}
