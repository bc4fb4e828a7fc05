import { dayNumber, DOES_NOT_APPLY, instantNumber, parseDate, type FactSpec } from '@qadam/schema';

/**
 * The value as a number on the fact's own scale, so that every comparison is one of numbers: place in the list of
 * values, days, milliseconds. `NaN` stands for "does not apply", which equals only itself and is in no order.
 * `undefined` when the fact cannot take the value: it was not understood, so it counts as open, never as "no".
 * A text has no scale; its domain counts the texts that are mentioned.
 */
export function toOrdinal(fact: FactSpec, value: unknown): number | undefined {
  const place = fact.values?.indexOf(value as string) ?? -1;
  if (place >= 0) return place;
  if (value === DOES_NOT_APPLY) return fact.doesNotApply ? NaN : undefined;
  switch (fact.type) {
    case 'integer':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'date':
      return typeof value === 'string' ? toDay(value) : undefined;
    case 'date-time':
      return typeof value === 'string' ? instantNumber(value) : undefined;
    case 'text':
      return typeof value === 'string' ? 0 : undefined;
    default:
      return undefined;
  }
}

function toDay(value: string): number | undefined {
  const date = parseDate(value);
  return date && dayNumber(date);
}

/** Whether the fact's values lie on a line of numbers rather than in a list. */
export function isMetric(fact: FactSpec): boolean {
  return ['integer', 'number', 'date', 'date-time'].includes(fact.type);
}

/** Whether only whole numbers can occur. */
export function isWhole(fact: FactSpec): boolean {
  return fact.type !== 'number';
}

/** Counts and ages are never below zero. */
export function leastOrdinal(fact: FactSpec): number {
  if (fact.origin.kind !== 'derived') return -Infinity;
  const { count, age } = fact.origin.definition;
  return count !== undefined || age !== undefined ? 0 : -Infinity;
}
