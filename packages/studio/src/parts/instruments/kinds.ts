import type { Question, QuestionType } from '@qadam/schema';

/** Kinds of answers, in the order in which they are offered. */
export const questionTypes: readonly QuestionType[] = [
  ...(['yes-no', 'choice', 'choices', 'text', 'long-text', 'integer', 'number'] as const),
  ...(['date', 'date-time', 'person', 'people', 'attachment', 'table'] as const),
];

/** A table stands in no table. */
export const columnTypes = questionTypes.filter((type) => type !== 'table');

type Key = keyof Question;
const everywhere: readonly Key[] = [
  'id',
  'type',
  'required',
  'class',
  'print',
  'printBeside',
  'screenOnly',
  'shownWhen',
  'source',
  'basis',
  'locked',
  'about',
  'doesNotApply',
  'followUps',
];
const numeric: readonly Key[] = ['fact', 'worse', 'min', 'max', 'unit', 'danger', 'anew', 'changeable', 'whenHidden'];
const dated: readonly Key[] = ['fact', 'worse', 'notFuture', 'anew', 'changeable', 'whenHidden'];
const chosen: readonly Key[] = ['fact', 'adverse', 'danger', 'anew', 'changeable', 'whenHidden'];

const own: Readonly<Record<QuestionType, readonly Key[]>> = {
  'yes-no': chosen,
  choice: [...chosen, 'options', 'ordered'],
  choices: [...chosen, 'options'],
  text: ['fact', 'maxLength', 'anew', 'whenHidden'],
  'long-text': ['fact', 'maxLength', 'prompts', 'anew', 'whenHidden'],
  integer: numeric,
  number: numeric,
  date: dated,
  'date-time': dated,
  person: ['kinds'],
  people: ['kinds'],
  attachment: [],
  table: ['columns', 'rows', 'rowsOf', 'minRows', 'maxRows'],
};

/** May a question of this kind have this key? */
export const mayHave = (type: QuestionType, key: Key): boolean => everywhere.includes(key) || own[type].includes(key);

/** Keys that a question of this kind cannot keep. */
export const lostBy = (type: QuestionType, keys: Iterable<string>): string[] =>
  [...keys].filter((key) => !key.startsWith('text/') && !mayHave(type, key as Key));
