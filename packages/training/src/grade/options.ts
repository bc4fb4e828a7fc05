import { latestRevision, lookWithDraft, standing, type CaseLook, type Standing } from '@qadam/runtime';
import type { Reason } from '@qadam/rules';
import type { Basis, ExerciseOption, ExerciseStep, FactSpec } from '@qadam/schema';
import type { CaseAt, OpenExercise } from '../exercise/open-exercise.ts';

/** An option with what it is worth, and what that rests on. */
export interface RightOption {
  id: string;
  /** From 0, wrong, to 1, right. */
  worth: number;
  source: readonly string[];
  basis?: Basis;
  option: ExerciseOption;
}

export interface RightOptions {
  options: readonly RightOption[];
  /** What decides rests on an assumption of the kit. */
  isAssumed: boolean;
}

/** By the case and the step: asking how decisive questions are takes many looks at the case. */
const known = new WeakMap<CaseAt, WeakMap<ExerciseStep, RightOptions>>();

/** What the options of a step are worth: as the rules say, or as they say themselves. Worked out once for each case. */
export function rightOptions(opened: OpenExercise, step: ExerciseStep, now: CaseAt): RightOptions {
  const ofCase = known.get(now) ?? new WeakMap<ExerciseStep, RightOptions>();
  known.set(now, ofCase);
  const right = ofCase.get(step) ?? worthOf(opened, step, now);
  ofCase.set(step, right);
  return right;
}

function worthOf(opened: OpenExercise, step: ExerciseStep, now: CaseAt): RightOptions {
  const found = step.by === undefined ? own : by[step.by](opened, step, now);
  const options = (step.options ?? []).map((option): RightOption => {
    const { worth, source = [], basis } = found.of(option);
    const cited = option.source === undefined ? source : [option.source].flat();
    const rests = option.basis ?? basis;
    return { id: option.id, worth, source: cited, ...(rests !== undefined && { basis: rests }), option };
  });
  return { options, isAssumed: found.isAssumed };
}

interface Found {
  of(option: ExerciseOption): { worth: number; source?: readonly string[]; basis?: Basis };
  isAssumed: boolean;
}

const own: Found = { of: ({ worth = 0 }) => ({ worth }), isAssumed: false };

const by: Record<NonNullable<ExerciseStep['by']>, (opened: OpenExercise, step: ExerciseStep, now: CaseAt) => Found> = {
  outcome(opened, step, now) {
    const result = lookOf(opened, step, now).result(step.ruleset!, opened.subjectOf(step));
    if ('outcomes' in result) {
      const of = new Map(result.outcomes.map((outcome) => [outcome.id, outcome]));
      const isRight = ({ id }: ExerciseOption): boolean => of.get(id)?.holds === true;
      const becauseOf = ({ id }: ExerciseOption): readonly Reason[] => of.get(id)?.because ?? [];
      const isAssumed = (option: ExerciseOption): boolean =>
        isRight(option) && becauseOf(option).every(({ basis }) => basis === 'assumption');
      return {
        of: (option) => ({
          worth: isRight(option) ? 1 : 0,
          source: becauseOf(option).flatMap(({ source }) => source),
          ...(isAssumed(option) && { basis: 'assumption' as const }),
        }),
        isAssumed: (step.options ?? []).some(isAssumed),
      };
    }
    const source = result.because.flatMap((reason) => reason.source);
    return {
      of: ({ id }) => ({ worth: result.outcome === id ? 1 : 0, source: result.outcome === id ? source : [] }),
      isAssumed: result.because.some(({ basis }) => basis === 'assumption'),
    };
  },
  asks(opened, step, now) {
    const worths = decisiveness(opened, step, now);
    const facts = new Map(opened.open.kit.facts.map((fact) => [fact.id, fact]));
    return {
      of: ({ id }) => ({ worth: worths.get(id) ?? 0, source: facts.get(id)?.source ?? [] }),
      isAssumed: false,
    };
  },
  moves(opened, _step, now) {
    const { moves } = standingAt(opened, now);
    const found = new Map(moves.map((move) => [move.transition, move]));
    const source = new Map(opened.open.kit.model.transitions.map((each) => [each.id, each]));
    return {
      of: ({ id }) => ({ worth: found.get(id)?.allowed === true ? 1 : 0, source: source.get(id)?.source ?? [] }),
      isAssumed: false,
    };
  },
  deadlines(opened, _step, now) {
    const running = new Set(
      standingAt(opened, now)
        .deadlines.filter(({ state }) => state === 'running' || state === 'warning' || state === 'due')
        .map(({ id }) => id),
    );
    const source = new Map(opened.open.kit.model.deadlines.map((each) => [each.id, each]));
    return {
      of: ({ id }) => ({ worth: running.has(id) ? 1 : 0, source: source.get(id)?.source ?? [] }),
      isAssumed: false,
    };
  },
  decision(opened, step) {
    const option = opened.doneIn(step)?.body?.option;
    return { of: ({ id }) => ({ worth: id === option ? 1 : 0 }), isAssumed: false };
  },
};

/** Where the case stands when a step is begun. */
export const standingAt = ({ open }: OpenExercise, { entries, at, given }: CaseAt): Standing =>
  standing(open, entries, { at, given });

function lookOf(opened: OpenExercise, step: ExerciseStep, { entries, at, given }: CaseAt, fact?: Answered): CaseLook {
  const draft = fact && draftWith(opened, step, entries, fact);
  return lookWithDraft(opened.open, entries, { at, given }, { ruleset: step.ruleset!, draft });
}

interface Answered {
  fact: FactSpec;
  value: string;
}

/** The newest record of the question's instrument, with one more answer. */
function draftWith(opened: OpenExercise, step: ExerciseStep, entries: CaseAt['entries'], { fact, value }: Answered) {
  if (fact.origin.kind !== 'question') return undefined;
  const { instrument, question } = fact.origin.questions[0]!;
  const about = opened.aboutOf(step);
  const record = entries.findLast(
    (entry) => entry.type === 'answered' && entry.body.instrument === instrument && entry.about === about,
  );
  const id = record?.type === 'answered' ? record.body.record : undefined;
  const answers = id === undefined ? {} : (latestRevision(entries, id)?.answers ?? {});
  return { instrument, about, ...(id !== undefined && { record: id }), answers: { ...answers, [question]: value } };
}

/**
 * How much an answer would narrow the range, on average over what it may be; the most decisive question is worth 1. 0 for
 * what does not touch the result.
 */
function decisiveness(opened: OpenExercise, step: ExerciseStep, now: CaseAt): ReadonlyMap<string, number> {
  const subject = opened.subjectOf(step);
  const width = (fact?: Answered): number => {
    const [low, high] = lookOf(opened, step, now, fact).range(step.ruleset!, subject);
    return high - low;
  };
  const open = width();
  const facts = new Map(opened.open.kit.facts.map((fact) => [fact.id, fact]));
  const narrowing = (step.options ?? []).map(({ id }): [string, number] => {
    const fact = facts.get(id);
    const values = fact?.values ?? [];
    if (fact === undefined || open === 0 || values.length === 0) return [id, 0];
    const left = values.reduce((sum, value) => sum + width({ fact, value }), 0) / values.length;
    return [id, (open - left) / open];
  });
  const most = Math.max(...narrowing.map(([, share]) => share));
  return new Map(narrowing.map(([id, share]) => [id, most <= 0 ? 0 : Math.max(0, round(share / most))]));
}

const round = (share: number): number => Math.round(share * 100) / 100;
