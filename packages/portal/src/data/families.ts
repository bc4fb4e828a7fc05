import type { Entry } from '@qadam/schema';
import type { Database, Queries } from './queries.ts';

/** A family as the list of all families needs it. */
export interface FamilyLog {
  id: string;
  model: string;
  entries: Entry[];
}

/** What became of an attempt to add entries. */
export type Added<T> =
  { state: 'added' | 'repeated'; entries: Entry[] } | { state: 'refused'; result: T } | { state: 'unknown-family' };

/** The families of the portal and their logs. */
export interface Families {
  create(id: string, model: string): Promise<void>;
  all(): Promise<FamilyLog[]>;
  one(id: string): Promise<FamilyLog | undefined>;
  /**
   * Adds entries in one transaction. `decide` sees the log as it is and gives what to write, or a refusal.
   * The same `key` again adds nothing and gives the entries of the first time.
   */
  add<T>(id: string, key: string, decide: (log: FamilyLog) => { accept: Entry[] } | { refuse: T }): Promise<Added<T>>;
}

/** Families in a database. */
export function familiesIn(database: Database): Families {
  const entriesOf = async (queries: Queries, id: string): Promise<Entry[]> =>
    (await queries.query<{ entry: Entry }>('select entry from entry where family = $1 order by seq', [id])).map(
      ({ entry }) => entry,
    );
  const find = async (queries: Queries, id: string, lock = ''): Promise<FamilyLog | undefined> => {
    const [family] = await queries.query<{ id: string; model: string }>(
      `select id, model from family where id = $1 ${lock}`,
      [id],
    );
    return family === undefined ? undefined : { ...family, entries: await entriesOf(queries, id) };
  };
  return {
    async create(id, model) {
      await database.query('insert into family (id, model) values ($1, $2) on conflict do nothing', [id, model]);
    },
    async all() {
      const rows = await database.query<{ id: string; model: string; entries: Entry[] | null }>(
        `select f.id, f.model, jsonb_agg(e.entry order by e.seq) filter (where e.seq is not null) as entries
         from family f left join entry e on e.family = f.id group by f.id, f.model order by f.id`,
      );
      return rows.map(({ entries, ...family }) => ({ ...family, entries: entries ?? [] }));
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
        const entries = decision.accept;
        for (const entry of entries) {
          await queries.query('insert into entry (family, seq, id, entry) values ($1, $2, $3, $4)', [
            id,
            entry.seq,
            entry.id,
            JSON.stringify(entry),
          ]);
        }
        const last = log.entries.length + entries.length;
        await queries.query('update family set seq = $2 where id = $1', [id, last]);
        await queries.query('insert into sent values ($1, $2, $3, $4)', [id, key, log.entries.length + 1, last]);
        return { state: 'added', entries };
      }),
  };
}
