/** One deadline of one subject, followed through the fold. */
import type { Instant, Trigger } from '@qadam/schema';
import { instantOf, momentAt, type Moment } from '../calendar/instant.ts';
import type { Place } from '../calendar/place.ts';
import type { Truth } from '../look.ts';
import type { DeadlinePlan } from '../plan/deadline-plan.ts';
import { isTooLate, setDue, termDue, type Due } from './due.ts';
import type { DeadlineItem, DeadlineState } from './item.ts';
import { dueSinceLast, firstWindow, nextWindow, type Window } from './series.ts';

/** What it is counted from. */
export interface Start {
  anchor: Moment;
  /** Entry that started it. */
  by?: string;
  /** Absent: `when` alone started it, or an erasure kept it. */
  trigger?: Trigger;
  /** `when` has been false since: if it is due again, then from that moment. */
  lapsed: boolean;
}

/** The occasion that is open now. */
export interface OpenItem {
  anchor: Moment;
  /** By the term alone, without a date that was set. */
  term?: Due;
  due?: Due;
}

export interface Tracker {
  readonly plan: DeadlinePlan;
  readonly about: string;
  start?: Start;
  /** What the start asked for is done: the next needs a new one. */
  spent: boolean;
  open?: OpenItem;
  /** The window of a series that is open, or met and not yet over. */
  window?: Window;
  closed: DeadlineItem[];
  truth: Truth;
  /** What `when` said by itself at the last step. */
  judged?: Truth;
  /** Last state of each starting trigger, to see it change. */
  before: number[];
  /** The date that was set for the open occasion, and the one that an earlier occasion used up. */
  date?: string;
  usedDate?: string;
}

export const newTracker = (plan: DeadlinePlan, about: string): Tracker => ({
  plan,
  about,
  spent: false,
  closed: [],
  truth: 'unknown',
  before: [],
});

/** One that goes its own way from here. */
export const copyTracker = (tracker: Tracker): Tracker => ({
  ...tracker,
  ...(tracker.start && { start: { ...tracker.start } }),
  closed: [...tracker.closed],
});

/** Series of windows; a series counted from the last act has one occasion at a time, like a single term. */
export const hasWindows = ({ deadline, segments }: DeadlinePlan): boolean =>
  segments !== undefined && deadline.counted !== 'sinceLast';

/** Opens the occasion of the start; windows that were over before `moment` are passed over. */
export function openOccasion(tracker: Tracker, place: Place, moment: Moment): void {
  const { plan, start } = tracker;
  if (start === undefined) return;
  if (hasWindows(plan)) return openCurrentWindow(tracker, place, start.anchor, moment);
  const term =
    plan.term !== undefined
      ? termDue(place, start.anchor, plan.term)
      : plan.segments && dueSinceLast(place, plan, start.anchor, start.anchor);
  tracker.open = { anchor: start.anchor, ...(term && { term, due: term }) };
  applyDate(tracker, place);
}

function openCurrentWindow(tracker: Tracker, place: Place, anchor: Moment, moment: Moment): void {
  let begin = anchor;
  let window = firstWindow(place, tracker.plan, anchor);
  while (window !== undefined && isTooLate(window.due, moment.ms)) {
    begin = momentAt(window.due.ms, anchor.offset);
    window = nextWindow(place, tracker.plan, anchor, window);
  }
  openWindow(tracker, place, window, begin);
}

function openWindow(tracker: Tracker, place: Place, window: Window | undefined, anchor: Moment): void {
  delete tracker.open;
  delete tracker.window;
  if (window === undefined) tracker.spent = true;
  else Object.assign(tracker, { window, open: { anchor, due: window.due } satisfies OpenItem });
}

/** Ends the windows that are over by then: an open one was missed, and the next begins. */
export function passTime(tracker: Tracker, place: Place, ms: number): void {
  for (let { window } = tracker; window !== undefined && isTooLate(window.due, ms); window = tracker.window) {
    const end = momentAt(window.due.ms, tracker.start!.anchor.offset);
    if (tracker.open !== undefined) closeOccasion(tracker, 'missed', end);
    openWindow(tracker, place, nextWindow(place, tracker.plan, tracker.start!.anchor, window), end);
  }
}

/** The act was done. A series goes on: with the next window at its time, or from this act. */
export function meetOccasion(tracker: Tracker, place: Place, moment: Moment, by: string): void {
  const { due } = tracker.open!;
  closeOccasion(tracker, due !== undefined && isTooLate(due, moment.ms) ? 'metLate' : 'met', moment, by);
  if (tracker.window !== undefined) return;
  const next = tracker.plan.segments && dueSinceLast(place, tracker.plan, tracker.start!.anchor, moment);
  if (next === undefined) tracker.spent = true;
  else tracker.open = { anchor: moment, term: next, due: next };
}

/** Ends the open occasion and the series that it belongs to, without fault. */
export function voidOccasion(tracker: Tracker, moment: Moment, by?: string): void {
  if (tracker.open !== undefined) closeOccasion(tracker, 'void', moment, by);
  delete tracker.window;
}

function closeOccasion(tracker: Tracker, state: DeadlineState, moment: Moment, by?: string): void {
  const { open, date } = tracker;
  tracker.closed.push({
    ...itemOf(tracker, state),
    endedAt: instantOf(moment),
    ...(by !== undefined && { endedBy: by }),
  });
  if (date !== undefined && open !== undefined) tracker.usedDate = date;
  delete tracker.date;
  delete tracker.open;
}

/** Counts a date that was set: the earlier of it and the term, or the date alone where it replaces the term. */
export function applyDate(tracker: Tracker, place: Place): void {
  const { open, date, plan } = tracker;
  if (open === undefined || plan.deadline.on === undefined) return;
  const set = date === undefined ? undefined : setDue(place, date);
  const isSetFirst =
    plan.deadline.replaces === true || open.term === undefined || (set !== undefined && set.ms < open.term.ms);
  const due = set !== undefined && isSetFirst ? set : open.term;
  tracker.open = { anchor: open.anchor, ...(open.term && { term: open.term }), ...(due && { due }) };
}

/** The open occasion as an item in the given state. */
export function itemOf({ plan, about, open, start }: Tracker, state: DeadlineState): DeadlineItem {
  const due = open?.due;
  return {
    id: plan.deadline.id,
    about,
    state,
    ...(due && ('at' in due ? { dueAt: due.at } : { dueOn: due.on })),
    ...(open && { startedAt: startOf(open) }),
    ...(plan.segments && start && { since: instantOf(start.anchor) }),
    ...(start?.by !== undefined && { startedBy: start.by }),
  };
}

/** A date set in the past cannot be counted from a later moment. */
function startOf({ anchor, due }: OpenItem): Instant {
  const latest = due === undefined ? anchor.ms : 'at' in due ? due.ms : due.ms - 1000;
  return instantOf(anchor.ms <= latest ? anchor : momentAt(latest, anchor.offset));
}
