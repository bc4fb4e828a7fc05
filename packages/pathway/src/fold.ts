/** Folds a case's log into where it stands. Pure: the same log gives the same bytes. */
import type { Instant } from '@qadam/schema';
import { instantOf, momentOf } from './calendar/instant.ts';
import type { DeadlineItem } from './deadline/item.ts';
import { nextChangeMs } from './deadline/next-change.ts';
import { unlistedYears } from './deadline/unlisted.ts';
import type { FoldMemory } from './fold-memory.ts';
import type { Judged } from './level/judge.ts';
import { arrangeLog, type ArrangedLog, type AsOf, type FoldEntry } from './log/arrange.ts';
import type { Note } from './log/note.ts';
import { reconsiderList, type Reconsidered } from './log/reconsider.ts';
import type { Look, Observe } from './look.ts';
import { movesFrom, type Move } from './move/moves.ts';
import type { Pathway } from './plan/pathway.ts';
import { Run } from './run.ts';
import type { CaseState } from './state/case-state.ts';
import type { HostFacts } from './state/observe.ts';

/** Where a case stands. */
export interface Folded<L extends Look> {
  /** Of the last entry, as it may still be read; nobody changes it any more. */
  state: CaseState;
  judged: Judged<L>;
  deadlines: readonly DeadlineItem[];
  moves: readonly Move[];
  reconsider: readonly Reconsidered[];
  /** The entries in order, with the bodies that count. */
  entries: readonly FoldEntry[];
  notes: readonly Note[];
  /** Before this instant a look at the same log finds the same: nothing comes near, is due or passes. */
  unchangedUntil: Instant;
}

export interface FoldOptions<L extends Look> extends AsOf {
  host: HostFacts;
  /** Asks the rules. */
  ask: Observe<L>;
  /** The same one for each fold of a log that grows, and of no other: what was folded already is not folded again. */
  memory?: FoldMemory<L> | undefined;
}

/**
 * Folds a log as of a moment. Never throws: entries that cannot be read are left out with a note, and the order in which
 * entries arrive has no meaning.
 */
export function foldCase<L extends Look>(
  pathway: Pathway,
  log: readonly unknown[],
  options: FoldOptions<L>,
): Folded<L> {
  const arranged = arrangeLog(log, options);
  const known = options.memory?.recall(pathway, options.host, arranged);
  const run = known?.run ?? new Run(pathway, options);
  for (const folded of arranged.entries.slice(known?.count ?? 0)) run.apply(folded, arranged.personOf);
  options.memory?.keep(pathway, options.host, arranged, new Run(pathway, options, run));
  const end = run.end(momentOf(options.at));
  const { state } = run;
  return {
    state,
    judged: run.judged,
    deadlines: run.deadlines(end),
    moves: movesFrom(pathway, state, run.judged.look),
    reconsider: reconsiderList(state, arranged.mistakes),
    entries: arranged.entries,
    notes: [
      ...arranged.notes,
      ...state.notes,
      ...notOpened(state, arranged),
      ...unlistedYears(run.trackers(), pathway.place),
    ],
    unchangedUntil: instantOf({ ...end.moment, ms: nextChangeMs(run.trackers(), end, arranged.laterMs) }),
  };
}

function notOpened(state: CaseState, { entries }: ArrangedLog): Note[] {
  const isOpened = state.openedAt !== undefined || entries.length === 0;
  return isOpened ? [] : [{ code: 'not-opened', params: {} }];
}
