import { dayNumber, parseDate, type CivilDate, type FactInput } from '@qadam/schema';

/**
 * Whole days from the date in an input to a day: a number, or an interval when the date is one. Negative for a date
 * that is still to come. `does-not-apply` stays what it is; an open date leaves the days open.
 */
export function daysBetween(since: FactInput, day: string): FactInput {
  const on = parseDate(day);
  if (!on) return undefined;
  if (typeof since === 'string') return daysTo(since, on) ?? (since === 'does-not-apply' ? since : undefined);
  if (typeof since !== 'object' || !('from' in since || 'to' in since)) return undefined;
  const [from, to] = [daysTo(since.to, on), daysTo(since.from, on)];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function daysTo(date: unknown, on: CivilDate): number | undefined {
  const from = typeof date === 'string' ? parseDate(date.slice(0, 10)) : undefined;
  return from && dayNumber(on) - dayNumber(from);
}
