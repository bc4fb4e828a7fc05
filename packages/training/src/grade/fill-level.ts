import { lookWithDraft, type CaseLook } from '@qadam/runtime';
import { sameJson, type Answers, type ExerciseStep, type KitQuestion } from '@qadam/schema';
import { draftOf, type CaseAt, type OpenExercise } from '../exercise/open-exercise.ts';
import type { Response } from '../exercise/response.ts';
import { creditOf, gradable, mildAnswer, otherSides, plainAnswer } from './answers.ts';
import { shareOf, stateOf, type ItemResult, type LevelFound, type StepResult } from './result.ts';

/** Of a right level for wrong reasons. */
const MOST_FOR_WRONG_REASONS = 0.5;
/** Of a wrong level: with the whole picture right it still does not pass where nothing else is said. */
const MOST_FOR_WRONG_LEVEL = 0.25;
/** Sets of misses up to this size are looked through one by one. */
const TRIED_SIZE = 2;

/** A record graded by a ruleset: its reference once worked out, for all learners. */
export interface LevelReference {
  ruleset: string;
  about: string;
  answers: Answers;
  questions: ReadonlyMap<string, KitQuestion>;
  right: LevelFound;
  /** Weight of each graded question in the level mark: 1 and its effect in steps of the level; 0 without effect. */
  weights: ReadonlyMap<string, number>;
  /** The level that a record with other answers gives. */
  levelOf(answers: Answers): LevelFound;
  /** The same, with all that the rules know. */
  lookOf(answers: Answers): CaseLook;
}

/** Works out what a record is graded by: `undefined` for a step that no ruleset grades. */
export function levelReference(opened: OpenExercise, step: ExerciseStep, now: CaseAt): LevelReference | undefined {
  const { ruleset } = step;
  const done = opened.doneIn(step);
  const instrument = opened.instrumentOf(step);
  if (ruleset === undefined || done === undefined || instrument === undefined) return undefined;
  const of = opened.subjectOf(step);
  const options = { at: done.at, given: now.given };
  const lookOf = (answers: Answers): CaseLook =>
    lookWithDraft(opened.open, now.entries, options, { ruleset, draft: draftOf(opened, step, answers) });
  const levelOf = (answers: Answers): LevelFound => {
    const result = lookOf(answers).result(ruleset, of);
    if ('outcomes' in result) throw new TypeError(`ruleset ${ruleset} gives no level`);
    return result;
  };
  const answers = (done.answers ?? {}) as Answers;
  const asked = gradable(instrument);
  const questions = new Map([...asked].filter(([id]) => answers[id] !== undefined));
  const outcomes = opened.open.kit.rulesets.find(({ id }) => id === ruleset)!.outcomes.map(({ id }) => id);
  let weights: ReadonlyMap<string, number> | undefined;
  return {
    ...{ ruleset, about: of, answers, questions, right: levelOf(answers), levelOf, lookOf },
    /** Some hundred looks at the case: only once something is graded. */
    get weights() {
      return (weights ??= weightsOf({ answers, questions, outcomes, levelOf }));
    },
  };
}

interface Weighing {
  answers: Answers;
  questions: ReadonlyMap<string, KitQuestion>;
  outcomes: readonly string[];
  levelOf(answers: Answers): LevelFound;
}

/**
 * The effect of an answer: the most steps by which the level moves when it is left out, when it stands on the other side,
 * and when it is the only adverse one. So a danger that is wrongly marked costs as much as one that is missed.
 */
function weightsOf({ answers, questions, outcomes, levelOf }: Weighing): Map<string, number> {
  const rank = (level: LevelFound): [number, number] => [
    outcomes.indexOf(level.atLeast),
    outcomes.indexOf(level.atMost),
  ];
  const steps = (left: LevelFound, right: LevelFound): number => {
    const [[low, high], [lower, higher]] = [rank(left), rank(right)];
    return Math.abs(low - lower) + Math.abs(high - higher);
  };
  const mild = { ...answers };
  for (const [id, question] of questions) mild[id] = mildAnswer(question, answers[id]) as Answers[string];
  const [asIs, asMild] = [levelOf(answers), levelOf(mild)];
  const effect = (id: string, question: KitQuestion): number => {
    const sides = [undefined, ...otherSides(question, answers[id])];
    return Math.max(
      ...sides.flatMap((side) => [
        steps(asIs, levelOf(withAnswer(answers, id, side))),
        steps(asMild, levelOf(withAnswer(mild, id, side ?? answers[id]))),
      ]),
    );
  };
  return new Map(
    [...questions].map(([id, question]) => {
      const most = effect(id, question);
      return [id, most === 0 ? 0 : 1 + most];
    }),
  );
}

const withAnswer = (answers: Answers, id: string, answer: unknown): Answers => {
  const { [id]: _, ...rest } = answers;
  return answer === undefined ? rest : { ...rest, [id]: answer as Answers[string] };
};

/** Grades a record by the level that comes of it and by the answers, one by one. */
export function gradeLevel(reference: LevelReference, { answers = {}, written }: Response, step: string): StepResult {
  const { right, questions, weights } = reference;
  const items = [...questions].map(([id, question]): ItemResult => {
    const credit = creditOf(answers[id], reference.answers[id]);
    return {
      ...{ id, credit, state: stateOf(credit, answers[id] !== undefined), weight: weights.get(id) ?? 0 },
      ...{ right: plainAnswer(reference.answers[id]), source: question.source, basis: question.basis },
      ...(answers[id] !== undefined && { given: plainAnswer(answers[id]) }),
    };
  });
  const given = reference.levelOf(answers);
  const isSameLevel = given.atLeast === right.atLeast && given.atMost === right.atMost;
  const isSame = isSameLevel && sameJson(rulesOf(given), rulesOf(right));
  const isAssumed = right.because.some(({ basis }) => basis === 'assumption');
  const isAccepted = isAssumed && !isSame && (written ?? '').trim() !== '';
  const share = shareOf(items) ?? 1;
  const most = isSameLevel ? MOST_FOR_WRONG_REASONS : MOST_FOR_WRONG_LEVEL;
  const level = isSame || isAccepted ? share : Math.min(share, most);
  const turned = isSameLevel ? new Set<string>() : turning(reference, answers, items);
  return {
    step,
    marks: { level, picture: shareOf(items.map(({ credit }) => ({ credit, weight: 1 }))) ?? 1 },
    items: items.map((item) => (turned.has(item.id) ? { ...item, turned: true } : item)),
    level: { ruleset: reference.ruleset, about: reference.about, given, right },
    ...(isAssumed && { assumption: true }),
    ...(isAccepted && { accepted: true }),
  };
}

const rulesOf = ({ because }: LevelFound): string[] => because.map(({ rule }) => rule).sort();

/** The fewest misses that, put right, give the level of the reference. */
function turning(reference: LevelReference, given: Answers, items: readonly ItemResult[]): Set<string> {
  const missed = items.filter(({ credit, weight }) => credit < 1 && weight > 0).map(({ id }) => id);
  const isRight = (ids: readonly string[]): boolean => {
    const mended = ids.reduce((answers, id) => withAnswer(answers, id, reference.answers[id]), given);
    const { atLeast, atMost } = reference.levelOf(mended);
    return atLeast === reference.right.atLeast && atMost === reference.right.atMost;
  };
  for (let size = 1; size <= TRIED_SIZE; size += 1) {
    const found = subsets(missed, size).find((ids) => isRight(ids));
    if (found !== undefined) return new Set(found);
  }
  if (!isRight(missed)) return new Set();
  let kept = missed;
  for (const id of missed) {
    const fewer = kept.filter((each) => each !== id);
    if (isRight(fewer)) kept = fewer;
  }
  return new Set(kept);
}

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 1) return ids.map((id) => [id]);
  return ids.flatMap((id, index) => subsets(ids.slice(index + 1), size - 1).map((rest) => [id, ...rest]));
}
