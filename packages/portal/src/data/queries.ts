/** What a query gives: rows, by column. */
export type Row = Record<string, unknown>;

/** The few things that the repository asks of PostgreSQL. */
export interface Queries {
  query<T extends Row>(sql: string, values?: unknown[]): Promise<T[]>;
}
export interface Database extends Queries {
  /** All or nothing. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
