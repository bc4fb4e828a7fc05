import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from './sealing.ts';
import { DraftError, DraftStore, type StoreOptions } from './store.ts';

let name = '';
let count = 0;
beforeEach(() => (name = `trial-${Date.now()}-${(count += 1)}`));
const open: DraftStore[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) store.close();
  for (const { name: each = '' } of await indexedDB.databases())
    if (each.startsWith('trial-')) indexedDB.deleteDatabase(each);
});

async function storeOf(options: Partial<StoreOptions> = {}): Promise<DraftStore> {
  const store = new DraftStore({ name, person: 'saule', family: 'f-1', maxAgeDays: 30, ...options });
  open.push(store);
  await store.open();
  return store;
}
const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof DraftError ? error.fault : error),
  );
interface Row {
  id: string;
  at: number;
  sealed: ArrayBuffer;
  iv: Uint8Array;
}
/** All rows as they lie in the database, for somebody who has the disk. */
async function rows(): Promise<Row[]> {
  const database = await openDB(name);
  const all = (await database.getAll('drafts')) as Row[];
  database.close();
  return all;
}
async function overwrite(row: object): Promise<void> {
  const database = await openDB(name);
  await database.put('drafts', row);
  database.close();
}
const bytes = (fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(fill);

test('what is written at a place is read there, and the last stands', async () => {
  const store = await storeOf();
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.jsonValue(), fc.jsonValue(), async (place, before, content) => {
      await store.write(place, before);
      await store.write(place, content);
      expect(await store.read(place)).toMatchObject({ place, content: JSON.parse(JSON.stringify(content)) as unknown });
    }),
    { numRuns: 30 },
  );
});

test('nothing of what is typed, of the person or of the case can be read on the disk', async () => {
  const store = await storeOf({ person: 'person-saule', family: 'family-akhmetov' });
  await store.write('form/kz-phc/triage/child-Timur', { violence: 'yes', name: 'Тимур' });

  const text = JSON.stringify((await rows()).map((row) => [row, new TextDecoder().decode(row.sealed)]));

  for (const word of ['saule', 'akhmetov', 'Timur', 'triage', 'Тимур', 'violence', 'yes'])
    expect(text).not.toContain(word);
});

test('the same text is never sealed to the same bytes', async () => {
  const store = await storeOf();
  await store.write('a', 'the same');
  await store.write('b', 'the same');
  const [first, second] = await rows();

  expect(new Uint8Array(first!.sealed)).not.toEqual(new Uint8Array(second!.sealed));
  expect(first!.iv).toHaveLength(12);
  expect(first!.iv).not.toEqual(second!.iv);
});

test('one person does not read the draft of another, one case not that of another', async () => {
  await (await storeOf()).write('form', 'mine');

  expect(await (await storeOf({ person: 'gauhar' })).read('form')).toBeUndefined();
  expect(await (await storeOf({ person: 'gauhar' })).list()).toEqual([]);
  expect(await (await storeOf({ family: 'f-2' })).list()).toEqual([]);
  expect(await (await storeOf()).list()).toMatchObject([{ place: 'form', content: 'mine' }]);
});

test('a draft put in the place of another does not open', async () => {
  const store = await storeOf();
  await store.write('form/a', 'about the first child');
  await store.write('form/b', 'about the second child');
  const [one, other] = await rows();

  await overwrite({ ...one!, sealed: other!.sealed, iv: other!.iv });

  expect([await faultOf(store.read('form/a')), await faultOf(store.read('form/b'))].sort()).toEqual([
    'none',
    'unreadable',
  ]);
  expect(await store.list()).toHaveLength(1);
});

test('a changed byte, a changed time, or a draft moved to another person does not open', async () => {
  const store = await storeOf();
  const other = await hashOf('gauhar');
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.constantFrom('sealed', 'iv', 'at', 'person'), async (at, what) => {
      await store.write('form', 'unchanged');
      const [row] = await rows();
      const changed = new Uint8Array((what === 'iv' ? row!.iv : new Uint8Array(row!.sealed)).slice());
      changed[at % changed.length]! ^= 1;
      const parts = {
        sealed: { sealed: changed.buffer },
        iv: { iv: changed },
        at: { at: row!.at + 1 },
        person: { person: other },
      };
      await overwrite({ ...row!, ...parts[what] });
      expect(await faultOf(store.read('form'))).toBe('unreadable');
      await store.remove('form');
    }),
    { numRuns: 20 },
  );
});

test('a key of the page opens what it sealed; another one opens nothing and writes nothing over it', async () => {
  await (await storeOf({ key: bytes(1) })).write('form', 'by PIN');

  expect(await faultOf(storeOf({ key: bytes(2) }))).toBe('other-key');
  expect(await faultOf(storeOf())).toBe('other-key');
  expect(await (await storeOf({ key: () => Promise.resolve(bytes(1)) })).read('form')).toMatchObject({
    content: 'by PIN',
  });
});

test('the key that the browser keeps cannot be read out, and stays the same', async () => {
  await (await storeOf()).write('form', 'kept');
  const database = await openDB(name);
  const [{ key }] = (await database.getAll('keys')) as [{ key: CryptoKey }];
  database.close();

  expect(key.extractable).toBe(false);
  expect(await (await storeOf()).read('form')).toMatchObject({ content: 'kept' });
});

test('two tabs that begin at once have one key', async () => {
  const [one, other] = await Promise.all([storeOf(), storeOf()]);
  await one.write('form', 'of the first');

  expect(await other.read('form')).toMatchObject({ content: 'of the first' });
});

test('signing out removes everything of a person and leaves that of others', async () => {
  const gauhar = await storeOf({ person: 'gauhar' });
  await gauhar.write('form', 'hers');
  await (await storeOf({ family: 'f-2' })).write('form', 'of another case');
  const store = await storeOf();
  await store.write('form', 'mine');

  expect(await store.count()).toBe(2);
  await store.removeAll();

  expect(await rows()).toHaveLength(1);
  expect(await gauhar.read('form')).toMatchObject({ content: 'hers' });
});

test('a draft goes when it is too old', async () => {
  await (await storeOf()).write('form', 'old');
  const [row] = await rows();
  await overwrite({ ...row!, at: Date.now() - 31 * 86_400_000 });

  await storeOf();

  expect(await rows()).toEqual([]);
});

test('a newer version in another tab gets the database at once', async () => {
  const store = await storeOf();
  await store.write('form', 'before');

  const newer = await openDB(name, 2);
  newer.close();

  expect(newer.version).toBe(2);
});
