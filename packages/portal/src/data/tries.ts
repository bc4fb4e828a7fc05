import type { Database } from './queries.ts';

const LIMIT = 5;
const WINDOW_MS = 15 * 60_000;

/** Wrong passwords, counted for a name at an address. */
export interface Tries {
  /**
   * Counts a try as wrong before the password is looked at, so that many at once are counted too. Gives `undefined` when
   * it may go on, or else in how many minutes.
   */
  begin(name: string, address: string): Promise<number | undefined>;
  /** The password was right: everything is forgotten. */
  forget(name: string, address: string): Promise<void>;
}

/** Tries in a database: they outlive a restart, and several portals count together. */
export function triesIn(database: Database, now: () => number): Tries {
  return {
    async begin(name, address) {
      const since = new Date(now() - WINDOW_MS);
      await database.query('delete from try where at <= $1', [since]);
      const [own] = await database.query<{ id: number }>(
        'insert into try (name, address, at) values ($1, $2, $3) returning id',
        [name, address, new Date(now())],
      );
      const tries = await database.query<{ at: Date }>(
        'select at from try where name = $1 and address = $2 order by at, id',
        [name, address],
      );
      if (tries.length <= LIMIT) return undefined;
      await database.query('delete from try where id = $1', [own!.id]);
      return Math.max(1, Math.ceil((tries[0]!.at.getTime() + WINDOW_MS - now()) / 60_000));
    },
    async forget(name, address) {
      await database.query('delete from try where name = $1 and address = $2', [name, address]);
    },
  };
}
