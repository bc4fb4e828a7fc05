import { randomBytes } from 'node:crypto';
import { envelopeOf, seal } from '@qadam/runtime';
import type { Entry } from '@qadam/schema';
import type { Database, Queries } from './queries.ts';

/** In order; one that stands here is never changed, only followed by another. */
const migrations: readonly (string | ((queries: Queries) => Promise<void>))[] = [
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
  `drop trigger entry_only_added on entry;
   alter table entry add column body jsonb;
   alter table entry add column salt text;`,
  sealLogs,
  `alter table journal add column detail jsonb;
   create function guard_entry() returns trigger language plpgsql as $$ begin
     if tg_op = 'DELETE' and exists (select 1 from journal where family = old.family and act = 'retention-ended') then return old; end if;
     if tg_op = 'UPDATE' and old.body is not null and new.body is null and new.salt is null
       and row(new.family, new.seq, new.id, new.entry) is not distinct from row(old.family, old.seq, old.id, old.entry)
       and exists (select 1 from entry e where e.family = old.family and e.entry ->> 'type' = 'erased'
         and (e.body ->> 'entry' = old.id::text or e.body -> 'kept' -> 'corrections' ? old.id::text)) then return new; end if;
     raise exception 'entries are only added'; end $$;
   create trigger entry_guarded before update or delete on entry for each row execute function guard_entry();`,
  `create table listed (
     family uuid not null references family(id),
     reader text not null,
     seq integer not null,
     made_by text not null,
     until timestamptz not null,
     standing jsonb not null,
     primary key (family, reader)
   );`,
  `create table workspace (
     model text primary key,
     version integer not null,
     proposal jsonb
   );
   create table workspace_file (
     model text not null references workspace(model),
     path text not null,
     text text not null,
     primary key (model, path)
   );
   create table workspace_save (
     model text not null references workspace(model),
     version integer not null,
     save jsonb not null,
     before jsonb not null,
     primary key (model, version)
   );
   create table workspace_comment (
     model text not null references workspace(model),
     number integer not null,
     comment jsonb not null,
     settled jsonb,
     primary key (model, number)
   );
   create table workspace_edition (
     model text not null references workspace(model),
     number integer not null,
     edition jsonb not null,
     scope jsonb not null,
     recalled jsonb,
     primary key (model, number)
   );
   create function refuse_workspace() returns trigger language plpgsql as $$ begin raise exception 'what was saved and published does not change'; end $$;
   create function guard_edition() returns trigger language plpgsql as $$ begin
     if row(new.model, new.number, new.edition) is not distinct from row(old.model, old.number, old.edition)
       and (old.recalled is null or row(new.scope, new.recalled) is not distinct from row(old.scope, old.recalled)) then return new; end if;
     raise exception 'what was saved and published does not change'; end $$;
   create function guard_comment() returns trigger language plpgsql as $$ begin
     if row(new.model, new.number, new.comment) is not distinct from row(old.model, old.number, old.comment) then return new; end if;
     raise exception 'what was saved and published does not change'; end $$;
   create trigger workspace_save_only_added before update or delete on workspace_save for each row execute function refuse_workspace();
   create trigger workspace_save_not_emptied before truncate on workspace_save for each statement execute function refuse_workspace();
   create trigger workspace_edition_guarded before update on workspace_edition for each row execute function guard_edition();
   create trigger workspace_edition_not_deleted before delete on workspace_edition for each row execute function refuse_workspace();
   create trigger workspace_edition_not_emptied before truncate on workspace_edition for each statement execute function refuse_workspace();
   create trigger workspace_comment_guarded before update on workspace_comment for each row execute function guard_comment();
   create trigger workspace_comment_not_deleted before delete on workspace_comment for each row execute function refuse_workspace();
   create trigger workspace_comment_not_emptied before truncate on workspace_comment for each statement execute function refuse_workspace();`,
];

/** How many migrations there are: the version of the tables. */
export const SCHEMA_VERSION = migrations.length;

/** Logs from before the chain: envelope and body are set apart, and every entry is sealed. */
async function sealLogs({ query }: Queries): Promise<void> {
  for (const { id } of await query<{ id: string }>('select id from family order by id')) {
    const rows = await query<{ entry: Entry }>('select entry from entry where family = $1 order by seq', [id]);
    const bare = rows.map(({ entry }) => entry);
    for (const entry of seal(bare, undefined, newSalt))
      await query('update entry set entry = $3, body = $4, salt = $5 where family = $1 and seq = $2', [
        ...[id, entry.seq, JSON.stringify(envelopeOf(entry))],
        ...[JSON.stringify(entry.body), entry.salt],
      ]);
  }
}

/** What makes the hash of a short body unguessable. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/** One of several portals that start at once migrates; the others wait, and find it done. Any number, always the same. */
const LOCK = 7_233_261;

/** Applies the migrations that a database does not have yet: all of them or none. */
export const migrate = (database: Database): Promise<void> => database.transaction((queries) => migrateIn(queries));

/** The same inside a transaction; `until`: only so many of them, for data that was written when there were no more. */
export async function migrateIn({ query }: Queries, until = SCHEMA_VERSION): Promise<void> {
  await query('select pg_advisory_xact_lock($1)', [LOCK]);
  await query('create table if not exists migration (number integer primary key)');
  const rows = await query<{ number: number }>('select number from migration');
  const done = new Set(rows.map(({ number }) => number));
  for (const [number, step] of migrations.slice(0, until).entries()) {
    if (done.has(number)) continue;
    if (typeof step === 'string') for (const statement of statements(step)) await query(statement);
    else await step({ query });
    await query('insert into migration values ($1)', [number]);
  }
}

/** A migration holds several statements; each ends with `;`, but for those inside `$$`. */
function statements(sql: string): string[] {
  const parts = sql.match(/(?:\$\$[^]*?\$\$|[^;])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
