import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerIssueCodes, instrumentOf, MAX_ANSWERS_CHARACTERS, validateAnswers } from './answers.ts';
import { issueCodes } from './check/issue.ts';
import { MAX_FILE_CHARACTERS, MAX_FILE_DEPTH, MAX_MEMBERS } from './check/source-file.ts';
import { TEXT_LIMIT } from './kit/emit-json-schema.ts';
import { explain } from './messages.ts';
import { metaSchemas } from './meta.ts';
import { kitOfFolder } from './node/index.ts';
import { demoFolder } from './testing/broken.ts';
import { corpus, raw } from './testing/corpus.ts';
import { ENTRY_BOUNDS, KIT_BOUNDS } from './validate/bounds.ts';

const root = join(fileURLToPath(import.meta.url), '../../../..');
const pages = join(root, 'docs/errors');
const pageOf = (code: string): string => readFileSync(join(pages, `${code.replace('/', '-')}.md`), 'utf8');
const exampleOf = (code: string): string | undefined => /```json\n([^]*?)```/.exec(pageOf(code))?.[1];

test('every code has its page, and every page its code', () => {
  const written = readdirSync(pages).filter((name) => /^(schema|answers)-/.test(name));
  expect(written.sort()).toEqual(
    [...issueCodes, ...answerIssueCodes].map((code) => `${code.replace('/', '-')}.md`).sort(),
  );
});

test('every page speaks Russian and English', () => {
  for (const code of [...issueCodes, ...answerIssueCodes]) {
    const page = pageOf(code);
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

test('the security page names the bounds that hold', () => {
  const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
  const number = (value: number): string => value.toLocaleString('en');
  const rows = {
    'a definition file': [MAX_FILE_CHARACTERS, MAX_FILE_DEPTH, MAX_MEMBERS],
    'a kit': [KIT_BOUNDS.characters, KIT_BOUNDS.depth],
    'an entry': [ENTRY_BOUNDS.characters, ENTRY_BOUNDS.depth, ENTRY_BOUNDS.text!],
    'the answers of a record': [MAX_ANSWERS_CHARACTERS],
  };
  for (const [what, bounds] of Object.entries(rows)) {
    const row = page.split('\n').find((line) => line.startsWith(`| ${what} |`))!;
    for (const bound of bounds) expect(row, what).toContain(number(bound));
  }
});

test('no text answer may be longer than an entry takes', () => {
  const { maxLength } = metaSchemas.instrument.definitions!.question!.properties!;
  expect(maxLength!.maximum).toBeLessThanOrEqual(ENTRY_BOUNDS.text!);
  for (const limit of Object.values(TEXT_LIMIT)) expect(limit).toBeLessThanOrEqual(ENTRY_BOUNDS.text!);
});

test('no wording is left without its values', () => {
  for (const code of issueCodes) {
    for (const language of ['ru', 'en'] as const) {
      const { what, todo } = explain({ code, params: {} }, language);
      expect(`${what} ${todo}`, code).not.toContain('undefined');
    }
  }
});

describe('issues about answers', () => {
  interface Example {
    model: string;
    instrument: string;
    answers: unknown;
    day?: string;
  }
  const codesOf = ({ model, instrument, answers, day }: Example): string[] => {
    const kit = kitOfFolder(model === 'demo' ? demoFolder : root, model);
    return validateAnswers(instrumentOf(kit, instrument)!, answers, { day }).map(({ code }) => code);
  };

  test.each(answerIssueCodes.filter((code) => code !== 'answers/too-large'))('the page of %s is true', (code) => {
    expect(codesOf(JSON.parse(exampleOf(code)!) as Example)).toEqual([code]);
  });

  test('a record may hold so much text and no more', () => {
    const answers = { safe: 'x'.repeat(MAX_ANSWERS_CHARACTERS) };

    expect(codesOf({ model: 'demo', instrument: 'first-look', answers })).toEqual(['answers/too-large']);
  });
});
