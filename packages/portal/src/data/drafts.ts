import type { Database, Row } from './queries.ts';

/** That there is danger in something not sent yet: whose, and since when. What it is stays with the writer. */
export interface DangerDraft {
  family: string;
  person: string;
  since: Date;
}

export interface DangerDrafts {
  all(): Promise<DangerDraft[]>;
  /** There is one, or there is none any more. The first moment stays. */
  set(family: string, person: string, isDanger: boolean): Promise<void>;
}

/** Dangers in drafts, in a database. */
export function dangerDraftsIn(database: Database, now: () => number): DangerDrafts {
  return {
    all: () => database.query<DangerDraft & Row>('select family, person, since from danger_draft order by since'),
    async set(family, person, isDanger) {
      if (isDanger)
        await database.query('insert into danger_draft values ($1, $2, $3) on conflict do nothing', [
          family,
          person,
          new Date(now()),
        ]);
      else await database.query('delete from danger_draft where family = $1 and person = $2', [family, person]);
    },
  };
}
