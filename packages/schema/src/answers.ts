import type { Ages } from './age.ts';
import type { Answers, KitInstrument, KitQuestion, Kit } from './kit.ts';
import { withFollowUps } from './kit/emit-json-schema.ts';
import type { UiElement } from './kit/emit-ui-schema.ts';
import type { AnswerMemory } from './memory.ts';
import { interpret } from './validate/interpret.ts';
import type { JsonSchema, SchemaFault } from './validate/schema-types.ts';

/** Codes of all issues about answers. */
export const answerIssueCodes = [
  'answers/not-an-object',
  'answers/unknown-question',
  'answers/does-not-fit',
  'answers/required',
  'answers/hidden',
  'answers/in-future',
  'answers/too-large',
] as const;

/** A finding about answers, shown to the person who fills in the form; nothing is thrown. */
export interface AnswerIssue {
  /** For example `answers/required`; docs/errors/answers-required.md explains it. */
  code: (typeof answerIssueCodes)[number];
  /** Id of the question; empty for the whole. */
  question: string;
  /** JSON Pointer in the answers. */
  pointer: string;
  params: Record<string, unknown>;
}

/** Characters of JSON that one record may hold. */
export const MAX_ANSWERS_CHARACTERS = 500_000;

/** What stands beside the answers of a record. */
export interface AnswerContext {
  /** The day of the record, YYYY-MM-DD. Without it no date is called late. */
  day?: string | undefined;
  /** Of whom the record is about, from `agesOf`. Without them a question that hangs on an age is folded. */
  ages?: Ages | undefined;
  /** Of a form that looks at each key. */
  memory?: AnswerMemory | undefined;
}

/**
 * What is wrong with the answers of one record: they do not fit the instrument's JSON Schema, a required question is
 * not answered while it is certainly shown, a hidden one is answered, a date lies after the day of the record.
 */
export function validateAnswers(
  instrument: KitInstrument,
  answers: unknown,
  context: AnswerContext = {},
): AnswerIssue[] {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return [{ code: 'answers/not-an-object', question: '', pointer: '', params: {} }];
  }
  const size = JSON.stringify(answers).length;
  if (size > MAX_ANSWERS_CHARACTERS) {
    return [{ code: 'answers/too-large', question: '', pointer: '', params: { limit: MAX_ANSWERS_CHARACTERS, size } }];
  }
  const issues = interpret(instrument.schema as JsonSchema, answers, undefined, context.memory).map(toIssue);
  if (issues.length > 0) return issues;
  const shown = shownQuestions(instrument, answers as Answers, context);
  return questionsOf(instrument.sections).flatMap((question) => {
    const answer = (answers as Answers)[question.id];
    if (answer === undefined && question.required !== true) return [];
    return checkQuestion(question, answer, shown.get(question.id) ?? 'hidden', context.day);
  });
}

const questionLists = new WeakMap<object, readonly KitQuestion[]>();

/** All questions, in order of reading; listed once for each instrument. */
function questionsOf(sections: KitInstrument['sections']): readonly KitQuestion[] {
  const known = questionLists.get(sections) ?? sections.flatMap((section) => section.questions).flatMap(withFollowUps);
  questionLists.set(sections, known);
  return known;
}

function checkQuestion(question: KitQuestion, answer: unknown, shown: Shown, day: string | undefined): AnswerIssue[] {
  const issue = (code: AnswerIssue['code'], params = {}): AnswerIssue[] => [
    { code, question: question.id, pointer: `/${question.id}`, params },
  ];
  if (answer === undefined || isEmpty(answer))
    return question.required === true && shown === 'shown' ? issue('answers/required') : [];
  if (shown === 'hidden') return issue('answers/hidden');
  const late =
    day !== undefined && question.notFuture === true && typeof answer === 'string' && answer.slice(0, 10) > day;
  return late ? issue('answers/in-future', { day }) : [];
}
const isEmpty = (answer: unknown): boolean => answer === '' || (Array.isArray(answer) && answer.length === 0);

function toIssue({ keyword, path, params, data }: SchemaFault): AnswerIssue {
  const question = String(path[0] ?? '');
  const pointer = path.map((key) => `/${key}`).join('');
  if (keyword === 'additionalProperties' && path.length === 1)
    return { code: 'answers/unknown-question', question, pointer, params };
  return { code: 'answers/does-not-fit', question, pointer, params: { ...params, keyword, value: data } };
}

/** `folded`: offered while the answers leave open whether it applies; never required then. */
export type Shown = 'shown' | 'folded' | 'hidden';

/**
 * How each question is shown for these answers and ages, by id. A section that is hidden hides its questions. With a
 * memory the same map comes again while nothing is shown otherwise.
 */
export function shownQuestions(
  instrument: Pick<KitInstrument, 'uischema'>,
  answers: Answers,
  { ages, memory }: Pick<AnswerContext, 'ages' | 'memory'> = {},
): ReadonlyMap<string, Shown> {
  const root = instrument.uischema as UiElement;
  const conditions = conditionsOf(root);
  const known = { ...answers, ...ages };
  const fits = (schema: JsonSchema): boolean => interpret(schema, known).length === 0;
  const outcomes = conditions.map((schema) => memory?.holds(schema, known, fits) ?? fits(schema));
  const make = (): ReadonlyMap<string, Shown> => {
    const holding = new Set<object>(conditions.filter((_, at) => outcomes[at]));
    return shownWhere(root, (schema) => holding.has(schema));
  };
  return memory?.shown(outcomes, make) ?? make();
}

function shownWhere(root: UiElement, holds: (schema: object) => boolean): Map<string, Shown> {
  const all = new Map<string, Shown>();
  const visit = (element: UiElement, inherited: boolean): void => {
    const isHidden = inherited || (element.rule !== undefined && holds(element.rule.condition.schema));
    const options = element.options?.qadam;
    if (options !== undefined) {
      const isCertain = options.shown === undefined || holds(options.shown);
      all.set(options.id, isHidden ? 'hidden' : isCertain ? 'shown' : 'folded');
    }
    element.elements?.forEach((child) => visit(child, isHidden));
  };
  visit(root, false);
  return all;
}

const conditionLists = new WeakMap<UiElement, readonly JsonSchema[]>();

/** The schemas that decide what is shown; listed once for each instrument. */
function conditionsOf(root: UiElement): readonly JsonSchema[] {
  const all = ({ rule, options, elements = [] }: UiElement): (object | undefined)[] => [
    rule?.condition.schema,
    options?.qadam.shown,
    ...elements.flatMap(all),
  ];
  const known = conditionLists.get(root) ?? (all(root).filter((schema) => schema !== undefined) as JsonSchema[]);
  conditionLists.set(root, known);
  return known;
}

/** The instrument of a kit by id. */
export const instrumentOf = (kit: Pick<Kit, 'instruments'>, id: string): KitInstrument | undefined =>
  kit.instruments.find((instrument) => instrument.id === id);
