/** Dates in words. An instant is shown in its own offset: what the clock on the wall said there. */

const atNoon = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00Z`);
const DAY_MS = 86_400_000;

/** A calendar date or the day of an instant: "четверг, 14 мая". With the year where it is not `thisYear`. */
export function dayInWords(locale: string, day: string, thisYear?: string): string {
  const year = thisYear !== undefined && day.slice(0, 4) === thisYear.slice(0, 4) ? {} : { year: 'numeric' as const };
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC', ...year } as const;
  return new Intl.DateTimeFormat(locale, options).format(atNoon(day));
}

/** The same without the weekday: "14 мая". */
export function shortDay(locale: string, day: string, thisYear?: string): string {
  const year = thisYear !== undefined && day.slice(0, 4) === thisYear.slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC', ...year }).format(
    atNoon(day),
  );
}

/** Time of an instant on the wall clock: "11:42". */
export const wallTime = (instant: string): string => instant.slice(11, 16);

/** Whole days from one calendar day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / DAY_MS);

/** Distance in words: "через 5 дней", "вчера". */
export function distanceInWords(locale: string, from: string, to: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(daysBetween(from, to), 'day');
}
