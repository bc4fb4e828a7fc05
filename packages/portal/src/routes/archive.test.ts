/** What goes for good: erased entries, ended retention; and that nothing else goes unseen. */
import { fileURLToPath } from 'node:url';
import { brokenLinks, envelopeHash, openKit, standing } from '@qadam/runtime';
import { kitOfFolder } from '@qadam/schema/node';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../data/database.ts';
import { familiesIn } from '../data/families.ts';
import type { Database } from '../data/queries.ts';
import { startPortal } from '../start.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { triage, violence, Visitor } from '../testing/visitor.ts';

const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
let app: FastifyInstance;
let database: Database;
let saule: Visitor;
let gauhar: Visitor;
let clock = Date.parse('2026-05-14T11:24:00+05:00');

beforeAll(async () => {
  database = await openDatabase({ url: await newDatabaseUrl() });
  app = await startPortal({
    definitions,
    database,
    model: 'kz-phc',
    demonstration: { families: ['report-wrong'] },
    now: () => clock,
  });
  saule = await Visitor.as(app, 'saule');
  gauhar = await Visitor.as(app, 'gauhar');
}, 60_000);
afterAll(() => app.close());

/** Everything in the database, as text. */
async function allTables(): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) => database.query<{ text: string }>(`select to_jsonb(t)::text as text from "${name}" t`)),
  );
  return texts.flatMap((rows) => rows.map(({ text }) => text)).join('\n');
}
const note = (text: string, at = '2026-05-14T11:24:00+05:00') => ({
  id: crypto.randomUUID().replace(/^(.{14})./, '$17'),
  type: 'noted',
  at,
  about: 'family',
  body: { text },
});
const idOf = (family: string): string => family.split('/').at(-1)!;
const brokenIn = async (family: string): Promise<object[]> =>
  brokenLinks(await familiesIn(database).sealed(idOf(family)));

test('erased words are nowhere, the chain holds, and the family stands as it was kept', async () => {
  const family = await saule.open('Семья Мади');
  const wrong = note('Соседка Роза всё видела');
  const record = triage({ ...violence, 'who-saw': 'other' }, undefined, '2026-05-14T11:24:00+05:00');
  await saule.append(family, [wrong, record], 1);
  const correction = {
    ...note(''),
    type: 'corrected',
    body: { entry: wrong.id, reason: 'имя', body: { text: 'Тётя Зауре видела' } },
  };
  expect((await saule.append(family, [correction], 3)).statusCode).toBe(200);
  expect(await allTables()).toContain('Зауре');
  const before = await standingOf(family);
  await gauhar.get('/?show=all');
  await expect.poll(async () => JSON.stringify(await database.query('select standing from listed'))).toContain('Мади');

  const page = await gauhar.get(`${family}/erase`);
  const opening = (await gauhar.entries(family))[0]!;
  const fields = { ground: 'По просьбе мамы', sure: 'yes' };
  const done = await gauhar.post(`${family}/erase`, {
    ...fields,
    ...{ [`entry-${wrong.id}`]: 'yes', [`entry-${record.id}`]: 'yes', [`entry-${opening.id}`]: 'yes' },
  });

  expect(page.body).toContain('вместе с исправлениями: 1');
  expect([done.statusCode, done.body]).toEqual([200, expect.stringContaining('Стёрто записей: 3.')]);
  const everything = `${await allTables()}${await everyAnswer(family)}`;
  for (const word of ['Роза', 'Зауре', 'Мади', 'Мальчик', '"врач"'])
    expect([word, everything.includes(word)]).toEqual([word, false]);
  expect(await brokenIn(family)).toEqual([]);
  const after = await standingOf(family);
  expect(after.running).toEqual(expect.arrayContaining(before.running));
  const last = (await gauhar.entries(family)).at(-1) as { body: { kept: { levels: { inForce: string[] }[] } } };
  expect(last.body.kept.levels.map(({ inForce }) => inForce)).toEqual(before.levels);
  expect((await gauhar.get(`/journal?family=${idOf(family)}`)).body).toContain('записи стёрты');
});

/** The levels and deadlines that lists and the case go by. */
async function standingOf(family: string): Promise<{ levels: unknown[]; running: unknown[] }> {
  const entries = await gauhar.entries(family);
  const { levels, deadlines } = standing(openKit(kitOfFolder(definitions, 'kz-phc')), entries, {
    at: '2026-05-14T11:40:00+05:00',
  });
  return {
    levels: levels.map(({ inForce }) => inForce),
    running: deadlines
      .filter(({ state }) => ['running', 'warning', 'due'].includes(state))
      .map(({ id, about, dueAt, dueOn }) => [id, about, dueAt, dueOn]),
  };
}
/** What the server says of a family to somebody who sees everything. */
async function everyAnswer(family: string): Promise<string> {
  const paths = [
    '/?show=all',
    '/queue',
    '/deadlines',
    '/registers',
    '/similar',
    '/journal',
    '/chain',
    '/retention',
    '/monthly',
  ];
  const own = ['', '/care', '/erase'].map((path) => `${family}${path}`);
  const answers = await Promise.all([...paths, ...own, `/api${family}/entries`].map((path) => gauhar.get(path)));
  return [...answers, await gauhar.post('/search', { wanted: 'Мад' })]
    .map(({ body }) => body.replace('value="Мад"', ''))
    .join('\n');
}

test('where a note or a name goes, the family stands as before, byte for byte', async () => {
  const family = await saule.open('Имя уйдёт');
  const wrong = note('лишнее');
  await saule.append(family, [wrong, triage(violence, undefined, '2026-05-14T11:24:00+05:00')], 1);
  const before = await standingOf(family);
  const opening = (await gauhar.entries(family))[0]!;

  const chosen = { [`entry-${wrong.id}`]: 'yes', [`entry-${opening.id}`]: 'yes' };
  await gauhar.post(`${family}/erase`, { ...chosen, ground: 'x', sure: 'yes' });

  expect(JSON.stringify(await standingOf(family))).toBe(JSON.stringify(before));
});

test('who is no supervisor erases nothing, on the page or past it', async () => {
  const family = await saule.open('Не стирать');
  const entry = note('важное');
  await saule.append(family, [entry], 1);
  const erased = { ...note(''), type: 'erased', body: { entry: entry.id, ground: 'x', kept: { body: { text: '' } } } };

  const answers = [
    await saule.get(`${family}/erase`),
    await saule.post(`${family}/erase`, { ground: 'x', sure: 'yes', [`entry-${entry.id}`]: 'yes' }),
    await saule.append(family, [erased], 2),
  ];

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
  expect((await saule.entries(family)).at(-1)).toMatchObject({ body: { text: 'важное' } });
});

test('without ground, without saying yes, or twice, nothing is erased', async () => {
  const family = await saule.open('Почти стёрта');
  const entry = note('ещё здесь');
  await saule.append(family, [entry], 1);
  const erase = (fields: Record<string, string>) => gauhar.post(`${family}/erase`, fields);
  const chosen = { [`entry-${entry.id}`]: 'yes' };

  const wrong = await Promise.all([
    erase({ ground: 'x', sure: 'yes' }),
    erase({ ...chosen, sure: 'yes', ground: ' ' }),
    erase({ ...chosen, ground: 'x' }),
  ]);
  expect(wrong.map(({ statusCode }) => statusCode)).toEqual([422, 422, 422]);
  expect(await allTables()).toContain('ещё здесь');
  const [first, second] = [
    await erase({ ...chosen, sure: 'yes', ground: 'x' }),
    await erase({ ...chosen, sure: 'yes', ground: 'x' }),
  ];
  expect([first.statusCode, second.statusCode]).toEqual([200, 422]);
});

test.each([
  [`update entry set body = null, salt = null where family = $1 and seq = 2`],
  [`update entry set body = '{"text": "другое"}' where family = $1 and seq = 2`],
  [`update entry set salt = 'ff' where family = $1 and seq = 2`],
  [`delete from entry where family = $1`],
])('the database refuses to change what was written: %s', async (sql) => {
  const family = await saule.open('Под защитой');
  await saule.append(family, [note('как было')], 1);

  await expect(database.query(sql, [idOf(family)])).rejects.toThrow('entries are only added');
});

test.each([
  ['changed', `update entry set body = '{"text": "другое"}' where family = $1 and seq = 2`, 'содержание не то'],
  ['taken out', `delete from entry where family = $1 and seq = 2`, 'номер пропущен'],
  ['cut off', `delete from entry where family = $1 and seq = 3`, 'последние убрали'],
  ['emptied', `update entry set body = null, salt = null where family = $1 and seq = 2`, 'записи о стирании нет'],
  [
    'signed by another',
    `update entry set entry = entry || '{"by": {"person": "x", "role": "y"}}' where family = $1 and seq = 2`,
    'предыдущая запись не та',
  ],
])('an entry that is %s past the trigger is found', async (_, sql, words) => {
  const family = await saule.open('Подправлена');
  await saule.append(family, [note('как было'), note('и ещё')], 1);
  await database.query('alter table entry disable trigger entry_guarded');
  await database.query(sql, [idOf(family)]);
  await database.query('alter table entry enable trigger entry_guarded');

  const page = await gauhar.get(`/chain?family=${idOf(family)}`);

  expect(page.body).toContain(words);
  expect(page.body).toContain('Нарушено в семьях: 1.');
});

test('retention: after its term a family goes wholly by a decision, and leaves one line', async () => {
  const kept = await database.query<{ id: string }>(
    `select id from family where id = '00000000-0000-4000-8000-000000000001'`,
  );
  const family = `/families/${kept[0]!.id}`;
  const names = await database.query<{ name: string }>('select name from family_name where family = $1', [
    idOf(family),
  ]);
  const early = await gauhar.post(`${family}/retention`, { sure: 'yes' });
  clock = Date.parse('2040-05-14T11:24:00+05:00');
  gauhar = await Visitor.as(app, 'gauhar');
  saule = await Visitor.as(app, 'saule');
  await gauhar.post(`${family}/given`, { person: 'guest' });
  const entries = await gauhar.entries(family);
  const listed = await gauhar.get('/retention');

  expect(early.statusCode).toBe(422);
  expect((await saule.get('/retention')).statusCode).toBe(403);
  expect((await saule.post(`${family}/retention`, { sure: 'yes' })).statusCode).toBe(403);
  expect(listed.body).toContain(`${family}/retention`);
  expect((await gauhar.post(`${family}/retention`, {})).statusCode).toBe(422);
  const done = await gauhar.post(`${family}/retention`, { sure: 'yes' });

  expect(done.statusCode).toBe(200);
  const rows = await allTables();
  expect(names.filter(({ name }) => rows.includes(`"${name}"`))).toEqual([]);
  for (const table of ['listed', 'family_name', 'given', 'sent', 'entry', 'danger_draft'])
    expect(await database.query(`select from ${table} where family = $1`, [idOf(family)])).toEqual([]);
  const lines = await database.query<{ detail: object }>(
    `select detail from journal where family = $1 and act = 'retention-ended'`,
    [idOf(family)],
  );
  expect(lines).toEqual([
    {
      detail: {
        term: 'not-confirmed',
        ground: 'Обращение не подтвердилось; прошло 3 года. СОП срока не называет.',
        lastEnvelope: envelopeHash(entries.at(-1)!),
      },
    },
  ]);
  expect((await gauhar.get(family)).statusCode).toBe(404);
  await familiesIn(database).create(idOf(family), 'kz-phc');
  expect(await familiesIn(database).one(idOf(family))).toBeUndefined();
});
