/** The windows of a series, counted from its anchor. */
import { plus, times } from '../calendar/duration.ts';
import type { Moment } from '../calendar/instant.ts';
import type { Place } from '../calendar/place.ts';
import type { DeadlinePlan, Segment } from '../plan/deadline-plan.ts';
import { spanDue, termDue, type Due } from './due.ts';

/** A window: the `count`-th of a stretch of the series. */
export interface Window {
  segment: number;
  count: number;
  due: Due;
}

/** The first window. Where the deadline has a term besides, that is its length. */
export function firstWindow(place: Place, plan: DeadlinePlan, anchor: Moment): Window | undefined {
  if (plan.term !== undefined) return { segment: 0, count: 0, due: termDue(place, anchor, plan.term) };
  return windowFrom(place, plan.segments ?? [], anchor, { segment: 0, count: 1 });
}

/** The window after another; `undefined` when the series has ended. */
export function nextWindow(
  place: Place,
  plan: DeadlinePlan,
  anchor: Moment,
  { segment, count, due }: Window,
): Window | undefined {
  const next = windowFrom(place, plan.segments ?? [], anchor, { segment, count: count + 1 });
  return next === undefined || next.due.ms > due.ms ? next : nextWindow(place, plan, anchor, next);
}

function windowFrom(
  place: Place,
  segments: readonly Segment[],
  anchor: Moment,
  { segment, count }: Pick<Window, 'segment' | 'count'>,
): Window | undefined {
  const part = segments[segment];
  if (part === undefined) return undefined;
  const due = spanDue(place, anchor, plus(part.from, times(part.every, count)));
  if (part.until === undefined || due.ms <= spanDue(place, anchor, part.until).ms) return { segment, count, due };
  return windowFrom(place, segments, anchor, { segment: segment + 1, count: 1 });
}

/** When the next act is due after one at `last`, in a series counted from the last act. */
export function dueSinceLast(place: Place, plan: DeadlinePlan, anchor: Moment, last: Moment): Due | undefined {
  const part = plan.segments?.find(({ until }) => until === undefined || spanDue(place, anchor, until).ms > last.ms);
  return part === undefined ? undefined : spanDue(place, last, part.every);
}
