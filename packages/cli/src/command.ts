import { existsSync, readFileSync, statSync } from 'node:fs';
import type { MessageLanguage } from '@qadam/schema';

/** What a command is given: its words, its options, and where it writes. */
export interface Call {
  words: string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
  /** Folder with forms/ and rules/. */
  root: string;
  language: MessageLanguage;
  json: boolean;
  out(line: string): void;
  err(line: string): void;
}

/** One `qadam …` command. */
export interface Command {
  /** As in `check [PATH…]`. */
  usage: string;
  about: string;
  /** Option → `string` when it takes a value. */
  options?: Readonly<Record<string, 'string' | 'boolean'>>;
  /** Exit status: 0 when all is well, else 1. */
  run(call: Call): number | Promise<number>;
}

/** A mistake in how the command was called: printed as one line, exit status 1. */
export class UsageError extends Error {}

/** The value of an option that the command cannot do without. */
export function needed(call: Call, option: string): string {
  const value = call.options[option];
  if (typeof value === 'string') return value;
  throw new UsageError(call.language === 'ru' ? `Не хватает --${option}.` : `--${option} is missing.`);
}

/** The text of the file that the call names, `-` for standard input. */
export function readInput(call: Call, whenMissing: string): string {
  const [file] = call.words;
  if (file === undefined) throw new UsageError(whenMissing);
  if (file === '-') return readFileSync(0, 'utf8');
  if (existsSync(file) && statSync(file).isFile()) return readFileSync(file, 'utf8');
  throw new UsageError(call.language === 'ru' ? `Нет такого файла: ${file}` : `No such file: ${file}`);
}
