import type { Kit, KitInstrument, KitQuestion } from '@qadam/schema';

/** One side of the triangle: a section whose table has a fixed row for each domain. */
export interface Side {
  section: string;
  table: KitQuestion;
  domains: readonly string[];
}

/** An instrument that can be drawn as a triangle. */
export interface TriangleShape {
  instrument: KitInstrument;
  sides: readonly [Side, Side, Side];
}

/** Columns that every domain needs. */
export const STRENGTHS = 'strengths';
export const NEEDS = 'needs';

/**
 * The triangle of a kit, by id or the first: an instrument about the child of three sections, each with one table of
 * fixed rows and the columns `strengths` and `needs`. `undefined` where there is none.
 */
export function triangleShape({ instruments }: Kit, id?: string): TriangleShape | undefined {
  for (const instrument of instruments) {
    if (id !== undefined && instrument.id !== id) continue;
    const [first, second, third, ...more] = instrument.sections.map(sideOf);
    if (first && second && third && more.length === 0) return { instrument, sides: [first, second, third] };
  }
  return undefined;
}

function sideOf({ id, questions }: KitInstrument['sections'][number]): Side | undefined {
  const [table] = questions;
  const domains = table?.rows?.map((row) => row.id);
  const columns = new Set(table?.columns?.map((column) => column.id));
  const isDrawable = questions.length === 1 && columns.has(STRENGTHS) && columns.has(NEEDS);
  return table && domains && isDrawable ? { section: id, table, domains } : undefined;
}
