/** What is known of a statement: it holds for every possible value of the open facts, for none, or for some. */
export type Truth = 'true' | 'false' | 'unknown';

/** Kleene's values as numbers, so that `all` is the least of its parts and `any` the greatest. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

const WORDS: readonly Truth[] = ['false', 'unknown', 'true'];

/** The word for a Kleene value. */
export function toTruth(value: number): Truth {
  return WORDS[value] as Truth;
}
