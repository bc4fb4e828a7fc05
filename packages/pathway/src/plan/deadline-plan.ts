import type { Deadline, Duration, FactSpec, KitModel, Series, Trigger, Triggers } from '@qadam/schema';
import { NO_TIME, plus, spanOf, type Span } from '../calendar/duration.ts';
import type { Reads } from './reads.ts';

/** How long an act may take. */
export type TermPlan = { span: Span } | { workingDays: number };

/** A stretch of a series: an act at each `every`, counted from the anchor, until it ends. */
export interface Segment {
  every: Span;
  /** Where the stretch begins, from the anchor. */
  from: Span;
  /** Where it ends, from the anchor. Absent: it does not. */
  until?: Span;
}

export interface DeadlinePlan {
  deadline: KitModel['deadlines'][number];
  starts: readonly Trigger[];
  metBy: readonly Trigger[];
  term?: TermPlan;
  warn?: Span;
  /** Absent: a single term. */
  segments?: readonly Segment[];
  /** A birthday or the passing of days can start or end it without any entry. */
  readsNow: boolean;
  /** `when` reads the facts of its subject and of the family alone, not of other people or of rows. */
  isOwn: boolean;
}

/** A deadline with its durations read and its lists made lists. */
export function planDeadline(
  deadline: KitModel['deadlines'][number],
  reads: Reads,
  facts: ReadonlyMap<string, FactSpec>,
): DeadlinePlan {
  const { within, warn } = deadline;
  const starts = triggerList(deadline.starts);
  const behind = [
    ...(deadline.when === undefined ? [] : reads.factsBehind(deadline.when)),
    ...starts.flatMap(({ fact }) => (fact === undefined ? [] : [...reads.factsBehindFact(fact)])),
  ];
  return {
    deadline,
    starts,
    metBy: triggerList(deadline.metBy),
    ...(within === undefined ? {} : { term: typeof within === 'string' ? { span: spanOf(within) } : within }),
    ...(warn === undefined ? {} : { warn: spanOf(warn) }),
    ...(deadline.every === undefined ? {} : { segments: segmentsOf(deadline, NO_TIME) }),
    readsNow: behind.some((id) => isMeasuredNow(facts.get(id))),
    isOwn: !behind.some((id) => isOverOthers(facts.get(id))),
  };
}

function isOverOthers(fact: FactSpec | undefined): boolean {
  if (fact?.origin.kind !== 'derived') return false;
  const { any, all, count, highest, daysSince } = fact.origin.definition;
  const isOfRecords = fact.about === 'family' && daysSince !== undefined; // the family's day is that of any record
  return isOfRecords || [any, all, count, highest].some((each) => each !== undefined);
}

/** Does the fact change with the day alone? */
function isMeasuredNow(fact: FactSpec | undefined): boolean {
  return fact?.origin.kind === 'derived' && fact.origin.definition.on === 'now';
}

const triggerList = (triggers: Triggers | undefined): Trigger[] => (triggers === undefined ? [] : [triggers].flat());

function segmentsOf({ every, for: length, then }: Series | Deadline, from: Span): Segment[] {
  if (every === undefined) return [];
  if (every.startsWith('PT')) throw new Error(`a series of less than days: ${every}`);
  if (length === undefined) return [{ every: spanOf(every), from }];
  const until = plus(from, spanOf(length satisfies Duration));
  return [{ every: spanOf(every), from, until }, ...(then === undefined ? [] : segmentsOf(then, until))];
}
