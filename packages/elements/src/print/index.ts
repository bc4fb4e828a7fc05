/** Forms on paper: a sheet of an instrument, and how a document prints a sheet alone. */
export { blanks, box, boxed } from './marks.ts';
export { paperDocumentStyles, paperStyles } from './paper-styles.ts';
export { placeSheet, printDocument } from './print-document.ts';
export type { Printable } from './print-document.ts';
export { printSheet } from './sheet.ts';
export type { PrintWish } from './sheet.ts';
