/** Rules for pages stand in a sheet of the document: in one of a shadow root they count for nothing. */

/** Characters that can stand between the quotes of a style sheet as they are. */
const isPlain = /[\p{L}\p{N} .,·@/-]/u;

/** A text as a string of a style sheet, whatever it holds. */
const quoted = (text: string): string =>
  `"${[...text].map((each) => (isPlain.test(each) ? each : `\\${each.codePointAt(0)!.toString(16)} `)).join('')}"`;

const FONT = '8pt "Times New Roman", "Liberation Serif", Times, serif';

/** A4, across where `isWide`, with the footer and "page / pages" on each page. */
export const pageRules = (footer: string, isWide = false): string =>
  `@page{size:A4${isWide ? ' landscape' : ''};margin:14mm 14mm 18mm;` +
  `@bottom-left{content:${quoted(footer)};font:${FONT};white-space:nowrap}` +
  `@bottom-right{content:counter(page) " / " counter(pages);font:${FONT}}}`;
