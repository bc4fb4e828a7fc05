import type { Database, Row } from './queries.ts';

/** What lists show of a family to readers of some fields: of a log of this length, until this moment. */
export interface KeptListed<T> {
  family: string;
  /** Which confidential fields its readers may see. */
  reader: string;
  seq: number;
  until: Date;
  standing: T;
}

/** What lists show, kept over a restart. It goes with the family, and is made anew with each entry. */
export interface ListedStore<T> {
  /** All that was made by the same rules and the same program. */
  all(): Promise<KeptListed<T>[]>;
  /** Keeps one, if the log is still that long: what was erased meanwhile must not come back. */
  keep(listed: KeptListed<T>): Promise<void>;
}

/** Kept in a database. `madeBy` names the rules and the program: what others made is not read. */
export function listedIn<T>(database: Database, madeBy: string): ListedStore<T> {
  return {
    all: () =>
      database.query<KeptListed<T> & Row>(
        `select l.family, l.reader, l.seq, l.until, l.standing from listed l join family f on f.id = l.family and f.seq = l.seq
         where l.made_by = $1`,
        [madeBy],
      ),
    async keep({ family, reader, seq, until, standing }) {
      // The lock waits for an append that is under way; then the log is longer, and nothing is kept.
      await database.transaction(async ({ query }) => {
        const [head] = await query<{ seq: number }>('select seq from family where id = $1 for update', [family]);
        if (head?.seq !== seq) return;
        await query(
          `insert into listed values ($1, $2, $3, $4, $5, $6)
           on conflict (family, reader) do update set seq = $3, made_by = $4, until = $5, standing = $6`,
          [family, reader, seq, madeBy, until, JSON.stringify(standing)],
        );
      });
    },
  };
}
