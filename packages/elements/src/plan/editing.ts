/** What is being written about a step, and what it makes of the rows when it is sent. */
import type { Answer, Answers, KitQuestion, Row } from '@qadam/schema';
import { withoutDangers } from '../form/from-entries.ts';
import { isDay } from './due.ts';
import type { PlanShape } from './shape.ts';

export type Values = Readonly<Record<string, Answer | undefined>>;

/** A step that is added, changed, marked as done or removed. */
export interface Editing {
  is: 'add' | 'edit' | 'done' | 'remove';
  /** Id of the row; a new one where it is added. */
  row: string;
  /** Cells as they were when writing began. */
  begun: Values;
  /** Cells as typed. */
  values: Values;
  /** Answers of a plan that has no record yet, beside its first step. */
  head: Values;
  /** The reader has tried to send: what is missing is said. */
  isAttempted: boolean;
  /** Cells as they were sent. */
  sent?: Values;
  /** The reader wanted to begin something else: this comes first. */
  isKept?: true;
}

/** Is something typed that no record holds? A day that is offered is not typed. */
export const isTyped = ({ is, begun, values, head }: Editing): boolean =>
  (is === 'add' || is === 'edit') &&
  (JSON.stringify(begun) !== JSON.stringify(values) || Object.values(head).some((value) => !isDay(value)));

const onForm: ReadonlySet<KitQuestion['type']> = new Set(['table', 'attachment', 'date-time']);

/** Can it be answered beside a step? The others are filled in on the form. */
export const isEditable = ({ type }: KitQuestion): boolean => !onForm.has(type);

/** Columns of the form of a step. */
export function fieldsOf({ columns, role }: PlanShape, { is }: Editing): readonly KitQuestion[] {
  if (is === 'remove') return [];
  if (is === 'done') return role.done === undefined ? [] : [role.done];
  return columns.filter(isEditable);
}

/** What a first record has to hold besides its steps. */
export const headOf = ({ instrument, table }: PlanShape): KitQuestion[] =>
  instrument.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => question.required === true && question !== table && isEditable(question));

/** Is there nothing in it? */
export const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);

/** Required fields that are empty, as ids of fields. */
export function missingIn(shape: PlanShape, editing: Editing, hasRecord: boolean): string[] {
  const cells = fieldsOf(shape, editing).filter(({ id, required }) => required === true && isEmpty(editing.values[id]));
  const isUnmarked = editing.is === 'done' && isEmpty(editing.values[shape.role.done?.id ?? '']);
  const head = hasRecord || editing.is !== 'add' ? [] : headOf(shape).filter(({ id }) => isEmpty(editing.head[id]));
  return [
    ...head.map(({ id }) => `head-${id}`),
    ...cells.map(({ id }) => `cell-${id}`),
    ...(isUnmarked && cells.length === 0 ? [`cell-${shape.role.done!.id}`] : []),
  ];
}

/** The answers of the next revision. What others have changed meanwhile stays, cell by cell. */
export function nextAnswers({ instrument, table }: PlanShape, editing: Editing, latest: Answers | undefined): Answers {
  const before = latest?.[table.id];
  const rows = Array.isArray(before) ? (before as Row[]) : [];
  return { ...withoutDangers(instrument, latest ?? {}), ...filled(editing.head), [table.id]: nextRows(editing, rows) };
}

function nextRows({ is, row: id, begun, values }: Editing, rows: readonly Row[]): Row[] {
  if (is === 'remove') return rows.filter((row) => row.id !== id);
  const typed = Object.fromEntries(Object.entries(values).filter(([column, value]) => value !== begun[column]));
  const isThere = rows.some((row) => row.id === id);
  if (!isThere) return [...rows, cleaned({ ...begun, ...typed, id })];
  return rows.map((row) => (row.id === id ? cleaned({ ...row, ...typed }) : row));
}

const filled = (values: Values): Answers =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
const cleaned = ({ id, ...cells }: Row): Row => ({ id, ...filled(cells) });
