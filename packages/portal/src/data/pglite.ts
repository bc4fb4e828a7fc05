import { PGlite } from '@electric-sql/pglite';
import type { Database } from './queries.ts';

/** PostgreSQL inside this process, its files in `folder`; in memory without one. It serves one call after another. */
export async function openPglite(folder?: string): Promise<Database> {
  const engine = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    query: async (sql, values) => (await engine.query(sql, values)).rows as never,
    transaction: (work) =>
      engine.transaction((open) =>
        work({ query: async (sql, values) => (await open.query(sql, values)).rows as never }),
      ),
    close: () => engine.close(),
  };
}
