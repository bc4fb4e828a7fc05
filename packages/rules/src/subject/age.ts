import type { Birth, FactInput } from '@qadam/schema';
import { dayNumber, fromDayNumber, monthLength, parseDate, type CivilDate } from '../date.ts';

/**
 * How far a judged age may be from the true one, in months: a child judged "about 3 years" may be 2 or 4, one judged
 * "about 8 months" between 5 and 11. Basis: assumption; docs/language.md, "Birth".
 */
const ABOUT_YEARS_MARGIN = 12;
const ABOUT_MONTHS_MARGIN = 3;

/** Unit of an age; whole units are counted. */
export type AgeUnit = 'years' | 'months' | 'days';

/** What is known of a person's birth. */
export interface Born {
  born?: Birth;
  expected?: true;
}

/**
 * Age on a day in whole units: a number, or an interval in which the true age lies while the birth is only partly
 * known. A child that is expected is 0. `undefined` (open) when nothing is known or the birth is no date.
 */
export function ageOn(day: string, person: Born, unit: AgeUnit): FactInput {
  if (person.born === undefined) return person.expected ? 0 : undefined;
  const span = birthSpan(person.born);
  const on = parseDate(day);
  if (!span || !on) return undefined;
  const [youngest, oldest] = [age(span.latest, on, unit), age(span.earliest, on, unit)];
  return youngest === oldest ? youngest : { from: youngest, to: oldest };
}

interface Span {
  earliest: CivilDate;
  latest: CivilDate;
}

function birthSpan(born: Birth): Span | undefined {
  if (typeof born === 'string') return writtenSpan(born);
  const judged = parseDate(born.judgedOn);
  const { aboutYears, aboutMonths } = born;
  if (!judged || (aboutYears === undefined && aboutMonths === undefined)) return undefined;
  const months = (aboutYears ?? 0) * 12 + (aboutMonths ?? 0);
  const inYears = aboutMonths === undefined;
  const margin = inYears ? ABOUT_YEARS_MARGIN : ABOUT_MONTHS_MARGIN;
  const nextUnit = inYears ? 12 : 1; // "3 years" lasts until the fourth birthday
  return {
    earliest: dayAfter(monthsBefore(judged, months + margin + nextUnit)),
    latest: monthsBefore(judged, Math.max(0, months - margin)),
  };
}

function writtenSpan(born: string): Span | undefined {
  const exact = parseDate(born);
  if (exact) return { earliest: exact, latest: exact };
  const [year, month] = born.split('-');
  const earliest = parseDate(`${year}-${month ?? '01'}-01`);
  if (!earliest) return undefined;
  const lastMonth = month === undefined ? 12 : earliest.month;
  return { earliest, latest: { year: earliest.year, month: lastMonth, day: monthLength(earliest.year, lastMonth) } };
}

function monthsBefore({ year, month, day }: CivilDate, months: number): CivilDate {
  const count = year * 12 + month - 1 - months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...target, day: Math.min(day, monthLength(target.year, target.month)) };
}

function dayAfter(date: CivilDate): CivilDate {
  return fromDayNumber(dayNumber(date) + 1);
}

function age(birth: CivilDate, on: CivilDate, unit: AgeUnit): number {
  if (unit === 'days') return Math.max(0, dayNumber(on) - dayNumber(birth));
  const months = (on.year - birth.year) * 12 + on.month - birth.month - (on.day < birth.day ? 1 : 0);
  return Math.max(0, unit === 'months' ? months : Math.floor(months / 12));
}

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
