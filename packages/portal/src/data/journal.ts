import type { Database, Queries, Row } from './queries.ts';

/** What is written down of people's work in the portal. The list is closed, and holds no answers. */
export const acts = [
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'opened-family',
  'began-family',
  'changed-family',
  'searched',
  'exported',
  'assigned',
  'handed-over',
  'accepted',
  'declined',
  'given',
  'taken-back',
  'deputy-set',
  'deputy-ended',
  'joined',
  'told-apart',
  'parted',
  'person-added',
  'person-closed',
  'person-opened',
  'password-given',
  'password-changed',
  'erased',
  'chain-checked',
  'retention-ended',
  'backed-up',
  'restored',
  'model-proposed',
  'model-published',
  'model-approved',
  'model-declined',
  'model-widened',
  'model-recalled',
] as const;
export type Act = (typeof acts)[number];

/** A line: who did what, when, to which family, concerning whom. */
export interface Line {
  id: number;
  at: Date;
  person: string;
  role: string;
  act: Act;
  family: string | null;
  whom: string | null;
  /**
   * Of an export what it was; of a family that was removed its term, ground and the hash of its last envelope; of the model
   * which edition.
   */
  detail: Readonly<Record<string, string>> | null;
}
/** A line to be written. */
export interface NewLine {
  at: Date;
  by: { id: string; role: string };
  act: Act;
  family?: string;
  whom?: string;
  detail?: Readonly<Record<string, string>>;
}

/** Which lines are wanted; the newest first. */
export interface LinesWanted {
  family?: string | undefined;
  person?: string | undefined;
  /** Only lines older than this one. */
  before?: number | undefined;
  count: number;
}

/** The log of reads and changes. It is only added to; the database refuses anything else. */
export interface Journal {
  write(
    by: NewLine['by'],
    act: Act,
    of?: { family?: string; whom?: string; detail?: Readonly<Record<string, string>> },
  ): Promise<void>;
  lines(wanted: LinesWanted): Promise<Line[]>;
}

/** The journal in a database. */
export function journalIn(database: Database, now: () => number): Journal {
  return {
    write: (by, act, of = {}) => writeLine(database, { at: new Date(now()), by, act, ...of }),
    lines: ({ family = null, person = null, before = null, count }) =>
      database.query<Line & Row>(
        `select id, at, person, role, act, family, whom, detail from journal
         where ($1::uuid is null or family = $1) and ($2::text is null or person = $2 or whom = $2)
           and ($3::integer is null or id < $3)
         order by id desc limit $4`,
        [family, person, before, count],
      ),
  };
}

/** Writes a line, perhaps inside a transaction. */
export async function writeLine({ query }: Queries, { at, by, act, family, whom, detail }: NewLine): Promise<void> {
  await query('insert into journal (at, person, role, act, family, whom, detail) values ($1, $2, $3, $4, $5, $6, $7)', [
    ...[at, by.id, by.role, act, family ?? null, whom ?? null],
    detail === undefined ? null : JSON.stringify(detail),
  ]);
}
