import { readdirSync, readFileSync } from 'node:fs';
import { openKit, playFamily } from '@qadam/runtime';
import { buildKit, modelSource, readWorkspace, type Entry, type Family } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { launchOptions } from '../../../../.config/scripts/browser.mjs';
import { demo, fileWith, folder, qadam } from '../testing/qadam.ts';

beforeAll(async () => {
  const { executablePath, env } = await launchOptions();
  for (const [name, value] of Object.entries({ ...env, CHROME_PATH: executablePath })) vi.stubEnv(name, value);
  return () => vi.unstubAllEnvs();
}, 120_000);
afterEach(() => vi.restoreAllMocks());

const inDemo = ['print', '--root', demo, '--model', 'demo'];

function demoEntries(): Entry[] {
  const workspace = readWorkspace(readFiles(demo));
  const family = JSON.parse(readFileSync(`${demo}/rules/demo/families/aigul.json`, 'utf8')) as Family;
  return [...playFamily(openKit(buildKit(workspace, modelSource(workspace, 'demo')!)), family).entries];
}

test('blanks of a model, tagged and under their own names', { timeout: 60_000 }, async () => {
  const out = folder();

  const { status, err, json } = await qadam(...inDemo, '--language', 'en', '--json', '--out', out);

  expect([status, err]).toEqual([0, []]);
  const { written, edition } = json() as { edition: string; written: { file: string; instrument: string }[] };
  expect(edition).toBe('1.0.0');
  expect(written.map(({ instrument }) => instrument)).toContain('first-look');
  expect(readdirSync(out)).toContain('demo-first-look-en.pdf');
  const pdf = readFileSync(written[0]!.file, 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
});

test('records by their number, as of a time', { timeout: 60_000 }, async () => {
  const file = fileWith({ entries: demoEntries() });
  const names = async (...more: string[]): Promise<string[]> => {
    const out = folder();
    expect((await qadam(...inDemo, '--filled', file, '--out', out, ...more)).status).toBe(0);
    return readdirSync(out);
  };

  const all = await names();
  expect(all[0]).toBe('demo-record-001-ru.pdf');
  expect(await names('--at', '2026-05-14T11:10:00+05:00')).toHaveLength(1);
  expect(await names('--at', '2020-01-01')).toHaveLength(0);
});

test.each([
  [['--instrument', 'first-lok'], 'There is no instrument "first-lok". Did you mean "first-look"?'],
  [['--language', 'xx'], 'The model does not speak "xx".'],
  [['--blank', '--filled', 'x.json'], '--blank and --filled exclude each other'],
])('%s: %s', async (options, message) => {
  const { status, err } = await qadam(...inDemo, '--out', folder(), ...options);

  expect(status).toBe(1);
  expect(err.join('\n')).toContain(message);
});

test('without a browser it says what was looked for, and what to do', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');

  const { status, err } = await qadam(...inDemo, '--out', folder());

  expect(status).toBe(1);
  expect(err.join('\n')).toMatch(/There is no browser to make PDFs.*CHROME_PATH.*\n.*\/nowhere\/chromium/s);
});
