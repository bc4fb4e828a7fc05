/** The studio over its routes: the smallest model, with its real checks, families and proofs. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kit } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import type { Act, KeepAnswer, StudioWorkspace } from '@qadam/studio/workspace';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../data/database.ts';
import type { Database } from '../data/queries.ts';
import { startPortal } from '../start.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { Visitor } from '../testing/visitor.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
/** Definitions and settings of its own, so that they can be changed. */
const folder = mkdtempSync(join(tmpdir(), 'qadam-studio-'));
const settings = join(folder, 'settings');
const OF_RULES = ['shared', 'classic', 'calendars', 'sources'].map((owner) => `rules/${owner}`);
const UNIT = 'Центр на Абая';
let database: Database;
let app: FastifyInstance;
let clock = Date.parse('2026-05-14T11:24:00+05:00');
let maria: Visitor;
let thomas: Visitor;
let peter: Visitor;
let anna: Visitor;

const start = (): Promise<FastifyInstance> =>
  startPortal({
    ...{ definitions: folder, settings, model: 'classic', demonstration: { families: [] }, now: () => clock },
    database: { ...database, close: async () => {} },
  });

beforeAll(async () => {
  for (const path of ['shared', 'classic'].map((owner) => `forms/${owner}`).concat(OF_RULES))
    cpSync(join(root, path), join(folder, path), { recursive: true });
  cpSync(fileURLToPath(new URL('../../settings/classic', import.meta.url)), join(settings, 'classic'), {
    recursive: true,
  });
  const file = join(settings, 'classic/organisation.json');
  const organisation = JSON.parse(readFileSync(file, 'utf8')) as { accounts: object[] };
  const guest = { id: 'guest', name: 'Guest', role: 'guest' };
  writeFileSync(
    file,
    JSON.stringify({ ...organisation, accounts: [...organisation.accounts, guest], units: [UNIT, 'Другой'] }),
  );
  database = await openDatabase({ url: await newDatabaseUrl() });
  app = await start();
  await enter();
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function enter(): Promise<void> {
  [maria, thomas, peter, anna] = (await Promise.all(
    ['maria', 'thomas', 'peter', 'anna'].map((person) => Visitor.as(app, person)),
  )) as [Visitor, Visitor, Visitor, Visitor];
}

const MODEL = 'rules/classic/model.json';
const workspace = async (visitor = maria): Promise<StudioWorkspace> =>
  (await visitor.get('/api/studio')).json<{ workspace: StudioWorkspace }>().workspace;
const post = (visitor: Visitor, act: unknown, csrf = visitor.csrf): Promise<LightMyRequestResponse> =>
  visitor.send({ method: 'POST', url: '/api/studio', payload: { act }, headers: { 'x-csrf': csrf } });
const act = async (visitor: Visitor, what: Act): Promise<KeepAnswer> => (await post(visitor, what)).json<KeepAnswer>();
async function kept(visitor: Visitor, what: Act): Promise<StudioWorkspace> {
  const answer = await act(visitor, what);
  if ('refused' in answer) throw new Error(JSON.stringify({ ...answer, workspace: undefined }));
  return answer.kept;
}
/** Saves a file of the workspace with something in it put in place of something else. */
async function change(visitor: Visitor, path: string, from: string | RegExp, to: string): Promise<StudioWorkspace> {
  const { version, files } = await workspace();
  const text = files[path]!.replace(from, to);
  expect(text).not.toBe(files[path]);
  return kept(visitor, { do: 'save', version, changes: { [path]: text }, said: [`${path}: ${to}`] });
}
const publish = async (edition: string, over: Partial<Extract<Act, { do: 'publish' }>> = {}): Promise<Act> => ({
  ...{ do: 'publish', version: (await workspace()).version, edition, kind: 'whole', note: 'Приказ 12' },
  ...{ scope: { from: '2026-05-14' } },
  ...over,
});
const served = async (): Promise<string> => (await app.inject('/kits/classic.json')).json<Kit>().edition;
const published = (edition: string): Promise<LightMyRequestResponse> =>
  app.inject(`/studio/editions/${edition}/kit.json`);
const lines = async (): Promise<string> => (await peter.get('/journal')).body.replace(/\s+/g, ' ');

test('the studio opens for who changes the model and for who approves it, and for nobody else', async () => {
  const guest = await Visitor.as(app, 'guest');
  const calls = [
    ...(['/studio', '/api/studio', '/api/studio/past/0'] as const).map((url) => (visitor: Visitor) => visitor.get(url)),
    (visitor: Visitor) => post(visitor, { do: 'comment', id: 'x', address: 'model', text: '' }),
  ];
  const statuses = async (visitor: Visitor): Promise<number[]> => {
    const found = [];
    for (const call of calls) found.push((await call(visitor)).statusCode);
    return found;
  };

  expect(await statuses(maria)).toEqual([200, 200, 200, 422]);
  expect(await statuses(peter)).toEqual([200, 200, 200, 422]);
  expect(await statuses(anna)).toEqual([403, 403, 403, 403]);
  expect(await statuses(guest)).toEqual([403, 403, 403, 403]);
  expect((await app.inject('/studio')).headers.location).toBe('/sign-in');
  expect((await app.inject('/api/studio')).statusCode).toBe(401);
});

test('a methodologist has the model for a home, and meets no family', async () => {
  const family = await anna.open('Семья');

  const [home, page] = [await maria.get('/'), await maria.get('/studio')];

  expect([home.statusCode, home.headers.location]).toEqual([303, '/studio']);
  expect(page.body).toContain('<qadam-studio id="studio" locale="en"');
  expect(page.body).toContain('<main id="main" class="wide">');
  expect(page.body).toContain('href="/studio" aria-current="page"');
  expect(page.body).not.toContain('href="/deadlines"');
  expect((await maria.get(family)).statusCode).toBe(404);
  expect((await anna.get('/')).body).not.toContain('href="/studio"');
  expect((await peter.get('/')).body).toContain('href="/studio"');
  expect((await maria.get('/studio-files/none.js')).statusCode).toBe(404);
});

test('it begins with the files of the folder as its first edition', async () => {
  const { workspace: begun, editor, csrf } = (await maria.get('/api/studio')).json<Record<string, unknown>>();

  const kit = kitOfFolder(folder, 'classic');
  expect(begun).toMatchObject({ model: 'classic', version: 0, units: [UNIT, 'Другой'], saves: [], comments: [] });
  expect(begun).not.toHaveProperty('past');
  expect((begun as StudioWorkspace).files[MODEL]).toBe(readFileSync(join(folder, MODEL), 'utf8'));
  expect((begun as StudioWorkspace).editions).toMatchObject([{ edition: kit.edition, hash: kit.hash, version: 0 }]);
  expect([editor, csrf]).toEqual([{ id: 'maria', name: 'Maria', role: 'methodologist' }, maria.csrf]);
  expect((await published(kit.edition)).json<Kit>()).toEqual(JSON.parse(JSON.stringify(kit)));
  expect((await published('9.9.9')).statusCode).toBe(404);
});

test('the second to save gets what the first has saved; without the token of the page nothing is saved', async () => {
  const { version, files } = await workspace();
  const save: Act = { do: 'save', version, changes: { [MODEL]: `${files[MODEL]} ` }, said: ['пробел'] };
  expect((await post(maria, save, '')).statusCode).toBe(403);

  const first = await act(maria, save);
  const second = await post(thomas, save);

  expect(first).toMatchObject({ kept: { version: version + 1, saves: [{ by: { id: 'maria' }, said: ['пробел'] }] } });
  expect(second.statusCode).toBe(422);
  expect(second.json()).toEqual({ refused: 'stale', of: '1', workspace: await workspace() });
  expect((await maria.get('/api/studio/past/0')).json()).toEqual({ files });
  expect((await maria.get('/api/studio/past/7')).statusCode).toBe(404);
  expect((await maria.get('/api/studio/past/1e0')).statusCode).toBe(404);
});

test('what the model stands on is taken from the folder alone, as it is there', async () => {
  const path = 'forms/shared/danger-now/text/en.json';
  const { version, files } = await workspace();
  const save = (changes: Record<string, string | null>): Promise<KeepAnswer> =>
    act(maria, { do: 'save', version, changes, said: [] });
  const fresh = `${files[path]}\n`;

  const foreign: [path: string, text: string | null][] = [
    [path, fresh],
    [path, null],
    ['rules/other/model.json', '{}'],
    ['forms/classic/../shared/text/ru.json', '{}'],
    ['forms/classic/note.json', '{}'],
    ['README.md', ''],
  ];
  for (const [of, text] of foreign) expect(await save({ [of]: text })).toEqual({ refused: 'locked-place', of });
  writeFileSync(join(folder, path), fresh);

  expect(await save({ [path]: fresh })).toMatchObject({ kept: { version: version + 1, files: { [path]: fresh } } });
  writeFileSync(join(folder, path), files[path]!);
});

test.each<[what: string, act: unknown]>([
  ['nothing', undefined],
  ['an act that there is not', { do: 'toString' }],
  ['a save without a version', { do: 'save', changes: {}, said: [] }],
  ['a file that is a number', { do: 'save', version: 0, changes: { a: 1 }, said: [] }],
  ['an edition that is no number', { do: 'publish', version: 0, edition: '1.x', kind: 'whole', note: '', scope: {} }],
  ['a day that there is not', { do: 'widen', edition: '1.0.0', from: '2026-02-30' }],
])('%s is not understood', async (_, what) => {
  expect((await post(maria, what)).statusCode).toBe(400);
});

test('comments are of who has signed in, whoever the page says it is', async () => {
  const comment = { do: 'comment', id: 'one', address: 'stage/contact', text: 'Не рано ли?', by: { id: 'maria' } };

  await post(peter, comment);
  const { comments } = await kept(maria, { do: 'settle', comment: 'one' });

  expect(comments).toMatchObject([{ text: 'Не рано ли?', by: { id: 'peter' }, settled: { by: { id: 'maria' } } }]);
});

test('each does what their role may: who approves does not change, who changes does not approve', async () => {
  const { version, files } = await workspace();
  const refused = { refused: 'not-your-role' };

  expect(await act(peter, { do: 'save', version, changes: { [MODEL]: `${files[MODEL]} ` }, said: [] })).toEqual(
    refused,
  );
  expect(await act(peter, await publish('1.1.0'))).toEqual(refused);
  expect(await act(maria, { do: 'approve' })).toEqual(refused);
  expect(await act(maria, { do: 'decline', reason: 'нет' })).toEqual(refused);
  expect(await act(maria, { do: 'widen', edition: '1.0.0', from: '2026-05-14' })).toEqual(refused);
  expect(await act(maria, { do: 'recall', edition: '1.0.0', reason: 'нет' })).toEqual(refused);
});

test('what is broken is not published, and it says why', async () => {
  const { version, files } = await workspace();
  const tried = async (path: string, from: string | RegExp, to: string): Promise<KeepAnswer> => {
    await change(maria, path, from, to);
    const answer = await act(maria, await publish('1.1.0'));
    const now = await workspace();
    await kept(maria, { do: 'save', version: now.version, changes: { [path]: files[path]! }, said: ['обратно'] });
    return answer;
  };

  expect(await tried(MODEL, '"instrument": "first-contact"', '"instrument": "first-contract"')).toMatchObject({
    refused: 'not-ready',
    of: expect.stringContaining('first-contract') as string,
  });
  expect(await tried(MODEL, '{', '')).toMatchObject({ refused: 'not-ready' });
  const family = 'rules/classic/families/urgent.json';
  expect(await tried(family, '"sam": "urgent"', '"sam": "ordinary"')).toMatchObject({
    refused: 'not-ready',
    of: expect.stringContaining('families/urgent') as string,
  });
  expect((await workspace()).version).toBe(version + 6);
}, 60_000);

test('an edition that the settings of the portal do not fit is not published', async () => {
  const file = join(settings, 'classic/organisation.json');
  const text = readFileSync(file, 'utf8');
  const { version, files } = await workspace();
  await change(maria, 'rules/classic/text/en.json', 'The four classic stages', 'The four stages');
  writeFileSync(file, text.replace('"case-manager":"worker"', '"case-manager":"worker","doctor":"specialist"'));

  const answer = await act(maria, await publish('1.1.0'));

  expect(answer).toMatchObject({ refused: 'not-ready', of: expect.stringContaining('"doctor"') as string });
  writeFileSync(file, text);
  await kept(maria, {
    do: 'save',
    version: version + 1,
    changes: { 'rules/classic/text/en.json': files['rules/classic/text/en.json']! },
    said: [],
  });
}, 60_000);

test('what is published is served at once, its past byte for byte, and is written down', async () => {
  await change(maria, 'rules/classic/text/en.json', 'The four classic stages', 'Four stages');
  expect(await served()).toBe('1.0.0');

  const after = await kept(maria, await publish('1.1.0', { kind: 'texts', order: '12 от 01.05.2026' }));

  expect(after.editions.at(-1)).toMatchObject({ edition: '1.1.0', kind: 'texts', by: { id: 'maria' } });
  expect(await served()).toBe('1.1.0');
  const kit = (await published('1.1.0')).json<Kit>();
  expect([kit.edition, kit.hash]).toEqual(['1.1.0', after.editions.at(-1)!.hash]);
  expect((await published('1.0.0')).json<Kit>().edition).toBe('1.0.0');
  expect((await maria.get(`/api/studio/past/${after.version}`)).json()).toEqual({ files: after.files });
  expect(await lines()).toContain('published an edition of the model <span class="under wraps">edition: 1.1.0</span>');
  expect((await anna.get('/')).statusCode).toBe(200);
}, 60_000);

test('more than texts is not published as texts', async () => {
  await change(maria, MODEL, /"documentTime": "[^"]*"/, '"documentTime": "2026"');

  expect(await act(maria, await publish('1.2.0', { kind: 'texts' }))).toMatchObject({ refused: 'not-only-texts' });
}, 60_000);

test('a unit tries an edition first; then it applies to all; then it is recalled, and the one before comes back', async () => {
  const pilot = { unit: UNIT, from: '2026-05-14' };
  expect(await act(maria, await publish('1.2.0', { scope: { ...pilot, unit: 'Чужой' } }))).toMatchObject({
    refused: 'no-such',
    of: 'Чужой',
  });
  await kept(maria, await publish('1.2.0', { scope: pilot }));
  expect(await served()).toBe('1.1.0');

  await kept(peter, { do: 'widen', edition: '1.2.0', from: '2026-05-15' });
  expect(await served()).toBe('1.1.0');
  clock += 86_400_000;
  await app.keepListsReady(30_000);
  expect(await served()).toBe('1.2.0');
  await enter();
  await kept(peter, { do: 'recall', edition: '1.2.0', reason: 'Срок не тот' });

  expect(await served()).toBe('1.1.0');
  expect(await lines()).toContain('recalled an edition of the model');
}, 60_000);

test('what was recalled stands in the files of the next edition, which a new start serves', async () => {
  await change(maria, MODEL, '"documentTime": "2026"', '"documentTime": "2025"');
  const after = await kept(maria, await publish('1.3.0', { scope: { from: '2026-05-15' } }));

  await app.close();
  app = await start();
  await enter();

  expect(JSON.parse(after.files[MODEL]!)).toMatchObject({
    edition: '1.3.0',
    recalled: [{ edition: '1.2.0', reason: 'Срок не тот' }],
  });
  expect(await served()).toBe('1.3.0');
}, 60_000);

test('where the edition in force asks for a second person, no draft goes around them', async () => {
  await change(maria, MODEL, '"roles":', '"approvedBy": ["supervisor"],\n  "roles":');
  const scope = { from: '2026-05-15' };
  const proposed = await kept(maria, await publish('1.4.0', { scope }));
  expect(proposed).toMatchObject({ proposal: { edition: '1.4.0', by: { id: 'maria' } } });
  expect(await act(thomas, await publish('1.5.0', { scope }))).toMatchObject({ refused: 'proposal-waits' });
  await kept(peter, { do: 'decline', reason: 'Добавьте приказ' });
  await kept(maria, await publish('1.4.0', { scope, order: '14' }));

  const approved = await kept(peter, { do: 'approve' });
  await change(maria, MODEL, /"approvedBy": \[[^\]]*\],\s*/, '');
  const next = await kept(maria, await publish('1.5.0', { scope: { from: '2026-05-14' } })); // a day before that edition

  expect(approved.editions.at(-1)).toMatchObject({ by: { id: 'maria' }, approvedBy: { id: 'peter' } });
  expect(next.proposal).toMatchObject({ edition: '1.5.0' });
  expect(await served()).toBe('1.4.0');
  const written = await lines();
  for (const word of ['proposed', 'approved', 'declined']) expect(written).toContain(`${word} an edition of the model`);
}, 60_000);

test('an edition that nobody in this portal could approve is not published', async () => {
  await kept(peter, { do: 'decline', reason: 'Нет' });
  const { version, files } = await workspace();
  const text = files[MODEL]!.replace('"roles":', '"approvedBy": ["case-manager"],\n  "roles":');
  await kept(maria, { do: 'save', version, changes: { [MODEL]: text }, said: [] });
  const { editions } = await workspace();
  for (const { edition } of editions.filter(({ recalled }) => recalled === undefined).slice(1))
    await kept(peter, { do: 'recall', edition, reason: 'Обратно' });

  const answer = await act(maria, await publish('1.5.0', { scope: { from: '2026-05-15' } }));

  expect(answer).toMatchObject({ refused: 'not-ready', of: expect.stringContaining('case-manager') as string });
  expect(await served()).toBe('1.0.0');
}, 60_000);
