/** A place's calendar: its offsets by date, its working days, the ends of its days. */
import type { Calendar, CalendarDate } from '@qadam/schema';
import { addDays, dayNumber, weekday, yearOf } from './day.ts';
import { DAY_MS, offsetMs } from './instant.ts';

export interface Place {
  /** Offset from UTC that is in force on a date. */
  offsetOn(date: CalendarDate): string;
  /** Milliseconds at which the local day is over: the next midnight by that place's clock. */
  endOfDay(date: CalendarDate): number;
  isWorkingDay(date: CalendarDate): boolean;
  /** The years from `from` to `to` of which no holidays are listed. */
  unlistedYears(from: CalendarDate, to: CalendarDate): number[];
}

/** Prepares a calendar for questions. */
export function openPlace(calendar: Omit<Calendar, '$schema'>): Place {
  const years = calendar.years ?? [];
  const listed = new Set(years.map(({ year }) => year));
  const holidays = new Set(years.flatMap((year) => year.holidays));
  const moved = new Set(years.flatMap((year) => year.working ?? []));
  const offsetOn = (date: CalendarDate): string =>
    calendar.offsets.filter(({ from }) => from === undefined || from <= date).at(-1)?.offset ?? 'Z';
  return {
    offsetOn,
    endOfDay: (date) => endOfDay(date, offsetOn),
    isWorkingDay: (date) => moved.has(date) || (calendar.week.includes(weekday(date)) && !holidays.has(date)),
    unlistedYears: (from, to) => range(yearOf(from), yearOf(to)).filter((year) => !listed.has(year)),
  };
}

/**
 * When the offset changes at this midnight the day has a second midnight or none; the later one ends it, so that no
 * term is cut short.
 */
function endOfDay(date: CalendarDate, offsetOn: (date: CalendarDate) => string): number {
  const next = addDays(date, 1);
  const midnight = dayNumber(next) * DAY_MS;
  return Math.max(midnight - offsetMs(offsetOn(date)), midnight - offsetMs(offsetOn(next)));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Days without a working one after which a search ends: a calendar with no working day must not hang. */
const LONGEST_BREAK = 366;

/**
 * The `count`-th working day after a date; 0 is the same day, or the next working one when it is a day off.
 * A calendar without working days gives the last day looked at.
 */
export function addWorkingDays(place: Place, date: CalendarDate, count: number): CalendarDate {
  let day = count === 0 ? addDays(date, -1) : date;
  for (let left = Math.max(count, 1); left > 0; left -= 1) day = nextWorkingDay(place, day);
  return day;
}

function nextWorkingDay(place: Place, date: CalendarDate): CalendarDate {
  let day = addDays(date, 1);
  for (let tries = 0; tries < LONGEST_BREAK && !place.isWorkingDay(day); tries += 1) day = addDays(day, 1);
  return day;
}
