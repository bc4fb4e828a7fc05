import { openKit, playFamily, type Draft, type OpenKit } from '@qadam/runtime';
import type {
  Entry,
  Exercise,
  ExerciseBundle,
  ExerciseOption,
  ExerciseStep,
  Family,
  FamilyStep,
  Kit,
  KitInstrument,
} from '@qadam/schema';
import type { Responses } from './response.ts';

/** The case at a step: its log, and the instant at which it is looked at. */
export interface CaseAt {
  entries: readonly Entry[];
  at: string;
  given: Readonly<Record<string, unknown>>;
}

/** An exercise with the kit that grades it. Holds nothing of any learner. */
export interface OpenExercise {
  readonly exercise: Exercise;
  readonly family: Family;
  readonly open: OpenKit;
  /** The steps that a learner goes through, as the chosen options lead. */
  path(responses: Responses): readonly ExerciseStep[];
  /** Steps of the family that have happened when a step is begun, those of chosen options among them. */
  stepsBefore(step: ExerciseStep, responses: Responses): readonly FamilyStep[];
  /** The case when a step is begun. */
  caseAt(step: ExerciseStep, responses: Responses): CaseAt;
  /** Whom a step is about: a person's id, or `family`. */
  aboutOf(step: ExerciseStep): string;
  /** Whom the ruleset of a step judges: `family`, or whom the step is about. */
  subjectOf(step: ExerciseStep): string;
  /** The family's step that the learner does. */
  doneIn(step: ExerciseStep): FamilyStep | undefined;
  /** The instrument of `fill`. */
  instrumentOf(step: ExerciseStep): KitInstrument | undefined;
  /** Options of the path, with what they do to the case. */
  chosen(step: ExerciseStep, responses: Responses): readonly ExerciseOption[];
}

/**
 * Opens an exercise with its kit; rules that rest on an assumption are left out where it says so.
 * @throws KitError of @qadam/runtime for what is no kit.
 */
export function openExercise(kit: Kit, { exercise, family }: ExerciseBundle): OpenExercise {
  const open = openKit(exercise.assumptions === 'off' ? withoutAssumptions(kit) : kit);
  const named = (name: string): number => family.steps.findIndex((step) => step.name === name);
  const doneIn = (step: ExerciseStep): FamilyStep | undefined =>
    step.step === undefined ? undefined : family.steps[named(step.step)];
  const aboutOf: OpenExercise['aboutOf'] = (step) => step.about ?? doneIn(step)?.about ?? 'family';
  const chosen: OpenExercise['chosen'] = (step, responses) => {
    const ids = responses[step.id]?.chosen ?? [];
    return (step.options ?? []).filter(({ id }) => ids.includes(id));
  };
  const path: OpenExercise['path'] = (responses) => {
    const way: ExerciseStep[] = [];
    for (let at = 0; at >= 0 && at < exercise.steps.length;) {
      const step = exercise.steps[at]!;
      way.push(step);
      const goTo = chosen(step, responses).find((option) => option.goTo !== undefined)?.goTo ?? step.goTo;
      at = goTo === undefined ? at + 1 : exercise.steps.findIndex(({ id }) => id === goTo);
    }
    return way;
  };
  /** Steps of the family that have happened before a step is begun: its own, and those that were chosen on the way. */
  const happened = (step: ExerciseStep, responses: Responses): readonly FamilyStep[] => {
    if (step.after !== undefined) return family.steps.slice(0, named(step.after) + 1);
    if (step.step !== undefined) return family.steps.slice(0, named(step.step));
    const way = path(responses);
    const before = way[way.findIndex(({ id }) => id === step.id) - 1];
    if (before === undefined) return [];
    if (before.step !== undefined) return family.steps.slice(0, named(before.step) + 1); // done as the family did it
    return [...happened(before, responses), ...chosen(before, responses).flatMap(({ entries = [] }) => entries)];
  };
  const stepsBefore: OpenExercise['stepsBefore'] = (step, responses) => [opening(family), ...happened(step, responses)];
  const known = new Map<string, CaseAt>();
  return {
    exercise,
    family,
    open,
    path,
    stepsBefore,
    chosen,
    doneIn,
    aboutOf,
    subjectOf: ({ ruleset, ...step }) =>
      open.kit.rulesets.find(({ id }) => id === ruleset)?.about === 'family' ? 'family' : aboutOf(step),
    instrumentOf: (step) => open.kit.instruments.find(({ id }) => id === doneIn(step)?.instrument),
    caseAt(step, responses) {
      const steps = [...stepsBefore(step, responses)];
      const key = JSON.stringify([step.at, steps]);
      const found = known.get(key) ?? play(open, { ...family, steps }, step.at);
      known.set(key, found);
      return found;
    },
  };
}

/** The case is opened at the family's first time, whatever happens after. */
const opening = ({ steps }: Family): FamilyStep => ({ at: steps[0]!.at, do: 'look' });

function play(open: OpenKit, family: Family, at: string | undefined): CaseAt {
  const { entries } = playFamily(open, family, family.steps.length);
  return { entries, at: at ?? family.steps.at(-1)!.at, given: family.given ?? {} };
}

/** The hash no longer names it: it is not looked at where it is empty. */
function withoutAssumptions(kit: Kit): Kit {
  const rulesets = kit.rulesets.map((ruleset) => ({
    ...ruleset,
    rules: ruleset.rules.filter(({ basis }) => basis !== 'assumption'),
  }));
  return { ...kit, hash: '', rulesets };
}

/** A record of the step's instrument with answers, as the rules look at it. */
export function draftOf(opened: OpenExercise, step: ExerciseStep, answers: Draft['answers']): Draft {
  return { instrument: opened.doneIn(step)!.instrument!, about: opened.aboutOf(step), answers };
}
