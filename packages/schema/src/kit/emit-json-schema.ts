import type { KitInstrument, KitQuestion } from '../kit.ts';
import type { JsonSchema } from '../validate/schema-types.ts';
import { compact } from '../words/lists.ts';
import { isConfidential } from './confidential.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';
/** Characters that a text answer may hold where the definition sets no limit. */
export const TEXT_LIMIT = { text: 500, 'long-text': 20_000 } as const;
/** Rows that a table may hold where the definition sets no limit. */
export const ROW_LIMIT = 200;
const subject = { type: 'string', minLength: 1, maxLength: 64 } satisfies JsonSchema;
const how = { enum: ['seen', 'told', 'document'] } satisfies JsonSchema;
const from = { type: 'string', maxLength: 500 } satisfies JsonSchema;
const attachment = {
  type: 'object',
  properties: { id: { type: 'string', minLength: 1, maxLength: 200 }, name: { type: 'string', maxLength: 300 } },
  required: ['id', 'name'],
  additionalProperties: false,
} satisfies JsonSchema;

/**
 * The JSON Schema (draft-07) of an instrument's answers: one property for each question, by its id. An answer is a
 * value, an open answer (`{ open }`) or, for a danger, a value that says how it is known (`{ value, how, from }`).
 */
export function emitJsonSchema(instrument: Pick<KitInstrument, 'id' | 'sections'>): JsonSchema {
  const questions = instrument.sections.flatMap((section) => section.questions).flatMap(withFollowUps);
  return {
    $schema: DRAFT,
    type: 'object',
    properties: Object.fromEntries(questions.map((question) => [question.id, answerSchema(question)])),
    additionalProperties: false,
  };
}

/** A question and all that follow it up, in order of reading. */
export const withFollowUps = (question: KitQuestion): KitQuestion[] => [
  question,
  ...(question.followUps ?? []).flatMap(withFollowUps),
];

function answerSchema(question: KitQuestion): JsonSchema {
  const value = valueSchema(question);
  const open = [
    'not-known',
    'refused',
    ...(question.doesNotApply === true ? ['does-not-apply'] : []),
    ...(isConfidential(question) ? ['withheld'] : []),
  ];
  const openAnswer: JsonSchema = {
    type: 'object',
    properties: { open: { enum: open }, how, from },
    required: ['open'],
    additionalProperties: false,
  };
  const known: JsonSchema = {
    type: 'object',
    properties: { value, how, from },
    required: ['value'],
    additionalProperties: false,
  };
  return { anyOf: question.danger === true ? [value, openAnswer, known] : [value, openAnswer] };
}

function valueSchema(question: KitQuestion): JsonSchema {
  switch (question.type) {
    case 'yes-no':
      return { enum: ['yes', 'no'] };
    case 'choice':
      return { enum: question.options!.map((option) => option.id) };
    case 'choices':
      return { type: 'array', items: { enum: question.options!.map((option) => option.id) }, uniqueItems: true };
    case 'text':
    case 'long-text':
      return { type: 'string', maxLength: question.maxLength ?? TEXT_LIMIT[question.type] };
    case 'integer':
    case 'number':
      return compact({ type: question.type, minimum: question.min as number, maximum: question.max as number });
    case 'date':
    case 'date-time':
      return { type: 'string', format: question.type };
    case 'person':
      return subject;
    case 'people':
      return { type: 'array', items: subject, uniqueItems: true, maxItems: 60 };
    case 'attachment':
      return { type: 'array', items: attachment, maxItems: 50 };
    case 'table':
      return compact({
        type: 'array',
        items: rowSchema(question),
        minItems: question.minRows,
        maxItems: question.maxRows ?? ROW_LIMIT,
      });
  }
}

function rowSchema(table: KitQuestion): JsonSchema {
  const isPeople = table.rowsOf === 'children' || table.rowsOf === 'people';
  const id: JsonSchema =
    table.rows !== undefined
      ? { enum: table.rows.map((row) => row.id) }
      : isPeople
        ? subject
        : { type: 'string', format: 'uuid' };
  const columns = (table.columns ?? []).map((column): [string, JsonSchema] => [column.id, answerSchema(column)]);
  return {
    type: 'object',
    properties: { id, ...Object.fromEntries(columns) },
    required: ['id'],
    additionalProperties: false,
  };
}
