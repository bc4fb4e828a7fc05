import { Pool } from 'pg';
import type { Database, Queries } from './queries.ts';

const CONNECTIONS = 10;
/** A server that cannot be reached is an error, not a page that never comes. */
const CONNECT_MS = 10_000;

/** A PostgreSQL server. Queries are spread over a few connections, a transaction keeps one to itself. */
export function openPostgres(url: string): Database {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS });
  // A connection that breaks while nobody uses it is replaced by the pool; unheard, it would end the process.
  pool.on('error', (error) => process.stderr.write(`PostgreSQL: ${error.message}\n`));
  return {
    query: async (sql, values) => (await pool.query(sql, values)).rows as never,
    transaction: async (work) => {
      const client = await pool.connect();
      const queries: Queries = { query: async (sql, values) => (await client.query(sql, values)).rows as never };
      let isBroken = false;
      try {
        await client.query('begin');
        const result = await work(queries);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => {
          isBroken = true;
        });
        throw error;
      } finally {
        client.release(isBroken);
      }
    },
    close: () => pool.end(),
  };
}
