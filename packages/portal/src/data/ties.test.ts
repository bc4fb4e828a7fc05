/** Ties, journal, drafts, descriptions and accounts; on a PostgreSQL server too where QADAM_TEST_POSTGRES names one. */
import { randomUUID } from 'node:crypto';
import type { Entry } from '@qadam/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexedName } from '../names/similar.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { openDatabase } from './database.ts';
import { dangerDraftsIn } from './drafts.ts';
import { familiesIn, type Described, type Families } from './families.ts';
import { journalIn } from './journal.ts';
import { newPassword, peopleIn, type People } from './people.ts';
import type { Database } from './queries.ts';
import { tiesIn, type Ties } from './ties.ts';

const clock = Date.parse('2026-05-14T11:24:00+05:00');
const now = (): number => clock;
let database: Database;
let families: Families;
let ties: Ties;
let people: People;

beforeAll(async () => {
  database = await openDatabase({ url: await newDatabaseUrl() });
  families = familiesIn(database, describe);
  ties = tiesIn(database, now);
  people = peopleIn(database, now);
  for (const id of ['saule', 'aliya']) await people.add({ id, name: id, role: 'social-worker' }, 'пароль пароль');
}, 60_000);
afterAll(() => database.close());

/** As a case would describe its log: the text of the last note is its owner and its name. */
function describe({ entries }: { entries: Entry[] }): Described {
  const name = (entries.at(-1)!.body as { text: string }).text;
  const born = { aboutYears: 3, judgedOn: '2026-05-14' };
  const names = [
    indexedName({ id: 'child-1', kind: 'child', name, born }),
    indexedName({ id: '', kind: 'label', name }),
  ];
  return { owner: name, handingTo: null, openedBy: 'saule', names };
}
const note = (seq: number, text: string): Entry => ({
  ...{ id: randomUUID(), seq, type: 'noted', at: '2026-05-14T11:24:00+05:00', recordedAt: '2026-05-14T11:24:00+05:00' },
  ...{ by: { person: 'saule', role: 'social-worker' }, body: { text } },
});
async function newFamily(name = 'Мади'): Promise<string> {
  const id = randomUUID();
  await families.create(id, 'kz-phc');
  await families.add(id, randomUUID(), () => ({ accept: [note(1, name)] }));
  return id;
}

test('what a log says of its family is kept beside it, and follows each entry', async () => {
  const id = await newFamily();
  await families.add(id, randomUUID(), () => ({ accept: [note(2, 'Айгерім')] }));

  expect((await families.heads()).find((head) => head.id === id)).toMatchObject({
    seq: 2,
    owner: 'Айгерім',
    openedBy: 'saule',
  });
  expect((await families.names([id])).map(({ person, folded, bornFrom }) => [person, folded, bornFrom])).toEqual([
    ['', 'aigerim', undefined],
    ['child-1', 'aigerim', '2022-05-14'],
  ]);
});

test('a family described by an older portal is described anew, and only once', async () => {
  const old = familiesIn(database);
  const id = randomUUID();
  await old.create(id, 'kz-phc');
  await old.add(id, randomUUID(), () => ({ accept: [note(1, 'Нур')] }));
  await database.query('update family set described_seq = 0 where id = $1', [id]);

  await families.describeAnew();

  expect((await families.heads()).find((head) => head.id === id)?.owner).toBe('Нур');
  expect(await database.query('select id from family where described_seq <> seq')).toEqual([]);
});

test('a family is opened to a person once, and closed once, also when both come at once', async () => {
  const given = { family: await newFamily(), person: 'aliya' };

  expect((await Promise.all([ties.give(given, 'x'), ties.give(given, 'y')])).sort()).toEqual([false, true]);
  expect(await ties.given()).toContainEqual(given);
  expect((await Promise.all([ties.takeBack(given, 'x'), ties.takeBack(given, 'y')])).sort()).toEqual([false, true]);
  expect(await ties.given()).not.toContainEqual(given);
  expect(await ties.give(given, 'x')).toBe(true);
});

test('families are joined once whichever is named first; undone, they can be joined again', async () => {
  const [one, other] = [await newFamily(), await newFamily()];
  const link = { one, other, isSame: true, reason: 'одна мама' };

  expect(await ties.link(link, 'gauhar')).toBe(true);
  expect(await ties.link({ ...link, one: other, other: one }, 'gauhar')).toBe(false);
  const [kept] = (await ties.links()).filter((each) => [each.one, each.other].includes(one));
  expect(await ties.unlink(kept!.id, 'gauhar')).toMatchObject({ reason: 'одна мама', isSame: true });
  expect(await ties.unlink(kept!.id, 'gauhar')).toBeUndefined();
  expect(await ties.link(link, 'gauhar')).toBe(true);
});

test('a deputy is listed until the last day, or until it is ended', async () => {
  await ties.setDeputy({ person: 'aliya', standsIn: 'saule', fromDay: '2026-05-15', untilDay: '2026-05-16' }, 'gauhar');
  const days = async (day: string): Promise<number> => (await ties.deputies(day)).length;

  expect([await days('2026-05-14'), await days('2026-05-16'), await days('2026-05-17')]).toEqual([1, 1, 0]);
  const [deputy] = await ties.deputies('2026-05-14');
  expect([await ties.endDeputy(deputy!.id, 'gauhar'), await ties.endDeputy(deputy!.id, 'gauhar')]).toEqual([
    true,
    false,
  ]);
  expect(await days('2026-05-14')).toBe(0);
});

test('the journal gives the newest first, by family, person and page', async () => {
  const journal = journalIn(database, now);
  const family = randomUUID();
  const saule = { id: 'saule', role: 'social-worker' };
  await journal.write(saule, 'opened-family', { family });
  await journal.write({ id: 'gauhar', role: 'supervisor' }, 'assigned', { family, whom: 'saule' });
  await journal.write(saule, 'signed-out');

  const ofFamily = await journal.lines({ family, count: 10 });
  const older = await journal.lines({ family, before: ofFamily[0]!.id, count: 10 });

  expect(ofFamily.map(({ act, whom }) => [act, whom])).toEqual([
    ['assigned', 'saule'],
    ['opened-family', null],
  ]);
  expect(older.map(({ act }) => act)).toEqual(['opened-family']);
  expect((await journal.lines({ person: 'saule', count: 10 })).map(({ act }) => act)).toEqual([
    'signed-out',
    'assigned',
    'opened-family',
  ]);
});

test.each([`update journal set act = 'signed-in'`, 'delete from journal', 'truncate journal'])(
  'the journal is only added to: %s',
  async (sql) => {
    await expect(database.query(sql)).rejects.toThrow('the journal is only added to');
  },
);

test('of a danger in a draft the first moment stays until it is gone', async () => {
  const family = await newFamily();
  const drafts = dangerDraftsIn(database, now);
  const later = dangerDraftsIn(database, () => clock + 60_000);
  const own = async (): Promise<Date[]> =>
    (await drafts.all()).filter((each) => each.family === family).map(({ since }) => since);

  await drafts.set(family, 'saule', true);
  await later.set(family, 'saule', true);
  expect(await own()).toEqual([new Date(clock)]);
  await drafts.set(family, 'saule', false);
  expect(await own()).toEqual([]);
});

test('a new password ends the other sessions; a closed account ends all, and neither is deleted', async () => {
  const [here, there] = [await people.signIn('aliya', 'пароль пароль'), await people.signIn('aliya', 'пароль пароль')];
  const isOpen = async (): Promise<boolean[]> =>
    Promise.all([here!, there!].map(async (token) => (await people.session(token)) !== undefined));

  await people.setPassword('aliya', 'другой пароль', { mustChange: false, token: here! });
  expect([await isOpen(), await people.isPassword('aliya', 'другой пароль')]).toEqual([[true, false], true]);
  await people.setClosed('aliya', true);
  expect([await isOpen(), await people.signIn('aliya', 'другой пароль')]).toEqual([[false, false], undefined]);
  expect((await people.all()).find(({ id }) => id === 'aliya')?.isClosed).toBe(true);
  await people.setClosed('aliya', false);
  expect(await people.signIn('aliya', 'другой пароль')).toBeDefined();
});

test('passwords that are given are long, and never the same', () => {
  const made = new Set(Array.from({ length: 50 }, newPassword));

  expect(made.size).toBe(50);
  for (const password of made) expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
});
