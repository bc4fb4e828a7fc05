/** Backup and restore: everything comes back, in the other kind of database too where QADAM_TEST_POSTGRES names a server. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openKit, publicStanding, standing, type OpenKit } from '@qadam/runtime';
import { kitOfFolder } from '@qadam/schema/node';
import type { StudioWorkspace } from '@qadam/studio/workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkChains } from '../access/archive.ts';
import { startPortal } from '../start.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { Visitor } from '../testing/visitor.ts';
import { backUp, restore } from './backup.ts';
import { connect, openDatabase } from './database.ts';
import { familiesIn } from './families.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import type { Database } from './queries.ts';
import { workspacesIn } from './workspaces.ts';

const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qadam-backup-'));
/** The slow lane `backup` does it with all. */
const SOME = ['whole-path', 'two-siblings', 'report-wrong'];
const MODEL = 'rules/kz-phc/model.json';
const at = '2026-05-20T09:00:00+05:00';
const options = { definitions, model: 'kz-phc', now: () => Date.parse(at) };
let kit: OpenKit;
let original: Database;
/** Without tables; what is refused leaves it so. */
let empty: Database;
let file: string;
const opened: Database[] = [];

const keep = (database: Database): Database => {
  opened.push(database);
  return database;
};
/** A new empty database without tables: of the other kind, where there are both. */
const other = async (): Promise<Database> => keep(await connect({}));
const server = async (): Promise<Database> => keep(await connect({ url: await newDatabaseUrl() }));

beforeAll(async () => {
  kit = openKit(kitOfFolder(definitions, 'kz-phc'));
  original = keep(await openDatabase({ url: await newDatabaseUrl() }));
  const app = await startPortal({
    ...options,
    database: { ...original, close: async () => {} },
    demonstration: { families: SOME },
  });
  const gauhar = await Visitor.as(app, 'gauhar');
  const family = await gauhar.open('Две\u2028строки');
  await gauhar.post(`${family}/given`, { person: 'aliya' });
  const entry = (await gauhar.entries(family))[0]!;
  await gauhar.post(`${family}/erase`, { [`entry-${entry.id}`]: 'yes', ground: 'x', sure: 'yes' });
  await changeModel(await Visitor.as(app, 'ainur'));
  await app.close();
  empty = await other();
  file = join(folder, 'all.jsonl');
  await backUp(original, file, at);
}, 120_000);
afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** A save and a comment in the studio. */
async function changeModel(ainur: Visitor): Promise<void> {
  const { workspace } = (await ainur.get('/api/studio')).json<{ workspace: StudioWorkspace }>();
  const changes = { [MODEL]: `${workspace.files[MODEL]}\n` };
  for (const act of [
    { do: 'save', version: 0, changes, said: ['строка'] },
    { do: 'comment', id: 'one', address: 'model', text: 'Две\u2028строки' },
  ]) {
    const headers = { 'x-csrf': ainur.csrf };
    expect((await ainur.send({ method: 'POST', url: '/api/studio', payload: { act }, headers })).statusCode).toBe(200);
  }
}

/** How every family stands, as text. */
async function standings(database: Database): Promise<string> {
  const families = familiesIn(database);
  const logs = await families.logs((await families.heads()).map(({ id }) => id));
  return JSON.stringify(logs.map(({ id, entries }) => [id, publicStanding(standing(kit, entries, { at }))]));
}

test.each([
  ['into the process', other],
  ['onto a server, where there is one', server],
])(
  'all families come back %s: standings byte for byte, whole chains, sign-in',
  async (_, target) => {
    const database = await target();

    const { families } = await restore(database, file);

    expect(families).toBe(SOME.length + 1);
    expect(await standings(database)).toBe(await standings(original));
    expect(await checkChains(familiesIn(database))).toMatchObject({ families, broken: [] });
    const [before, after] = [workspacesIn(original), workspacesIn(database)];
    expect(await after.one('kz-phc')).toEqual(await before.one('kz-phc'));
    expect((await after.filesAt('kz-phc', 0))![MODEL]).toBe(readFileSync(join(definitions, MODEL), 'utf8'));
    const app = await startPortal({
      ...options,
      database: { ...database, close: async () => {} },
      demonstration: false,
    });
    const gauhar = await Visitor.as(app, 'gauhar');
    expect((await gauhar.open('После копии')).startsWith('/families/')).toBe(true);
    await app.close();
  },
  60_000,
);

test('a backup of what was restored is the same file', async () => {
  const database = await other();
  await restore(database, file);
  const again = join(folder, 'again.jsonl');

  await backUp(database, again, at);

  expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
}, 60_000);

test('a database that is not empty is refused, and stays as it is', async () => {
  const before = await standings(original);

  await expect(restore(original, file)).rejects.toThrow('База не пуста: в таблице person есть строки');
  expect(await standings(original)).toBe(before);
});

const changed = (name: string, change: (text: string) => string): string => {
  const path = join(folder, name);
  writeFileSync(path, change(readFileSync(file, 'utf8')));
  return path;
};
test.each([
  ['that is no backup', () => changed('wrong', () => '{"some": "thing"}\n'), 'это не резервная копия'],
  ['that is empty', () => changed('empty', () => ''), 'это не резервная копия'],
  ['that was cut', () => changed('cut', (text) => text.slice(0, -2000)), 'файл обрезан или изменён'],
  [
    'without its end',
    () => changed('no-end', (text) => text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)),
    'обрезан',
  ],
  [
    'in which something was changed',
    () => changed('changed', (text) => text.replace('Сауле', 'Саида')),
    'обрезан или изменён',
  ],
  [
    'of a newer version',
    () => changed('newer', (text) => text.replace(`"schema":${SCHEMA_VERSION}`, `"schema":${SCHEMA_VERSION + 1}`)),
    'копия новее этого портала',
  ],
  ['that is not there', () => join(folder, 'nothing'), 'файла нет'],
])('a file %s is refused, and nothing is changed', async (_, path, words) => {
  await expect(restore(empty, path())).rejects.toThrow(words);
  expect(await empty.query(`select to_regclass('public.person')::text as name`)).toEqual([{ name: null }]);
});

test('a backup never replaces a file', async () => {
  await expect(backUp(original, file, at)).rejects.toThrow('назовите другой файл');
});

test('an interrupted restore leaves nothing behind', async () => {
  const text = readFileSync(file, 'utf8');
  const broken = join(folder, 'broken.jsonl');
  const rows = text.trimEnd().split('\n').slice(0, -1);
  // A row that the database refuses, in a file that is whole.
  const lines = [
    ...rows,
    JSON.stringify({ table: 'entry', row: { family: '00000000-0000-4000-8000-0000000fffff', seq: 1 } }),
  ];
  const body = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  writeFileSync(broken, `${body}${JSON.stringify({ rows: lines.length - 1, sha256 })}\n`);

  await expect(restore(empty, broken)).rejects.toThrow();
  expect(await empty.query(`select to_regclass('public.person')::text as name`)).toEqual([{ name: null }]);
});

test('one folder is opened by one process at a time', async () => {
  const place = { folder: join(folder, 'data') };
  const database = await openDatabase(place);

  await expect(openDatabase(place)).rejects.toThrow('уже открыл другой процесс');
  await database.close();
  await (await openDatabase(place)).close();
}, 60_000);
