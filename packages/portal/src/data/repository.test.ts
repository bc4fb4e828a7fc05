/** What the repository promises, in the process and, where QADAM_TEST_POSTGRES names one, on a PostgreSQL server. */
import { randomUUID } from 'node:crypto';
import type { Entry } from '@qadam/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDatabaseUrl } from '../testing/database.ts';
import { openDatabase } from './database.ts';
import { familiesIn, type Families } from './families.ts';
import { peopleIn, type People } from './people.ts';
import type { Database } from './queries.ts';
import { triesIn } from './tries.ts';

let url: string | undefined;
let database: Database;
let families: Families;
let people: People;
let clock = Date.parse('2026-05-14T11:24:00+05:00');

beforeAll(async () => {
  url = await newDatabaseUrl();
  database = await openDatabase({ url });
  families = familiesIn(database);
  people = peopleIn(database, () => clock);
}, 60_000);
afterAll(() => database.close());

const note = (seq: number, text = `запись ${seq}`): Entry => ({
  id: randomUUID(),
  seq,
  type: 'noted',
  at: '2026-05-14T11:24:00+05:00',
  recordedAt: '2026-05-14T11:24:00+05:00',
  by: { person: 'saule', role: 'social-worker' },
  body: { text },
});
const newFamily = async (): Promise<string> => {
  const id = randomUUID();
  await families.create(id, 'kz-phc');
  return id;
};
/** Adds a note if the log is as long as its writer has seen; else tells what came between. */
const addAfter = (id: string, seen: number, text?: string, key: string = randomUUID()) =>
  families.add(id, key, ({ entries }) =>
    entries.length === seen ? { accept: [note(seen + 1, text)] } : { refuse: entries.slice(seen) },
  );

test('a family begins empty and keeps its entries as they were given, in order', async () => {
  const id = await newFamily();
  const given = [note(1, '«Қ», \\ и "кавычки"'), note(2)];

  await families.add(id, 'first-key', () => ({ accept: given }));

  expect(await families.one(id)).toMatchObject({ id, model: 'kz-phc', entries: given });
  expect(await families.logs([id])).toEqual([await families.one(id)]);
  expect((await families.heads()).find((each) => each.id === id)).toMatchObject({ seq: 2, owner: null });
});

test('a family that is not there is neither found nor added to', async () => {
  const id = randomUUID();

  expect(await families.one(id)).toBeUndefined();
  expect(await addAfter(id, 0)).toEqual({ state: 'unknown-family' });
});

test('the same key again adds nothing and gives the entries of the first time', async () => {
  const id = await newFamily();
  const first = await addAfter(id, 0, 'раз', 'same-key');
  await addAfter(id, 1, 'два');

  const again = await addAfter(id, 0, 'раз', 'same-key');

  expect(again).toEqual({ ...first, state: 'repeated' });
  expect((await families.one(id))?.entries).toHaveLength(2);
});

test('of two who save at once the second is refused and gets what came between', async () => {
  const id = await newFamily();
  await addAfter(id, 0);

  const results = await Promise.all([addAfter(id, 1, 'Сауле'), addAfter(id, 1, 'Алия')]);

  const added = results.find(({ state }) => state === 'added') as { entries: Entry[] };
  const refused = results.find(({ state }) => state === 'refused');
  expect(refused).toEqual({ state: 'refused', result: added.entries });
  expect((await families.one(id))?.entries.slice(1)).toEqual(added.entries);
});

test('the same sending twice at once is written once', async () => {
  const id = await newFamily();

  const results = await Promise.all([addAfter(id, 0, 'раз', 'at-once'), addAfter(id, 0, 'раз', 'at-once')]);

  expect(results.map(({ state }) => state).sort()).toEqual(['added', 'repeated']);
  expect((await families.one(id))?.entries).toHaveLength(1);
});

test('twenty who add at once leave no gap and lose nothing', async () => {
  const id = await newFamily();

  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      families.add(id, `key-${index}`, ({ entries }) => ({ accept: [note(entries.length + 1, `от ${index}`)] })),
    ),
  );

  const { entries } = (await families.one(id))!;
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(new Set(entries.map(({ body }) => (body as { text: string }).text)).size).toBe(20);
});

test('an error in the middle leaves nothing behind', async () => {
  const id = await newFamily();
  const twice = note(1);

  await expect(families.add(id, 'broken-key', () => ({ accept: [twice, { ...twice, seq: 2 }] }))).rejects.toThrow();

  expect((await families.one(id))?.entries).toEqual([]);
  expect(await addAfter(id, 0, 'потом', 'broken-key')).toMatchObject({ state: 'added' });
});

test.each([`update entry set entry = '{}' where family = $1`, 'delete from entry where family = $1', 'truncate entry'])(
  'what has been written stays: %s',
  async (sql) => {
    const id = await newFamily();
    await addAfter(id, 0);

    await expect(database.query(sql, sql.startsWith('truncate') ? [] : [id])).rejects.toThrow('entries are only added');

    expect((await families.one(id))?.entries).toHaveLength(1);
  },
);

test('a person signs in with their password only, and out again', async () => {
  await people.add({ id: 'dana', name: 'Дана', role: 'psychologist' }, 'правильный');
  await people.add({ id: 'dana', name: 'Другая', role: 'supervisor' }, 'другой');

  expect(await people.signIn('dana', 'другой')).toBeUndefined();
  expect(await people.signIn('nobody', 'правильный')).toBeUndefined();
  const token = (await people.signIn('dana', 'правильный'))!;

  expect(await people.session(token)).toMatchObject({ id: 'dana', name: 'Дана', role: 'psychologist' });
  await people.signOut(token);
  expect(await people.session(token)).toBeUndefined();
});

test('each session has a token of its own for changes', async () => {
  await people.add({ id: 'two', name: 'Двое', role: 'psychologist' }, 'пароль');
  const tokens = [await people.signIn('two', 'пароль'), await people.signIn('two', 'пароль')];

  const sessions = await Promise.all(tokens.map((token) => people.session(token!)));

  expect(new Set(sessions.map((session) => session?.csrf)).size).toBe(2);
});

test('a session ends after eight hours, on a computer of others after half an hour without use', async () => {
  await people.add({ id: 'away', name: 'Ушла', role: 'psychologist' }, 'пароль');
  const own = (await people.signIn('away', 'пароль'))!;
  const shared = (await people.signIn('away', 'пароль', true))!;
  const left = (await people.signIn('away', 'пароль', true))!;
  const isOpenAfter = async (minutes: number, token: string): Promise<boolean> => {
    clock += minutes * 60_000;
    return (await people.session(token)) !== undefined;
  };

  expect(await isOpenAfter(29, shared)).toBe(true);
  expect(await isOpenAfter(2, left)).toBe(false);
  expect(await isOpenAfter(26, shared)).toBe(true);
  expect(await isOpenAfter(31, shared)).toBe(false);
  expect(await isOpenAfter(0, own)).toBe(true);
  expect(await isOpenAfter(8 * 60, own)).toBe(false);
  await people.signIn('away', 'пароль');
  expect(await database.query(`select token from session where person = 'away'`)).toHaveLength(1);
});

test('five wrong tries a quarter of an hour for a name at an address, also when they come at once', async () => {
  const tries = triesIn(database, () => clock);
  const begin = (address: string): Promise<number | undefined> => tries.begin('saule', address);

  const first = await Promise.all(Array.from({ length: 5 }, () => begin('10.0.0.1')));
  const more = await Promise.all([begin('10.0.0.1'), begin('10.0.0.1')]);

  expect(first).toEqual(Array.from({ length: 5 }));
  expect(more).toEqual([15, 15]);
  expect(await begin('10.0.0.2')).toBeUndefined();
  clock += 14 * 60_000;
  expect(await begin('10.0.0.1')).toBe(1);
  clock += 60_000;
  expect(await begin('10.0.0.1')).toBeUndefined();
});

test('two that open it at once apply no migration twice', async () => {
  const place = { url: await newDatabaseUrl() };
  const both = await Promise.all([openDatabase(place), openDatabase(place)]);

  const counts = await Promise.all(
    both.map((each) => each.query<{ count: string }>('select count(*)::text as count from migration')),
  );

  expect(counts[0]).toEqual(counts[1]);
  await Promise.all(both.map((each) => each.close()));
}, 30_000);
