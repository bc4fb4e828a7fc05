/**
 * The stand-alone file for a browser that makes files, all languages inside: as a classic script on an empty page it gives
 * `qadamPrint`, which puts a form there (the browser then prints the page), and `qadamRecords`, what a log has to print.
 */
import type { Answers, Entry } from '@qadam/schema';
import { latestRecords } from '../form/from-entries.ts';
import { pack as en } from '../languages/en.ts';
import { pack as kk } from '../languages/kk.ts';
import { pack as uz } from '../languages/uz.ts';
import { addLanguage } from '../texts/languages.ts';
import { placeSheet } from './print-document.ts';
import { printSheet, type PrintWish } from './sheet.ts';

for (const [language, pack] of Object.entries({ en, kk, uz })) addLanguage(language, pack);

/** `name`: what the file is called for those who read it. Default: model and edition. */
function qadamPrint({ name, ...wish }: PrintWish & { name?: string }): void {
  const printable = printSheet(wish);
  document.documentElement.lang = wish.locale;
  placeSheet(document, { ...printable, name: name ?? printable.name });
}

const qadamRecords = (entries: readonly Entry[]): Partial<PrintWish>[] =>
  latestRecords(entries).map(({ about, at, body: { instrument, answers } }) => ({
    ...{ instrument, about, at },
    answers: answers as Answers,
  }));

Object.assign(globalThis, { qadamPrint, qadamRecords });
