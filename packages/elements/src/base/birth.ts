import type { Birth } from '@qadam/schema';

/** A birth as far as it is known: "10.02.2023", "2023-02", "2023", or years of age. `undefined` when not understood. */
export function birthOf(words: string | undefined, now: string): Birth | undefined {
  if (words === undefined) return undefined;
  const day = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words);
  if (day) return `${day[3]}-${day[2]!.padStart(2, '0')}-${day[1]!.padStart(2, '0')}`;
  const month = /^(\d{1,2})\.(\d{4})$/.exec(words);
  if (month) return `${month[2]}-${month[1]!.padStart(2, '0')}`;
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(words)) return words;
  if (/^\d{1,2}$/.test(words)) return { aboutYears: Number(words), judgedOn: now.slice(0, 10) };
  return undefined;
}
