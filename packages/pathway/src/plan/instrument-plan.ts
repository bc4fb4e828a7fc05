import type { FactSpec, KitInstrument, KitQuestion } from '@qadam/schema';

/** A question that gives a fact. */
export interface FactQuestion {
  question: KitQuestion;
  fact: FactSpec;
}

export interface InstrumentPlan {
  instrument: KitInstrument;
  /** Questions that give facts, follow-ups included. */
  questions: readonly FactQuestion[];
  /** Ids of its tables. */
  tables: readonly string[];
  /** It looks back at the rows of a plan: its first submission begins a review. */
  isReview: boolean;
}

/** Which facts an instrument gives, and whether it is a review. */
export function planInstrument(instrument: KitInstrument, facts: ReadonlyMap<string, FactSpec>): InstrumentPlan {
  const questions = instrument.sections.flatMap((section) => section.questions.flatMap(withFollowUps));
  const tables = questions.filter((question) => question.type === 'table');
  return {
    instrument,
    questions: questions.flatMap((question) => {
      const fact = question.fact === undefined ? undefined : facts.get(question.fact);
      return fact === undefined ? [] : [{ question, fact }];
    }),
    tables: tables.map((table) => table.id),
    isReview: tables.some((table) => table.rowsOf?.includes('/') === true),
  };
}

const withFollowUps = (question: KitQuestion): KitQuestion[] => [
  question,
  ...(question.followUps ?? []).flatMap(withFollowUps),
];
