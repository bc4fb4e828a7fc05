import type { Scene } from './scene.ts';

/** A duration by its parts: `P6W` is 6 weeks; `undefined` for what is none. */
export interface TermParts {
  count: number;
  unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years' | 'working-days';
}

const letters = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

/** The parts of a duration, or of `{ workingDays }`. */
export function termParts(term: unknown): TermParts | undefined {
  if (typeof term === 'object' && term !== null && 'workingDays' in term)
    return { count: Number(term.workingDays), unit: 'working-days' };
  const match = typeof term === 'string' ? /^P(T?)([1-9]\d{0,3})([DWMYH])$/.exec(term) : null;
  if (match === null) return undefined;
  const [, time, count, letter] = match;
  const unit = letter === 'H' ? 'hours' : time === 'T' ? 'minutes' : letters[letter as keyof typeof letters];
  return { count: Number(count), unit };
}

/** The duration of its parts. */
export function termOf({ count, unit }: TermParts): string | { workingDays: number } {
  if (unit === 'working-days') return { workingDays: count };
  const letter = { minutes: 'M', hours: 'H', days: 'D', weeks: 'W', months: 'M', years: 'Y' }[unit];
  return `P${unit === 'minutes' || unit === 'hours' ? 'T' : ''}${count}${letter}`;
}

/** A duration in words: "6 недель"; `undefined` for what is none. */
export function termInWords(words: Scene['words'], term: unknown): string | undefined {
  const parts = termParts(term);
  return parts && words(parts.unit, { count: parts.count });
}
