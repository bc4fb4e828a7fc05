import { mkdirSync } from 'node:fs';
import { lockFolder } from './lock.ts';
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
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = await connect(place);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** The same as it is: without migrations. */
export async function connect({ url, folder }: DatabasePlace): Promise<Database> {
  if (url !== undefined) return openPostgres(url);
  if (folder === undefined) return openPglite();
  mkdirSync(folder, { recursive: true });
  const release = lockFolder(folder);
  try {
    const database = await openPglite(folder);
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
