/**
 * A table as a file for a spreadsheet: UTF-8 with its mark, lines end as RFC 4180 says, semicolons between cells as
 * spreadsheets of our region expect. A cell that a spreadsheet would compute begins with an apostrophe.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet takes what begins so for a formula, also after spaces that it strips and in full width. */
const harmless = (text: string): string =>
  /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
