/** An id that every LMS takes: characters between `!` and `~`, at most 255. Others, spaces too, become `_`. */
export const identifierOf = (text: string): string => text.replace(/[^\u{21}-\u{7e}]/gu, '_').slice(0, 255) || '_';

/** A short text on one line, cut where it is longer. */
export const lineOf = (text: string, most: number): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '');

/** A number with at most two digits behind the point, without an exponent. */
export const decimalOf = (value: number): string => String(Math.round(value * 100) / 100);
