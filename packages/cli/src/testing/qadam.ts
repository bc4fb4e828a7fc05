/** The command in tests: called in this process, with the repository's definitions unless told otherwise. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { run } from '../run.ts';

export const repository = join(fileURLToPath(import.meta.url), '../../../../..');
export const demo = join(repository, 'docs/language/demo');
export const gate = join(repository, 'docs/language/gate');

export interface Ran {
  status: number;
  out: string[];
  err: string[];
  /** All that was printed, as one JSON document. */
  json(): unknown;
  /** Each line that was printed, as JSON. */
  lines(): unknown[];
}

/** Runs the command as typed, in English unless the words name a language. */
export async function qadam(...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const language = words.some((word) => word.startsWith('--locale')) ? [] : ['--locale', 'en'];
  const root = words.includes('--root') ? [] : ['--root', repository];
  const argv = words.length === 0 ? [] : [...words, ...language, ...root];
  const status = await run(argv, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return {
    status,
    out,
    err,
    json: () => JSON.parse(out.join('\n')) as unknown,
    lines: () => out.map((line) => JSON.parse(line) as unknown),
  };
}

/** A folder for one test, with a copy of definitions if wanted. */
export function folder(copyOf?: string): string {
  const made = mkdtempSync(join(tmpdir(), 'qadam-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  if (copyOf !== undefined) cpSync(copyOf, made, { recursive: true });
  return made;
}

/** A file for one test; its path. */
export function fileWith(content: unknown, name = 'input.json'): string {
  const path = join(folder(), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
