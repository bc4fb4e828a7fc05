import type { FactSpec, FactType, KitInstrument, KitQuestion } from '@qadam/schema';

const TYPES: Partial<Record<KitQuestion['type'], FactType>> = {
  'yes-no': 'yes-no',
  choice: 'choice',
  choices: 'choices',
  integer: 'integer',
  number: 'number',
  date: 'date',
  'date-time': 'date-time',
  text: 'text',
  'long-text': 'text',
  person: 'text',
};

/** The columns of a table (`<instrument>/<table>`) as facts `row.<column>`, for conditions over its rows. */
export function columnFacts(instruments: readonly KitInstrument[], table: string): FactSpec[] {
  const [instrumentId, questionId] = table.split('/');
  const instrument = instruments.find(({ id }) => id === instrumentId);
  const questions = instrument?.sections.flatMap((section) => section.questions) ?? [];
  const columns = allQuestions(questions).find(({ id }) => id === questionId)?.columns ?? [];
  return columns.flatMap((column) => columnFact(column, instrument as KitInstrument) ?? []);
}

function allQuestions(questions: readonly KitQuestion[]): KitQuestion[] {
  return questions.flatMap((question) => [question, ...allQuestions(question.followUps ?? [])]);
}

function columnFact(column: KitQuestion, { about }: KitInstrument): FactSpec | undefined {
  const type = TYPES[column.type];
  if (!type) return undefined;
  const values = column.type === 'yes-no' ? ['yes', 'no'] : column.options?.map(({ id }) => id);
  return {
    id: `row.${column.id}`,
    about: column.about ?? about,
    type,
    ...(values && { values }),
    ...(column.ordered && { ordered: true }),
    ...(column.doesNotApply && { doesNotApply: true as const }),
    adverse: column.adverse,
    origin: { kind: 'built-in' },
    source: column.source,
    basis: column.basis,
  };
}
