import type { Database, Row } from './queries.ts';

/** A family that the supervisor opened to somebody. */
export interface Given {
  family: string;
  person: string;
}
/** Somebody who stands in for another from one day to another, both included. Days as YYYY-MM-DD. */
export interface Deputy {
  id: number;
  person: string;
  standsIn: string;
  fromDay: string;
  untilDay: string;
}
/** Two families that a person judged to be one, or not to be. */
export interface Link {
  id: number;
  one: string;
  other: string;
  isSame: boolean;
  reason: string;
  by: string;
  at: Date;
}

/** How people are tied to families, and families to each other, besides what the logs say. Nothing is deleted: it ends. */
export interface Ties {
  given(): Promise<Given[]>;
  /** Opens a family to somebody; `false` when it is open to them already. */
  give(given: Given, by: string): Promise<boolean>;
  /** Closes it again; `false` when it was not open. */
  takeBack(given: Given, by: string): Promise<boolean>;
  /** Deputies whose time has not ended before this day. */
  deputies(day: string): Promise<Deputy[]>;
  setDeputy(deputy: Omit<Deputy, 'id'>, by: string): Promise<void>;
  endDeputy(id: number, by: string): Promise<boolean>;
  links(): Promise<Link[]>;
  /** Says that two families are one, or are not; `false` when that is said already. */
  link(link: Pick<Link, 'one' | 'other' | 'isSame' | 'reason'>, by: string): Promise<boolean>;
  /** Takes it back; both logs stay as they are. */
  unlink(id: number, by: string): Promise<Link | undefined>;
}

/** Ties in a database. */
export function tiesIn(database: Database, now: () => number): Ties {
  const has = async (sql: string, values: unknown[]): Promise<boolean> =>
    (await database.query(sql, [...values, new Date(now())])).length > 0;
  return {
    given: () => database.query<Given & Row>('select family, person from given where ended_at is null'),
    give: ({ family, person }, by) =>
      has(
        `insert into given (family, person, by, at) values ($1, $2, $3, $4)
         on conflict (family, person) where ended_at is null do nothing returning id`,
        [family, person, by],
      ),
    takeBack: ({ family, person }, by) =>
      has(
        `update given set ended_by = $3, ended_at = $4
         where family = $1 and person = $2 and ended_at is null returning id`,
        [family, person, by],
      ),
    deputies: (day) =>
      database.query<Deputy & Row>(
        `select id, person, stands_in as "standsIn", from_day as "fromDay", until_day as "untilDay"
         from deputy where ended_at is null and until_day >= $1 order by from_day, id`,
        [day],
      ),
    async setDeputy({ person, standsIn, fromDay, untilDay }, by) {
      await has('insert into deputy (person, stands_in, from_day, until_day, by, at) values ($1, $2, $3, $4, $5, $6)', [
        ...[person, standsIn, fromDay, untilDay],
        by,
      ]);
    },
    endDeputy: (id, by) =>
      has('update deputy set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null returning id', [id, by]),
    links: () =>
      database.query<Link & Row>(
        'select id, one, other, is_same as "isSame", reason, by, at from link where ended_at is null order by id',
      ),
    link: ({ one, other, isSame, reason }, by) =>
      has(
        `insert into link (one, other, is_same, reason, by, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (one, other) where ended_at is null do nothing returning id`,
        [...[one, other].sort(), isSame, reason, by],
      ),
    async unlink(id, by) {
      const [link] = await database.query<Link & Row>(
        `update link set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null
         returning id, one, other, is_same as "isSame", reason, by, at`,
        [id, by, new Date(now())],
      );
      return link;
    },
  };
}
