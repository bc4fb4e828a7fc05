/** What a model's plan looks like: the instrument, its table of steps, and what each column is for. */
import type { Kit, KitInstrument, KitQuestion } from '@qadam/schema';

/** What a column of the steps can be for. */
export type ColumnRole = 'number' | 'action' | 'term' | 'who' | 'done' | 'need' | 'goal' | 'contact' | 'resource';

export interface PlanShape {
  instrument: KitInstrument;
  table: KitQuestion;
  /** All columns of the table, in the order of the form. */
  columns: readonly KitQuestion[];
  role: Readonly<Partial<Record<ColumnRole, KitQuestion>>>;
  /** Columns that are for none of these: shown under the step by their own names. */
  others: readonly KitQuestion[];
}

/** An instrument that writes about the rows of the plan. */
export interface ReviewShape {
  instrument: KitInstrument;
  table: KitQuestion;
}

/** Usual names of columns, the likeliest first. */
const names: Record<ColumnRole, readonly string[]> = {
  number: ['number', 'no', 'position'],
  action: ['action', 'actions', 'step', 'measure', 'task', 'what'],
  term: ['term', 'due', 'due-on', 'deadline', 'by'],
  who: ['responsible', 'who', 'person', 'people'],
  done: ['done-on', 'done', 'completed-on', 'completed', 'result'],
  need: ['need', 'needs', 'problem'],
  goal: ['goal', 'goals', 'expected', 'expected-result'],
  contact: ['contact', 'contact-person'],
  resource: ['resource', 'resources', 'whose'],
};

/** Types that stand for a role where no column has its name. */
const types: Partial<Record<ColumnRole, readonly KitQuestion['type'][]>> = {
  action: ['long-text', 'text'],
  term: ['date'],
  who: ['person', 'people'],
};

/** The plan of a model: the instrument that says so, and the table that reviews write about, else its last one. */
export function planShape(kit: Pick<Kit, 'instruments'>): PlanShape | undefined {
  const instrument = kit.instruments.find(({ plan }) => plan === true);
  if (instrument === undefined) return undefined;
  const tables = tablesOf(instrument).filter((table) => table.rows === undefined && table.rowsOf === undefined);
  const isReviewed = ({ id }: KitQuestion): boolean => reviewsOf(kit, `${instrument.id}/${id}`).length > 0;
  const table = tables.find(isReviewed) ?? tables.at(-1);
  if (table === undefined) return undefined;
  const columns = table.columns ?? [];
  const role = rolesOf(columns);
  const taken = new Set(Object.values(role));
  return { instrument, table, columns, role, others: columns.filter((column) => !taken.has(column)) };
}

/** Instruments with a table that has one row for each row of the plan. */
export const reviewShapes = (kit: Pick<Kit, 'instruments'>, { instrument, table }: PlanShape): ReviewShape[] =>
  reviewsOf(kit, `${instrument.id}/${table.id}`);

function reviewsOf(kit: Pick<Kit, 'instruments'>, address: string): ReviewShape[] {
  return kit.instruments.flatMap((instrument) =>
    tablesOf(instrument)
      .filter(({ rowsOf }) => rowsOf === address)
      .map((table) => ({ instrument, table })),
  );
}

const tablesOf = ({ sections }: KitInstrument): KitQuestion[] =>
  sections.flatMap(({ questions }) => questions).filter(({ type }) => type === 'table');

function rolesOf(columns: readonly KitQuestion[]): PlanShape['role'] {
  const role: Partial<Record<ColumnRole, KitQuestion>> = {};
  const isFree = (column: KitQuestion): boolean => !Object.values(role).includes(column);
  for (const each of Object.keys(names) as ColumnRole[]) {
    const id = names[each].find((name) => columns.some((column) => column.id === name));
    const column = columns.find((candidate) => candidate.id === id);
    if (column !== undefined && isFree(column)) role[each] = column;
  }
  for (const [each, wanted] of Object.entries(types) as [ColumnRole, readonly string[]][]) {
    const column = columns.find((candidate) => isFree(candidate) && wanted.includes(candidate.type));
    if (column !== undefined) role[each] ??= column;
  }
  return role;
}
