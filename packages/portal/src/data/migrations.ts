import type { Database } from './queries.ts';

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
  `create trigger entry_not_emptied before truncate on entry for each statement execute function refuse_change();`,
  `create table try (
     id integer generated always as identity primary key,
     name text not null,
     address text not null,
     at timestamptz not null
   );
   create index try_by_name on try (name, address);
   alter table session add column is_shared boolean not null default false;
   alter table session add column used_at timestamptz not null default now();`,
  `alter table person add column locale text not null default 'ru';
   alter table person add column closed_at timestamptz;
   alter table person add column must_change boolean not null default false;
   alter table family add column owner text;
   alter table family add column handing_to text;
   alter table family add column opened_by text;
   alter table family add column described_seq integer not null default 0;
   create table family_name (
     family uuid not null references family(id),
     person text not null,
     kind text not null,
     name text not null,
     folded text not null,
     born_from text,
     born_until text,
     primary key (family, person)
   );
   create table given (
     id integer generated always as identity primary key,
     family uuid not null references family(id),
     person text not null references person(id),
     by text not null,
     at timestamptz not null,
     ended_by text,
     ended_at timestamptz
   );
   create unique index given_once on given (family, person) where ended_at is null;
   create table deputy (
     id integer generated always as identity primary key,
     person text not null references person(id),
     stands_in text not null references person(id),
     from_day text not null,
     until_day text not null,
     by text not null,
     at timestamptz not null,
     ended_by text,
     ended_at timestamptz
   );
   create table link (
     id integer generated always as identity primary key,
     one uuid not null references family(id),
     other uuid not null references family(id),
     is_same boolean not null,
     reason text not null,
     by text not null,
     at timestamptz not null,
     ended_by text,
     ended_at timestamptz,
     check (one < other)
   );
   create unique index link_once on link (one, other) where ended_at is null;
   create table danger_draft (
     family uuid not null references family(id),
     person text not null references person(id),
     since timestamptz not null,
     primary key (family, person)
   );
   create table journal (
     id integer generated always as identity primary key,
     at timestamptz not null,
     person text not null,
     role text not null,
     act text not null,
     family uuid,
     whom text
   );
   create index journal_by_family on journal (family);
   create function refuse_journal() returns trigger language plpgsql as $$ begin raise exception 'the journal is only added to'; end $$;
   create trigger journal_only_added before update or delete on journal for each row execute function refuse_journal();
   create trigger journal_not_emptied before truncate on journal for each statement execute function refuse_journal();`,
];

/** One of several portals that start at once migrates; the others wait, and find it done. Any number, always the same. */
const LOCK = 7_233_261;

/** Applies the migrations that a database does not have yet: all of them or none. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query('select pg_advisory_xact_lock($1)', [LOCK]);
    await query('create table if not exists migration (number integer primary key)');
    const rows = await query<{ number: number }>('select number from migration');
    const done = new Set(rows.map(({ number }) => number));
    for (const [number, sql] of migrations.entries()) {
      if (done.has(number)) continue;
      for (const statement of statements(sql)) await query(statement);
      await query('insert into migration values ($1)', [number]);
    }
  });
}

/** A migration holds several statements; each ends with `;` at the end of a line, but for those inside `$$`. */
function statements(sql: string): string[] {
  const parts = sql.split(/;\s*\n/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
