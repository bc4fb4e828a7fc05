import { mkdirSync } from 'node:fs';
import { migrate } from './migrations.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import type { Database } from './queries.ts';

/** Where the data is kept: in memory when nothing is given. */
export interface DatabasePlace {
  /** Address of a PostgreSQL server, `postgres://user:password@host:port/name`. Goes before `folder`. */
  url?: string | undefined;
  /** Folder of the PostgreSQL inside this process; made when it is not there. */
  folder?: string | undefined;
}

/** A PostgreSQL server, or PostgreSQL inside this process. Migrations are applied. */
export async function openDatabase({ url, folder }: DatabasePlace): Promise<Database> {
  if (url === undefined && folder !== undefined) mkdirSync(folder, { recursive: true });
  const database = url === undefined ? await openPglite(folder) : openPostgres(url);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
