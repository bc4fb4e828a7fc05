import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { issueCodes } from './check/issue.ts';
import { explain } from './messages.ts';
import { corpus, raw } from './testing/corpus.ts';

const pages = join(fileURLToPath(import.meta.url), '../../../../docs/errors');

test('every code has its page, and every page its code', () => {
  const written = readdirSync(pages).filter((name) => name.startsWith('schema-'));
  expect(written.sort()).toEqual(issueCodes.map((code) => `${code.replace('/', '-')}.md`).sort());
});

test('every page speaks Russian and English', () => {
  for (const code of issueCodes) {
    const page = readFileSync(join(pages, `${code.replace('/', '-')}.md`), 'utf8');
    expect(page, code).toMatch(/## По-русски\n\n\S/);
    expect(page, code).toMatch(/## In English\n\n\S/);
  }
});

test('the corpus of broken definitions reaches every code', () => {
  const reached = new Set(
    [...corpus, ...raw].flatMap((each) => (each.at(-1) as string[]).map((line) => line.split(' ')[0])),
  );
  expect(issueCodes.filter((code) => !reached.has(code))).toEqual([]);
});

test('no wording is left without its values', () => {
  for (const code of issueCodes) {
    for (const language of ['ru', 'en'] as const) {
      const { what, todo } = explain({ code, params: {} }, language);
      expect(`${what} ${todo}`, code).not.toContain('undefined');
    }
  }
});
