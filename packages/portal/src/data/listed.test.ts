/** What lists show is kept over a restart, and never longer than the log that it was made from. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortal } from '../start.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { Visitor } from '../testing/visitor.ts';
import { openDatabase } from './database.ts';
import { listedIn } from './listed.ts';
import type { Database } from './queries.ts';

const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ url: await newDatabaseUrl() });
}, 60_000);
afterAll(() => database.close());

const family = async (seq: number): Promise<string> => {
  const id = randomUUID();
  await database.query('insert into family (id, model, seq) values ($1, $2, $3)', [id, 'kz-phc', seq]);
  return id;
};
const until = new Date('2030-01-01T00:00:00Z');

test('it is read again by the same program, as long as the log is as long', async () => {
  const store = listedIn<{ label: string }>(database, 'one');
  const id = await family(3);
  const listed = { family: id, reader: '', seq: 3, until, standing: { label: 'Мади' } };

  await store.keep(listed);

  expect(await store.all()).toEqual([listed]);
  expect(await listedIn(database, 'other').all()).toEqual([]);
  await database.query('update family set seq = 4 where id = $1', [id]);
  expect(await store.all()).toEqual([]);
});

test('what was computed from a shorter log, or of a family that is gone, is not kept', async () => {
  const store = listedIn<{ label: string }>(database, 'one');
  const id = await family(3);

  await store.keep({ family: id, reader: '', seq: 2, until, standing: { label: 'стёрто' } });
  await store.keep({ family: randomUUID(), reader: '', seq: 1, until, standing: { label: 'стёрто' } });

  expect(JSON.stringify(await database.query('select standing from listed'))).not.toContain('стёрто');
});

test('after a restart the list is there before anybody asks, and the same', async () => {
  const options = {
    ...{ definitions, model: 'kz-phc', database: { ...database, close: async () => {} } },
    now: () => Date.parse('2026-05-14T11:24:00+05:00'),
  };
  const list = async (demonstration: false | { families: string[] }): Promise<string> => {
    const app = await startPortal({ ...options, demonstration });
    await app.keepListsReady(60_000);
    const page = await (await Visitor.as(app, 'gauhar')).get('/?show=all');
    await app.close();
    return page.body.replace(/name="csrf" value="[^"]+"/g, '');
  };

  const before = await list({ families: ['two-siblings', 'report-wrong'] });
  const kept = await database.query<{ count: number }>('select count(*)::integer as count from listed');
  const after = await list(false);

  expect(kept[0]!.count).toBeGreaterThanOrEqual(4);
  expect(after).toBe(before);
}, 60_000);
