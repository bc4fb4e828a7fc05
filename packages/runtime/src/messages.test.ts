import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry, Family } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { accept } from './accept/accept.ts';
import { issueCodes } from './accept/issue.ts';
import { playFamily } from './family/play.ts';
import { issues as en } from './issues/en.ts';
import { issues as kk } from './issues/kk.ts';
import { issues as ru } from './issues/ru.ts';
import { issues as uz } from './issues/uz.ts';
import { openKit, type OpenKit } from './kit/open-kit.ts';
import { issueText, kitMessages, type KitErrorCode } from './messages.ts';

const root = join(fileURLToPath(import.meta.url), '../../../..');
const kitCodes = Object.keys(kitMessages) as KitErrorCode[];
const codes = [...issueCodes, ...kitCodes];
const fileOf = (code: string): string => `${code.replace('/', '-')}.md`;
const pageOf = (code: string): string => readFileSync(join(root, 'docs/errors', fileOf(code)), 'utf8');
const namesIn = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join(' ');
const exampleOf = (code: string): unknown => JSON.parse(/```json\n([^]*?)```/.exec(pageOf(code))![1]!);

test.each(issueCodes)('%s is worded in every language', (code) => {
  const params = { asks: ['violence'], about: 'child', expected: 2, actual: 3 };

  expect(issueText({ code, params }, 'ru')).toMatch(/^[«А-ЯЁ].*\.$/);
  expect(issueText({ code, params }, 'en')).toMatch(/^[A-Z].*\.$/);
  expect(issueText({ code, params }, kk)).toMatch(/^[«А-ЯЁӘҒҚҢӨҰҮІ].*\.$/);
  expect(issueText({ code, params }, uz)).toMatch(/^[«A-Z].*\.$/);
});

test.each(Object.entries({ en, kk, uz }))('%s takes what Russian takes', (_language, { about, asks, texts }) => {
  expect(issueCodes.filter((code) => namesIn(texts[code]) !== namesIn(ru.texts[code]))).toEqual([]);
  expect(namesIn(asks)).toBe(namesIn(ru.asks));
  expect(Object.keys(about)).toEqual(Object.keys(ru.about));
});

test('what an issue speaks of stands in its text', () => {
  const guard = { code: 'case/guard', params: { asks: ['violence', 'safe'] } } as const;

  expect(issueText(guard, kk)).toMatch(/ Біліп алу керек: violence, safe\.$/);
  expect(issueText({ ...guard, params: {} }, kk)).not.toContain('Біліп алу керек');
  expect(issueText({ code: 'case/wrong-subject', params: { about: 'child' } }, 'ru')).toContain('о ребёнке');
  expect(issueText({ code: 'case/unknown-role', params: { role: '$& {role}' } }, 'ru')).toContain('«$& {role}»');
});

describe('pages', () => {
  test('every code has its page, and every page its code', () => {
    const written = readdirSync(join(root, 'docs/errors')).filter((name) => /^(case|runtime)-/.test(name));

    expect(written.sort()).toEqual(codes.map(fileOf).sort());
  });

  test.each(codes)('the page of %s speaks Russian and English', (code) => {
    expect(pageOf(code)).toMatch(/## По-русски\n\n\S/);
    expect(pageOf(code)).toMatch(/## In English\n\n\S/);
  });

  test('the index names every page', () => {
    const index = readFileSync(join(root, 'docs/errors/README.md'), 'utf8');
    const named = [...index.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name);

    expect(named.sort()).toEqual(
      readdirSync(join(root, 'docs/errors'))
        .filter((name) => name !== 'README.md')
        .sort(),
    );
  });
});

describe('the examples of the pages', () => {
  type Example = { model: string } & ({ entries: Entry[]; added: unknown[]; expectedSeq: number } | Family);
  const folders: Record<string, string> = { demo: 'docs/language/demo', ten: 'docs/language/gate', 'kz-phc': '' };
  const opened = new Map<string, OpenKit>();
  const open = (model: string): OpenKit => {
    if (!opened.has(model)) opened.set(model, openKit(kitOfFolder(join(root, folders[model]!), model)));
    return opened.get(model)!;
  };

  /** All that was refused in an example. */
  function refusals(example: Example): { code: string; step?: number }[] {
    if ('steps' in example) {
      const { checks } = playFamily(open(example.model), { ...example, id: 'example' });
      return checks.flatMap(({ step, actual }) => (actual as { code: string }[]).map(({ code }) => ({ code, step })));
    }
    const result = accept(open(example.model), example.entries, example.added, example.expectedSeq);
    return 'refused' in result ? result.refused.map(({ code }) => ({ code })) : [];
  }

  test.each(issueCodes)('%s is given for the last of what is shown', (code) => {
    const example = exampleOf(code) as Example;
    const found = refusals(example);
    const last = 'steps' in example ? { step: example.steps.length - 1 } : {};

    expect(found).toContainEqual({ code, ...last });
    expect(new Set(found.map(({ step }) => step)).size).toBe(1);
  });

  test.each(kitCodes)('%s is thrown for what is shown', (code) => {
    expect(() => openKit(exampleOf(code))).toThrow(code);
  });
});
