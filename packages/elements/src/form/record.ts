import {
  shownQuestions,
  type Answer,
  type AnswerContext,
  type Answers,
  type KitInstrument,
  type KitQuestion,
  type Shown,
} from '@qadam/schema';

/** What a draft comes to: how each question is shown, and the answers that a record of it holds. */
export interface FormRecord {
  shown: ReadonlyMap<string, Shown>;
  /** Without the answers of hidden questions. */
  answers: Answers;
}

/** The answers with another one in its place, or without it. */
export function withAnswer(answers: Answers, question: string, answer: Answer | undefined): Answers {
  if (answer !== undefined) return { ...answers, [question]: answer };
  const { [question]: _before, ...rest } = answers;
  return rest;
}

/** Rounds until nothing changes; a question may hide another that hides a third. */
const MAX_ROUNDS = 8;

/**
 * The record of a draft. Whether a question is hidden follows from the answers that are not hidden themselves, and ages; what
 * follows up a hidden question is hidden with it. The draft keeps everything. While the same is shown the map is the
 * same, and while nothing is hidden the answers are the draft itself.
 */
export function recordOf(instrument: KitInstrument, draft: Answers, context?: AnswerContext): FormRecord {
  let answers = draft;
  let shown: ReadonlyMap<string, Shown> = new Map();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = withParents(instrument, shownQuestions(instrument, answers, context));
    const kept = withoutHidden(draft, next);
    const isSettled = Object.keys(kept).join() === Object.keys(answers).join();
    answers = kept;
    shown = next;
    if (isSettled) break;
  }
  return { shown, answers };
}

function withoutHidden(draft: Answers, shown: ReadonlyMap<string, Shown>): Answers {
  const isKept = (id: string): boolean => draft[id] !== undefined && (shown.get(id) ?? 'hidden') !== 'hidden';
  const ids = Object.keys(draft);
  const kept = ids.filter(isKept);
  return kept.length === ids.length ? draft : Object.fromEntries(kept.map((id) => [id, draft[id]!]));
}

const known = new WeakMap<ReadonlyMap<string, Shown>, ReadonlyMap<string, Shown>>();

function withParents(instrument: KitInstrument, shown: ReadonlyMap<string, Shown>): ReadonlyMap<string, Shown> {
  const before = known.get(shown);
  if (before !== undefined) return before;
  const all = new Map(shown);
  const hide = (question: KitQuestion): void => {
    all.set(question.id, 'hidden');
    question.followUps?.forEach(hide);
  };
  const visit = (question: KitQuestion): void => {
    if (all.get(question.id) === 'hidden') hide(question);
    else question.followUps?.forEach(visit);
  };
  for (const section of instrument.sections) section.questions.forEach(visit);
  known.set(shown, all);
  return all;
}
