/** What changed from one revision of a table to another, by row id. */
import type { Row } from '@qadam/schema';

/** A row that came, changed or went. */
export interface RowChange {
  kind: 'added' | 'changed' | 'removed';
  id: string;
  /** Its position in the revision that it is shown from, from 0. */
  at: number;
  before?: Row;
  after?: Row;
  /** Ids of the columns that differ. */
  columns: readonly string[];
}

/** Added and changed rows in their new order, then the removed ones in their old order. */
export function rowChanges(before: readonly Row[], after: readonly Row[], columns: readonly string[]): RowChange[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  const present = after.flatMap((row, at): RowChange[] => {
    const was = old.get(row.id);
    if (was === undefined) return [{ kind: 'added', id: row.id, at, after: row, columns: [] }];
    const differing = columns.filter((column) => !isSame(was[column], row[column]));
    if (differing.length === 0) return [];
    return [{ kind: 'changed', id: row.id, at, before: was, after: row, columns: differing }];
  });
  const gone = before.flatMap((row, at): RowChange[] =>
    kept.has(row.id) ? [] : [{ kind: 'removed', id: row.id, at, before: row, columns: [] }],
  );
  return [...present, ...gone];
}

/** An empty cell is the same as none. */
const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left ?? '') === JSON.stringify(right ?? '');
