import type { CalendarDate, Duration } from '@qadam/schema';
import { addDays, addMonths, dayNumber } from './day.ts';
import { DAY_MS, momentAt, type Moment } from './instant.ts';

/** A duration, or a sum of them. `ms` is elapsed time (`PT…`), days and months are counted on the calendar. */
export interface Span {
  ms: number;
  days: number;
  months: number;
}

export const NO_TIME: Span = { ms: 0, days: 0, months: 0 };

const units: Readonly<Record<string, Span>> = {
  H: { ...NO_TIME, ms: 3_600_000 },
  M: { ...NO_TIME, ms: 60_000 },
  PD: { ...NO_TIME, days: 1 },
  PW: { ...NO_TIME, days: 7 },
  PM: { ...NO_TIME, months: 1 },
  PY: { ...NO_TIME, months: 12 },
};

/** The span of `PT1H`, `PT30M`, `P5D`, `P6W`, `P6M`, `P1Y`. */
export function spanOf(duration: Duration): Span {
  const isElapsed = duration.startsWith('PT');
  const unit = duration.slice(-1);
  const count = Number(duration.slice(isElapsed ? 2 : 1, -1));
  return times(units[isElapsed ? unit : `P${unit}`] ?? NO_TIME, count);
}

export const times = (span: Span, count: number): Span => ({
  ms: span.ms * count,
  days: span.days * count,
  months: span.months * count,
});

export const plus = (left: Span, right: Span): Span => ({
  ms: left.ms + right.ms,
  days: left.days + right.days,
  months: left.months + right.months,
});

/** Is the span elapsed time alone, so that it leads to an instant and not to a day? */
export const isElapsed = (span: Span): boolean => span.ms > 0 && span.days === 0 && span.months === 0;

/** The date that lies a span of calendar time after another: months first, clamped to the month's end, then days. */
export const shiftDate = (date: CalendarDate, span: Span): CalendarDate =>
  addDays(addMonths(date, span.months), span.days);

/** The moment that lies a span later, at the same time of day by the same clock. */
export function shiftMoment(moment: Moment, span: Span): Moment {
  const days = dayNumber(shiftDate(moment.day, span)) - dayNumber(moment.day);
  return momentAt(moment.ms + days * DAY_MS + span.ms, moment.offset);
}
