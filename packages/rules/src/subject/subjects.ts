import type { Birth, FactInputs } from '@qadam/schema';

/** A person of the case, with the facts about them. */
export interface SubjectPerson {
  id: string;
  /** Children are those of kind `child`. */
  kind: string;
  /** Birth as far as it is known. */
  born?: Birth;
  /** Not born yet. */
  expected?: true;
  facts: FactInputs;
}

/** A row of a table: whom it is about, and its cells by `row.<column>`. */
export interface SubjectRow {
  about: string;
  cells: FactInputs;
}

/** What is known of a family and its people: all that rules look at. Derived facts are computed, never given. */
export interface Subjects {
  /** Day of the newest record about a subject (a person's id, or `family`). Default: `now`. */
  recordDay?: Readonly<Record<string, string>>;
  /** The day as of which the rules are asked, YYYY-MM-DD. */
  now: string;
  family: FactInputs;
  people: readonly SubjectPerson[];
  /** By `<instrument>/<table>`. A table that is absent was not asked; an empty one has no rows. */
  rows?: Readonly<Record<string, readonly SubjectRow[]>>;
}

/** The id under which the family itself is asked about. */
export const FAMILY = 'family';
