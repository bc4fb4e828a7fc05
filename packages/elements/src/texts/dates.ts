/** Dates in words. An instant is shown in its own offset: what the clock on the wall said there. */
import type { Calendar } from './calendar.ts';
import { packOf } from './languages.ts';

const atNoon = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00Z`);
const DAY_MS = 86_400_000;

/** A calendar date or the day of an instant: "четверг, 14 мая". With the year where it is not `thisYear`. */
export function dayInWords(locale: string, day: string, thisYear?: string): string {
  const year = yearOf(day, thisYear);
  const calendar = packOf(locale)?.calendar;
  if (calendar !== undefined) return written(calendar, year ? 'longOfYear' : 'long', day);
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC', ...year } as const;
  return new Intl.DateTimeFormat(locale, options).format(atNoon(day));
}

/** The same without the weekday: "14 мая". */
export function shortDay(locale: string, day: string, thisYear?: string): string {
  const year = yearOf(day, thisYear);
  const calendar = packOf(locale)?.calendar;
  if (calendar !== undefined) return written(calendar, year ? 'shortOfYear' : 'short', day);
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC', ...year } as const;
  return new Intl.DateTimeFormat(locale, options).format(atNoon(day));
}

/** A date in figures, as a form prints it: "14.05.2026". */
export function dayInFigures(locale: string, day: string): string {
  const calendar = packOf(locale)?.calendar;
  if (calendar !== undefined) return written(calendar, 'figures', day);
  const options = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(atNoon(day));
}

const yearOf = (day: string, thisYear: string | undefined): { year: 'numeric' } | undefined =>
  thisYear !== undefined && day.slice(0, 4) === thisYear.slice(0, 4) ? undefined : { year: 'numeric' };

type Pattern = 'short' | 'shortOfYear' | 'long' | 'longOfYear' | 'figures';

function written(calendar: Calendar, pattern: Pattern, day: string): string {
  const at = atNoon(day);
  const [year = '', mm = '', dd = ''] = at.toISOString().slice(0, 10).split('-');
  const weekday = calendar.weekdays[at.getUTCDay()] ?? '';
  const month = calendar.months[at.getUTCMonth()] ?? '';
  const parts: Record<string, string> = { year, mm, dd, weekday, month, date: String(at.getUTCDate()) };
  return calendar[pattern].replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

/** Time of an instant on the wall clock: "11:42". */
export const wallTime = (instant: string): string => instant.slice(11, 16);

/** Whole days from one calendar day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / DAY_MS);

/** Distance in words: "через 5 дней", "вчера". */
export function distanceInWords(locale: string, from: string, to: string): string {
  const days = daysBetween(from, to);
  const calendar = packOf(locale)?.calendar;
  if (calendar === undefined) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const near = { [-1]: calendar.yesterday, 0: calendar.today, 1: calendar.tomorrow }[days];
  return near ?? (days < 0 ? calendar.ago : calendar.later).replace('{count}', String(Math.abs(days)));
}
