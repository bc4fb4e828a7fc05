import { dayNumber, monthLength, parseDate, type CivilDate } from './date.ts';
import type { Birth } from './generated/types.ts';
import type { FactSpec } from './kit.ts';

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
export function ageOn(day: string, person: Born, unit: AgeUnit): number | AgeSpan | undefined {
  const span = spanOn(day, person, unit);
  return span?.from === span?.to ? span?.from : span;
}

function spanOn(day: string, { born, expected }: Born, unit: AgeUnit): AgeSpan | undefined {
  if (born === undefined) return expected ? { from: 0, to: 0 } : undefined;
  const span = birthSpan(born);
  const on = parseDate(day);
  return span && on && { from: age(span.latest, on, unit), to: age(span.earliest, on, unit) };
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
  const earliest = parseDate(`${born}-01-01`.slice(0, 10));
  if (!earliest || born.length > 7) return earliest && { earliest, latest: earliest };
  const { year } = earliest;
  const month = born.length > 4 ? earliest.month : 12;
  return { earliest, latest: { year, month, day: monthLength(year, month) } };
}

function monthsBefore({ year, month, day }: CivilDate, months: number): CivilDate {
  const count = year * 12 + month - 1 - months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...target, day: Math.min(day, monthLength(target.year, target.month)) };
}

function dayAfter({ year, month, day }: CivilDate): CivilDate {
  if (day < monthLength(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

function age(birth: CivilDate, on: CivilDate, unit: AgeUnit): number {
  if (unit === 'days') return Math.max(0, dayNumber(on) - dayNumber(birth));
  const months = (on.year - birth.year) * 12 + on.month - birth.month - (on.day < birth.day ? 1 : 0);
  return Math.max(0, unit === 'months' ? months : Math.floor(months / 12));
}

/** Ages that the birth, as far as it is known, leaves possible. Both ends included; the same where the age is known. */
export interface AgeSpan {
  from: number;
  to: number;
}

/** By `ageKey`, what conditions of showing may ask of a person beside the answers. */
export type Ages = Readonly<Record<string, AgeSpan>>;

/** Under which key an age stands beside the answers; no question has such an id. */
export const ageKey = (fact: string): string => `@${fact}`;

/** Whether a fact is an age on the day of the record: the only fact beside the answers that a form knows as well as the rules. */
export const isAgeOnRecord = (fact: FactSpec): boolean => unitOnRecord(fact) !== undefined;

const unitOnRecord = ({ origin }: FactSpec): AgeUnit | undefined =>
  origin.kind === 'derived' && origin.definition.on !== 'now' ? origin.definition.age : undefined;

/** The ages of whom a record is about, on its day (YYYY-MM-DD). Without a birth, or about the family: none. */
export function agesOf(facts: readonly FactSpec[], person: Born | undefined, day: string): Ages {
  if (person === undefined) return {};
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const unit = unitOnRecord(fact);
      const span = unit && spanOn(day, person, unit);
      return span === undefined ? [] : [[ageKey(fact.id), span] as const];
    }),
  );
}
