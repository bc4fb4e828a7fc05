import { PGlite } from '@electric-sql/pglite';

/** What a query gives: rows, by column. */
export type Row = Record<string, unknown>;

/** The few things that the repository asks of PostgreSQL. */
export interface Queries {
  query<T extends Row>(sql: string, values?: unknown[]): Promise<T[]>;
}
export interface Database extends Queries {
  /** All or nothing; calls are served one after another. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** PostgreSQL inside this process, its files in `folder`; in memory without one. Migrations are applied. */
export async function openDatabase(folder?: string): Promise<Database> {
  const engine = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  const database: Database = {
    query: async (sql, values) => (await engine.query(sql, values)).rows as never,
    transaction: (work) =>
      engine.transaction((open) =>
        work({ query: async (sql, values) => (await open.query(sql, values)).rows as never }),
      ),
    close: () => engine.close(),
  };
  await migrate(database);
  return database;
}

/** In order; one that stands here is never changed, only followed by another. */
const migrations = [
  `create table person (
     id text primary key,
     name text not null,
     role text not null,
     password text not null
   );
   create table session (
     token text primary key,
     person text not null references person(id),
     csrf text not null,
     ends_at timestamptz not null
   );
   create table family (
     id uuid primary key,
     model text not null,
     seq integer not null default 0,
     created_at timestamptz not null default now()
   );
   create table entry (
     family uuid not null references family(id),
     seq integer not null,
     id uuid not null,
     entry jsonb not null,
     primary key (family, seq),
     unique (family, id)
   );
   create table sent (
     family uuid not null references family(id),
     key text not null,
     first_seq integer not null,
     last_seq integer not null,
     primary key (family, key)
   );
   create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'entries are only added'; end $$;
   create trigger entry_only_added before update or delete on entry for each row execute function refuse_change();`,
];

async function migrate(database: Database): Promise<void> {
  await database.query('create table if not exists migration (number integer primary key)');
  const done = new Set(
    (await database.query<{ number: number }>('select number from migration')).map(({ number }) => number),
  );
  for (const [number, sql] of migrations.entries()) {
    if (done.has(number)) continue;
    await database.transaction(async ({ query }) => {
      for (const statement of statements(sql)) await query(statement);
      await query('insert into migration values ($1)', [number]);
    });
  }
}

/** A migration holds several statements; each ends with `;` at the end of a line, but for those inside `$$`. */
function statements(sql: string): string[] {
  const parts = sql.split(/;\s*\n/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
