/**
 * Dates in the words of a language that browsers leave out: Chromium carries no months and weekdays in Kazakh or Uzbek and
 * would write them in the language of the machine.
 */
export interface Calendar {
  /** From January. */
  months: readonly string[];
  /** From Sunday. */
  weekdays: readonly string[];
  /** With `{date}` and `{month}`. */
  short: string;
  /** With `{year}`, too. */
  shortOfYear: string;
  /** With `{date}`, `{month}` and `{weekday}`. */
  long: string;
  /** With `{year}`, too. */
  longOfYear: string;
  /** With `{dd}`, `{mm}` and `{year}`. */
  figures: string;
  yesterday: string;
  today: string;
  tomorrow: string;
  /** With `{count}`, of days. */
  later: string;
  /** With `{count}`, of days. */
  ago: string;
}
