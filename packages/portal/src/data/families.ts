import { envelopeHash, envelopeOf, seal } from '@qadam/runtime';
import type { Entry } from '@qadam/schema';
import type { IndexedName } from '../names/similar.ts';
import { writeLine, type NewLine } from './journal.ts';
import { newSalt } from './migrations.ts';
import type { Database, Queries, Row } from './queries.ts';

/** A family as the list of all families needs it. */
export interface FamilyLog {
  id: string;
  model: string;
  entries: Entry[];
}

/** What is known of a family without reading its log. */
export interface FamilyHead {
  id: string;
  model: string;
  /** How many entries the log has. */
  seq: number;
  /** Who leads it, to whom it is being handed over, who wrote its first record. */
  owner: string | null;
  handingTo: string | null;
  openedBy: string | null;
}

/** What a log says of its family: kept beside it, in the same transaction, so that lists and searches read no log. */
export interface Described {
  owner: string | null;
  handingTo: string | null;
  openedBy: string | null;
  names: IndexedName[];
}

/** What became of an attempt to add entries. */
export type Added<T> =
  { state: 'added' | 'repeated'; entries: Entry[] } | { state: 'refused'; result: T } | { state: 'unknown-family' };

/** What became of an attempt to remove a family. */
export type Removed = 'removed' | 'refused' | 'unknown-family';

/** The families of the portal and their logs. */
export interface Families {
  /** Begins a family; an id that was removed is never used again. */
  create(id: string, model: string): Promise<void>;
  /** The families that have begun, without their logs; only these where ids are given. */
  heads(ids?: readonly string[]): Promise<FamilyHead[]>;
  /** The logs of these families. */
  logs(ids: readonly string[]): Promise<FamilyLog[]>;
  /** The names in these families. */
  names(ids: readonly string[]): Promise<IndexedName[]>;
  /** Describes anew the families whose description is older than their log. */
  describeAnew(): Promise<void>;
  one(id: string): Promise<FamilyLog | undefined>;
  /**
   * Adds entries in one transaction. `decide` sees the log as it is and gives what to write, or a refusal.
   * The same `key` again adds nothing and gives the entries of the first time. What is accepted is sealed; what an
   * `erased` entry names is emptied with it.
   */
  add<T>(id: string, key: string, decide: (log: FamilyLog) => { accept: Entry[] } | { refuse: T }): Promise<Added<T>>;
  /** The log with its salts, to see whether its chain holds; it does not leave the server. */
  sealed(id: string): Promise<Entry[]>;
  /**
   * Removes all that is kept of a family, in one transaction, if `decide` gives the line that stays in the journal. The
   * line gets the hash of the last envelope.
   */
  remove(id: string, decide: (log: FamilyLog) => NewLine | undefined): Promise<Removed>;
}

/** An entry as it is read: without its salt, which would let somebody guess what was withheld from them. */
const READ = `case when body is null then entry else entry || jsonb_build_object('body', body) end`;

/** Families in a database. `describe` tells what a log says of its family. */
export function familiesIn(database: Database, describe: (log: FamilyLog) => Described = tellNothing): Families {
  const entriesOf = async (queries: Queries, id: string): Promise<Entry[]> =>
    (
      await queries.query<{ entry: Entry }>(`select ${READ} as entry from entry where family = $1 order by seq`, [id])
    ).map(({ entry }) => entry);
  const find = async (queries: Queries, id: string, lock = ''): Promise<FamilyLog | undefined> => {
    const [family] = await queries.query<{ id: string; model: string }>(
      `select id, model from family where id = $1 ${lock}`,
      [id],
    );
    return family === undefined ? undefined : { ...family, entries: await entriesOf(queries, id) };
  };
  const keepDescription = async (queries: Queries, log: FamilyLog): Promise<void> => {
    const { owner, handingTo, openedBy, names } = describe(log);
    await queries.query(
      'update family set owner = $2, handing_to = $3, opened_by = $4, described_seq = seq where id = $1',
      [log.id, owner, handingTo, openedBy],
    );
    await queries.query('delete from family_name where family = $1', [log.id]);
    for (const { person, kind, name, folded, bornFrom = null, bornUntil = null } of names)
      await queries.query('insert into family_name values ($1, $2, $3, $4, $5, $6, $7)', [
        ...[log.id, person, kind, name, folded],
        ...[bornFrom, bornUntil],
      ]);
  };
  return {
    async create(id, model) {
      await database.query(
        `insert into family (id, model)
         select $1, $2 where not exists (select from journal where family = $1 and act = 'retention-ended')
         on conflict do nothing`,
        [id, model],
      );
    },
    async heads(ids) {
      const rows = await database.query<Row & Pick<FamilyHead, 'id' | 'model' | 'seq' | 'owner'> & HeadRow>(
        `select id, model, seq, owner, handing_to, opened_by from family
         where seq > 0 and ($1::uuid[] is null or id = any($1)) order by id`,
        [ids ?? null],
      );
      return rows.map(({ handing_to: handingTo, opened_by: openedBy, ...head }) => ({ ...head, handingTo, openedBy }));
    },
    logs: (ids) =>
      database.query<FamilyLog & Row>(
        `select f.id, f.model, jsonb_agg(${READ} order by e.seq) as entries
         from family f join entry e on e.family = f.id where f.id = any($1) group by f.id, f.model order by f.id`,
        [ids],
      ),
    async names(ids) {
      const rows = await database.query<NameRow>(
        'select * from family_name where family = any($1) order by family, person',
        [ids],
      );
      return rows.map(({ born_from: bornFrom, born_until: bornUntil, ...name }) => ({
        ...name,
        ...(bornFrom !== null && { bornFrom }),
        ...(bornUntil !== null && { bornUntil }),
      }));
    },
    async describeAnew() {
      const rows = await database.query<{ id: string }>('select id from family where described_seq <> seq');
      for (const { id } of rows)
        await database.transaction(async (queries) => {
          const log = await find(queries, id, 'for update');
          if (log !== undefined) await keepDescription(queries, log);
        });
    },
    one: (id) => find(database, id),
    add: (id, key, decide) =>
      database.transaction(async (queries) => {
        const log = await find(queries, id, 'for update');
        if (log === undefined) return { state: 'unknown-family' };
        const [before] = await queries.query<{ first_seq: number; last_seq: number }>(
          'select first_seq, last_seq from sent where family = $1 and key = $2',
          [id, key],
        );
        if (before !== undefined) {
          return { state: 'repeated', entries: log.entries.slice(before.first_seq - 1, before.last_seq) };
        }
        const decision = decide(log);
        if ('refuse' in decision) return { state: 'refused', result: decision.refuse };
        const sealed = seal(decision.accept.map(plain), log.entries.at(-1), newSalt);
        for (const entry of sealed)
          await queries.query(
            'insert into entry (family, seq, id, entry, body, salt) values ($1, $2, $3, $4, $5, $6)',
            [
              ...[id, entry.seq, entry.id],
              ...[JSON.stringify(envelopeOf(entry)), JSON.stringify(entry.body), entry.salt],
            ],
          );
        const entries = sealed.map(({ salt: _, ...entry }) => entry as Entry);
        const erased = new Set(entries.flatMap(erasedBy));
        await queries.query('update entry set body = null, salt = null where family = $1 and id = any($2)', [
          id,
          [...erased],
        ]);
        const last = log.entries.length + entries.length;
        const whole = [...log.entries, ...entries].map((entry) => (erased.has(entry.id) ? envelopeOf(entry) : entry));
        await queries.query('update family set seq = $2 where id = $1', [id, last]);
        await queries.query('delete from listed where family = $1', [id]);
        await keepDescription(queries, { ...log, entries: whole });
        await queries.query('insert into sent values ($1, $2, $3, $4)', [id, key, log.entries.length + 1, last]);
        return { state: 'added', entries };
      }),
    async sealed(id) {
      const rows = await database.query<{ entry: Entry }>(
        `select ${READ} || case when salt is null then '{}' else jsonb_build_object('salt', salt) end as entry
         from entry where family = $1 order by seq`,
        [id],
      );
      return rows.map(({ entry }) => entry);
    },
    remove: (id, decide) =>
      database.transaction(async (queries) => {
        const log = await find(queries, id, 'for update');
        if (log === undefined) return 'unknown-family';
        const line = decide(log);
        if (line === undefined) return 'refused';
        const last = log.entries.at(-1);
        const detail = { ...line.detail, ...(last !== undefined && { lastEnvelope: envelopeHash(last) }) };
        // The line first: the database lets entries go only of a family of which the journal says that it ended.
        await writeLine(queries, { ...line, family: id, detail });
        await queries.query('delete from link where one = $1 or other = $1', [id]);
        for (const table of ['listed', 'family_name', 'given', 'danger_draft', 'sent', 'entry'])
          await queries.query(`delete from ${table} where family = $1`, [id]);
        await queries.query('delete from family where id = $1', [id]);
        return 'removed';
      }),
  };
}

/** As it will be read again: without what JSON does not hold. */
const plain = (entry: Entry): Entry => JSON.parse(JSON.stringify(entry)) as Entry;

/** The entries whose bodies go with this one. */
const erasedBy = (entry: Entry): string[] =>
  entry.type === 'erased' ? [entry.body.entry, ...(entry.body.kept?.corrections ?? [])] : [];

interface HeadRow {
  handing_to: string | null;
  opened_by: string | null;
}
type NameRow = Row &
  Omit<IndexedName, 'bornFrom' | 'bornUntil'> & { born_from: string | null; born_until: string | null };

const tellNothing = (): Described => ({ owner: null, handingTo: null, openedBy: null, names: [] });
