import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { instrumentOf, nearest, type Entry, type Kit } from '@qadam/schema';
import { needed, readInput, UsageError, type Call, type Command } from '../command.ts';
import { entriesIn } from '../entries-in.ts';
import { momentOf } from '../moment.ts';
import { kitFor, openWorkspace } from '../workspace.ts';
import { findBrowser, PrintBrowser } from './print-browser.ts';

/** A form to print: blank, or what a record holds. */
interface Sheet {
  instrument: string;
  about?: string;
  at?: string;
  answers?: object;
}
interface Written extends Omit<Sheet, 'answers'> {
  file: string;
}

/** `qadam print --out DIR`: forms as tagged PDF, blank or filled in, made by a browser of this machine. */
export const print: Command = {
  usage: 'print --model M [--instrument I] [--language L] [--blank | --filled FILE [--at TIME]] --out DIR',
  about:
    "forms as PDF, blank (default) or the records of a case's entries (JSON; - for standard input); needs Chromium, Chrome or Edge",
  options: {
    ...{ model: 'string', instrument: 'string', language: 'string' },
    ...{ blank: 'boolean', filled: 'string', at: 'string', out: 'string' },
  },
  async run(call) {
    const { model, filled, blank } = call.options;
    const kit = kitFor(call, openWorkspace(call), typeof model === 'string' ? model : needed(call, 'model'));
    const out = needed(call, 'out');
    const instrument = chosen(call, 'instrument', kit.instruments.map(({ id }) => id)); // prettier-ignore
    const language = chosen(call, 'language', kit.model.languages) ?? kit.model.languages[0] ?? 'ru';
    if (filled !== undefined && blank === true) throw new UsageError(words(call, 'both'));
    const entries = typeof filled === 'string' ? entriesUntil(call, kit, filled) : undefined;
    const browser = new PrintBrowser(await browserOf(call));
    try {
      const written = await printAll({ kit, language, entries, instrument, out, browser });
      if (call.json) call.out(JSON.stringify({ model: kit.id, edition: kit.edition, language, written }, null, 2));
      else for (const { file } of written) call.out(file);
    } finally {
      await browser.close();
    }
    return 0;
  },
};

interface Job {
  kit: Kit;
  language: string;
  /** Without them blanks are printed. */
  entries: readonly Entry[] | undefined;
  /** Only this one. */
  instrument: string | undefined;
  out: string;
  browser: PrintBrowser;
}

async function printAll({ kit, language, entries, instrument, out, browser }: Job): Promise<Written[]> {
  const script = readFileSync(
    createRequire(import.meta.url).resolve('@qadam/elements/standalone/qadam-print.js'),
    'utf8',
  );
  const every = entries === undefined ? kit.instruments.map(({ id }): Sheet => ({ instrument: id })) : await records();
  const sheets = every.filter((each) => instrument === undefined || each.instrument === instrument);
  mkdirSync(out, { recursive: true });
  const written: Written[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const page = await browser.page(script);
    const name = titleOf(sheet);
    await page.evaluate(`qadamPrint(${JSON.stringify({ kit, locale: language, entries, ...sheet, ...name })})`);
    const file = join(out, fileOf(sheet, at));
    writeFileSync(file, await page.pdf());
    await page.close();
    const { answers: _, ...about } = sheet;
    written.push({ file, ...about });
  }
  return written;

  async function records(): Promise<Sheet[]> {
    const page = await browser.page(script);
    const all = (await page.evaluate(`qadamRecords(${JSON.stringify(entries)})`)) as Sheet[];
    await page.close();
    return all.filter((each) => instrumentOf(kit, each.instrument) !== undefined);
  }

  /** A blank tells nothing of a family and is called by its own name; a record by its place. */
  function fileOf({ instrument: id, answers }: Sheet, at: number): string {
    const stem = answers === undefined ? id : `record-${String(at + 1).padStart(3, '0')}`;
    return `${kit.id}-${stem}-${language}.pdf`;
  }

  function titleOf({ instrument: id, answers }: Sheet): { name?: string } {
    if (answers !== undefined) return {};
    const label = kit.texts[language]?.[`instrument/${id}/label`];
    const text = typeof label === 'object' ? label.text : label;
    return text === undefined ? {} : { name: text };
  }
}

/** What had been recorded by the time that is asked for. */
function entriesUntil(call: Call, kit: Kit, file: string): Entry[] {
  const until = Date.parse(momentOf(call, kit));
  const entries = entriesIn(call, readInput({ ...call, words: [file] }, ''));
  return entries.filter(({ at, recordedAt = at }) => Math.max(Date.parse(at), Date.parse(recordedAt)) <= until);
}

/** The value of an option that has to be one of those known; `undefined` where it is not given. */
function chosen(call: Call, option: 'instrument' | 'language', known: readonly string[]): string | undefined {
  const value = call.options[option];
  if (typeof value !== 'string' || known.includes(value)) return value as string | undefined;
  const near = nearest(value, known);
  const list = known.join(', ');
  if (call.language === 'ru') {
    const none = option === 'instrument' ? `Инструмента «${value}» нет.` : `На языке «${value}» модели нет.`;
    throw new UsageError(`${none}${near ? ` Возможно, «${near}».` : ''} Есть: ${list}.`);
  }
  const none = option === 'instrument' ? `There is no instrument "${value}".` : `The model does not speak "${value}".`;
  throw new UsageError(`${none}${near ? ` Did you mean "${near}"?` : ''} There are: ${list}.`);
}

async function browserOf(call: Call): Promise<string> {
  const found = await findBrowser();
  if ('path' in found) return found.path;
  throw new UsageError([words(call, 'no-browser'), ...found.tried.map((line) => `  ${line}`)].join('\n'));
}

const texts = {
  both: {
    ru: '--blank и --filled вместе не бывают: бланк пустой.',
    en: '--blank and --filled exclude each other: a blank is empty.',
  },
  'no-browser': {
    ru: 'Нет браузера, который сделает PDF. Установите Chromium, Chrome или Edge или назовите программу в CHROME_PATH. Искали:',
    en: 'There is no browser to make PDFs. Install Chromium, Chrome or Edge, or name the program in CHROME_PATH. Looked for:',
  },
};
const words = ({ language }: Call, key: keyof typeof texts): string => texts[key][language];
