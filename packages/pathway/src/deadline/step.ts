import type { About } from '@qadam/schema';
import type { Moment } from '../calendar/instant.ts';
import type { Judged } from '../level/judge.ts';
import type { FoldEntry } from '../log/arrange.ts';
import type { Look } from '../look.ts';
import type { Pathway } from '../plan/pathway.ts';
import type { CaseState } from '../state/case-state.ts';

/** A moment at which deadlines are looked at: after an entry, at the start of a day, or at the end. */
export interface Step {
  pathway: Pathway;
  moment: Moment;
  state: CaseState;
  judged: Judged<Look>;
  /** Who is in the case now, by whom things are about. */
  present: Readonly<Record<About, readonly string[]>>;
  /** Whose facts are the same as at the step before. */
  unchanged: ReadonlySet<string>;
  /** The entry that was applied; absent where only time has passed. */
  folded?: FoldEntry;
}
