import {
  isAgeOnRecord,
  type FactSpec,
  type JsonSchema,
  type KitInstrument,
  type KitQuestion,
  type UiElement,
} from '@qadam/schema';

/** A question that gives a fact. */
export interface FactQuestion {
  question: KitQuestion;
  fact: FactSpec;
  /** Schemas of the answers, with the ages beside them, for which it is hidden: its own, and those of what it stands in. */
  hidden: readonly JsonSchema[];
}

export interface InstrumentPlan {
  instrument: KitInstrument;
  /** Questions that give facts, follow-ups included. */
  questions: readonly FactQuestion[];
  /** Ages that conditions of showing may ask. */
  ages: readonly FactSpec[];
  /** Ids of its tables. */
  tables: readonly string[];
  /** It looks back at the rows of a plan: its first submission begins a review. */
  isReview: boolean;
}

/** Which facts an instrument gives, and whether it is a review. */
export function planInstrument(instrument: KitInstrument, facts: ReadonlyMap<string, FactSpec>): InstrumentPlan {
  const questions = instrument.sections.flatMap((section) => section.questions.flatMap(withFollowUps));
  const hidden = hiddenSchemas(instrument.uischema as UiElement);
  const tables = questions.filter((question) => question.type === 'table');
  return {
    instrument,
    questions: questions.flatMap((question) => {
      const fact = question.fact === undefined ? undefined : facts.get(question.fact);
      return fact === undefined ? [] : [{ question, fact, hidden: hidden.get(question.id) ?? [] }];
    }),
    ages: [...facts.values()].filter(isAgeOnRecord),
    tables: tables.map((table) => table.id),
    isReview: tables.some((table) => table.rowsOf?.includes('/') === true),
  };
}

const withFollowUps = (question: KitQuestion): KitQuestion[] => [
  question,
  ...(question.followUps ?? []).flatMap(withFollowUps),
];

/** By question, as the UI schema hides it; the form and the fold look at the same schemas. */
function hiddenSchemas(uischema: UiElement): Map<string, JsonSchema[]> {
  const schemas = new Map<string, JsonSchema[]>();
  const visit = ({ rule, options, elements = [] }: UiElement, inherited: JsonSchema[]): void => {
    const own = rule === undefined ? inherited : [...inherited, rule.condition.schema as JsonSchema];
    if (options?.qadam !== undefined) schemas.set(options.qadam.id, own);
    for (const element of elements) visit(element, own);
  };
  visit(uischema, []);
  return schemas;
}
