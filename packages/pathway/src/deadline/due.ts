/** When an act is due, and how near that is. */
import type { CalendarDate, Instant } from '@qadam/schema';
import { addDays, dayNumber } from '../calendar/day.ts';
import { isElapsed, shiftDate, shiftMoment, times, type Span } from '../calendar/duration.ts';
import { instantOf, momentOf, type Moment } from '../calendar/instant.ts';
import { addWorkingDays, type Place } from '../calendar/place.ts';
import type { TermPlan } from '../plan/deadline-plan.ts';

/** An instant, or a local day to its end. */
export type Due = { ms: number; at: Instant } | { ms: number; on: CalendarDate };

/** The term has passed: the hour is over, the day has ended. */
export const isPassed = (due: Due, ms: number): boolean => ms >= due.ms;

/** An act at that moment comes too late; one at the very instant that is due does not. */
export const isTooLate = (due: Due, ms: number): boolean => ('at' in due ? ms > due.ms : ms >= due.ms);

/** The end of a span counted from the anchor: elapsed time to an instant, calendar time to the end of a local day. */
export function spanDue(place: Place, anchor: Moment, span: Span): Due {
  return isElapsed(span) ? momentDue(shiftMoment(anchor, span)) : dayDue(place, shiftDate(anchor.day, span));
}

/** The end of a term. */
export function termDue(place: Place, anchor: Moment, term: TermPlan): Due {
  return 'span' in term
    ? spanDue(place, anchor, term.span)
    : dayDue(place, addWorkingDays(place, anchor.day, term.workingDays));
}

/** A date or an instant that a person set. */
export const setDue = (place: Place, date: string): Due =>
  date.length > 10 ? momentDue(momentOf(date)) : dayDue(place, date);

const momentDue = (moment: Moment): Due => ({ ms: moment.ms, at: instantOf(moment) });
const dayDue = (place: Place, on: CalendarDate): Due => ({ ms: place.endOfDay(on), on });

/**
 * From when a term is shown as near its end. Default: for an instant its last quarter; for a day the days of its last
 * quarter, so that what is due today is near from the morning, or from its start.
 */
export function warnMs(place: Place, anchor: Moment, due: Due, warn: Span | undefined): number {
  if (warn !== undefined && isElapsed(warn)) return due.ms - warn.ms;
  if ('at' in due && warn === undefined) return due.ms - (due.ms - anchor.ms) / 4;
  const day = 'on' in due ? due.on : due.at.slice(0, 10);
  const quarter = Math.max(0, Math.floor((dayNumber(day) - dayNumber(anchor.day)) / 4));
  const last = warn === undefined ? addDays(day, -quarter - 1) : shiftDate(day, times(warn, -1));
  return place.endOfDay(last);
}
