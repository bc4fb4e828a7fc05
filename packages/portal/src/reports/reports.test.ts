/** The monthly table, the registers and their files. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Standing } from '@qadam/runtime';
import { kitOfFolder } from '@qadam/schema/node';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../settings/read.ts';
import { termOf } from '../settings/retention.ts';
import { startPortal } from '../start.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { triage, violence, Visitor } from '../testing/visitor.ts';
import { csvOf } from './csv.ts';
import { isMonth, levelOf, monthEnd } from './monthly.ts';

const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
const settings = fileURLToPath(new URL('../../settings', import.meta.url));
const kit = kitOfFolder(definitions, 'kz-phc');
const clock = Date.parse('2026-05-14T11:24:00+05:00');
const AT = '2026-05-14T11:24:00+05:00';
let app: FastifyInstance;
let saule: Visitor;
let marat: Visitor;
let gauhar: Visitor;

beforeAll(async () => {
  const databaseUrl = await newDatabaseUrl();
  app = await startPortal({
    ...{ definitions, databaseUrl, model: 'kz-phc', now: () => clock },
    demonstration: { families: ['report-wrong', 'with-grandmother'] },
  });
  [saule, marat, gauhar] = [
    await Visitor.as(app, 'saule'),
    await Visitor.as(app, 'marat'),
    await Visitor.as(app, 'gauhar'),
  ];
}, 60_000);
afterAll(() => app.close());

interface Month {
  families: number;
  until: string;
  rows: { id: string; number: number; source: string[]; basis: string }[];
}
const monthOf = async (visitor: Visitor, month = '2026-05'): Promise<Month> =>
  (await visitor.get(`/monthly/export?month=${month}&format=json`)).json<Month>();
const numbers = ({ rows }: Month): Record<string, number> =>
  Object.fromEntries(rows.map(({ id, number }) => [id, number]));
const contact = (kind: string, type = 'contacted') => ({
  ...{ id: crypto.randomUUID().replace(/^(.{14})./, '$17'), type, at: AT, about: 'family' },
  body: type === 'contacted' ? { kind, children: [{ id: 'child-1', seen: 'yes' }] } : { kind },
});

test('the month counts what happened in it, and a level that is a range as being found out', async () => {
  const before = numbers(await monthOf(gauhar));
  const family = await saule.open('За май');
  await saule.append(family, [triage(violence, undefined, AT), contact('visit'), contact('visit', 'attempted')], 1);
  await saule.open('Ещё не спросили');
  const after = numbers(await monthOf(gauhar));

  const grown = Object.keys(after).filter((id) => after[id]! > before[id]!);
  expect(grown.map((id) => [id, after[id]! - before[id]!])).toEqual([
    ['new', 2],
    ['led', 2],
    ['level-high', 1],
    ['level-open', 1],
    ['visits', 1],
    ['attempts', 1],
  ]);
  const levels = ['level-high', 'level-medium', 'level-low', 'level-none', 'level-open'];
  expect(levels.reduce((sum, id) => sum + after[id]!, 0)).toBe(after.led);
});

test('what was put right or taken back counts as it is now', async () => {
  const family = await saule.open('Исправлено');
  const visit = contact('visit');
  await saule.append(family, [visit], 1);
  const before = numbers(await monthOf(gauhar));
  const correction = {
    ...contact('visit'),
    type: 'corrected',
    body: { entry: visit.id, reason: 'не было', withdrawn: true },
  };
  expect((await saule.append(family, [correction], 2)).statusCode).toBe(200);

  expect(numbers(await monthOf(gauhar)).visits).toBe(before.visits! - 1);
});

test('an earlier month is as it was at its end; one to come is refused', async () => {
  const early = await monthOf(gauhar, '2020-01');

  expect([early.until, early.families]).toEqual(['2020-01-31T23:59:59+05:00', 0]);
  expect((await gauhar.get('/monthly/export?month=2026-06')).statusCode).toBe(422);
  expect((await gauhar.get('/monthly?month=2026-13')).statusCode).toBe(422);
});

test('everybody counts over what they see', async () => {
  const family = await saule.open('Только у Сауле');
  await gauhar.post(`${family}/owner`, { to: 'saule' });

  const [all, his] = [await monthOf(gauhar), await monthOf(marat)];

  expect(his.families).toBeLessThan(all.families);
  expect((await marat.get('/registers/unconfirmed/export?format=json')).body).not.toContain('Только у Сауле');
});

test('each line names its source, which is in the register of the source', () => {
  const source = JSON.parse(readFileSync(join(definitions, 'rules/sources/kz-phc-sop.json'), 'utf8')) as {
    items: { id: string }[];
  };
  const known = new Set(source.items.map(({ id }) => id));
  const { monthly } = readSettings(settings, kit);

  expect(monthly.length).toBeGreaterThan(15);
  expect(monthly.flatMap((row) => row.source).filter((id) => !known.has(id))).toEqual([]);
  expect(monthly.filter((row) => row.source.length === 0)).toEqual([]);
});

test('a register is exported with what the page shows, and each export stands in the journal', async () => {
  const csv = await gauhar.get('/registers/unconfirmed/export?format=csv');
  const json = await gauhar.get('/registers/unconfirmed/export?format=json');
  const journal = await gauhar.get('/journal');

  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.headers['content-disposition']).toBe('attachment; filename="unconfirmed-2026-05-14.csv"');
  expect(csv.body.split('\r\n')[0]).toMatch(/^\ufeffЗапись;/);
  expect(json.json<{ rows: object[] }>().rows).toHaveLength(csv.body.trimEnd().split('\r\n').length - 1);
  expect(journal.body).toContain('что: unconfirmed; вид: json');
  expect((await gauhar.get('/registers/none/export')).statusCode).toBe(404);
});

test('a label that a spreadsheet would compute stays a text', async () => {
  const family = await saule.open('=HYPERLINK("http://x";"y")');
  expect(family).toContain('/families/');

  expect(
    csvOf([['=1+1', '+7 700', '-5', '@x', '\t=1', ' =2', '＝3', 'а;б', 'он "сказал"', 'две\nстроки', -5, 'семья']]),
  ).toBe(`\ufeff'=1+1;'+7 700;'-5;'@x;'\t=1;' =2;'＝3;"а;б";"он ""сказал""";"две\nстроки";-5;семья\r\n`);
});

test('the end of a month, and what a month is', () => {
  expect(monthEnd('2024-02', '2026-05-14T11:24:00+05:00')).toBe('2024-02-29T23:59:59+05:00');
  expect(monthEnd('2026-05', '2026-05-14T11:24:00+05:00')).toBe('2026-05-14T11:24:00+05:00');
  expect(['2026-05', '2026-13', '2026-5', '26-05', '2026-05-01'].map(isMonth)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a family is as high as its highest child; not all asked about leaves it open upwards', () => {
  const of = (ranges: [string, string][], isComplete: boolean): string =>
    levelOf(kit, {
      levels: ranges.map((inForce) => ({ ruleset: 'level', inForce })),
      answers: isComplete ? [{ fact: 'children-complete', value: 'yes' }] : [],
    } as unknown as Standing);

  expect(
    of(
      [
        ['low', 'low'],
        ['medium', 'medium'],
      ],
      true,
    ),
  ).toBe('medium');
  expect(
    of(
      [
        ['low', 'low'],
        ['none', 'high'],
      ],
      true,
    ),
  ).toBe('open');
  expect(
    of(
      [
        ['high', 'high'],
        ['none', 'high'],
      ],
      true,
    ),
  ).toBe('high');
  expect(of([['medium', 'medium']], false)).toBe('open');
  expect(of([['high', 'high']], false)).toBe('high');
  expect(of([], true)).toBe('open');
});

test('a term ends years later, on 28 February where there is no 29th', () => {
  const terms = [{ id: 'x', stages: ['ended'], years: 3, ground: { ru: 'x' } }];
  const of = (stage: string, stageSince: string | null) => termOf({ stage, stageSince }, terms)?.until;

  expect(of('ended', '2024-02-29T10:00:00+05:00')).toBe('2027-02-28');
  expect(of('ended', '2024-03-01T10:00:00+05:00')).toBe('2027-03-01');
  expect([of('registration', '2024-03-01T10:00:00+05:00'), of('ended', null)]).toEqual([undefined, undefined]);
});

test.each([
  [
    'retention',
    (text: string) => text.replace('"not-confirmed"]', '"no-confirmed"]'),
    '/terms/0/stages/0: "no-confirmed"',
  ],
  ['retention', (text: string) => text.replace('"one-off"]', '"plan-review"]'), '/terms/1/stages/0: "plan-review"'],
  ['retention', (text: string) => text.replace('"years": 3', '"years": "3"'), '/terms/0/years'],
  ['retention', (text: string) => text.replace('"years": 3', '"yaers": 3'), '/terms/0/yaers: такого ключа нет'],
  ['retention', (text: string) => text.replace('kz-phc', 'kz-sos'), '/model: ожидается "kz-phc"'],
  ['retention', () => '{', 'это не JSON'],
  ['monthly', (text: string) => text.replace('"referral"', '"referal"'), '"referal": нет в модели'],
  ['monthly', (text: string) => text.replace('"level": "high"', '"levels": "high"'), 'ожидается одно из'],
  ['monthly', (text: string) => text.replace('"id": "led"', '"id": "new"'), '/rows/1/id'],
] as const)('a fault in %s.json is named with its place', (name, change, words) => {
  const folder = mkdtempSync(join(tmpdir(), 'qadam-settings-'));
  cpSync(settings, folder, { recursive: true });
  const file = join(folder, 'kz-phc', `${name}.json`);
  writeFileSync(file, change(readFileSync(file, 'utf8')));

  expect(() => readSettings(folder, kit)).toThrow(words);
  rmSync(folder, { recursive: true });
});

test('without files nothing is set', () => {
  const { organisation, ...others } = readSettings(tmpdir(), kit);

  expect(others).toEqual({ terms: [], isAssumed: false, monthly: [] });
  expect([organisation.languages, organisation.accounts.map(({ role }) => role)]).toEqual([
    kit.model.languages,
    kit.model.roles.map(({ id }) => id),
  ]);
});
