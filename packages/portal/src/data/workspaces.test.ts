/** What the keeping of models promises, in the process and, where QADAM_TEST_POSTGRES names one, on a PostgreSQL server. */
import { beginWorkspace, type Act, type Editor, type KeepAnswer, type Readiness } from '@qadam/studio/workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDatabaseUrl } from '../testing/database.ts';
import { openDatabase } from './database.ts';
import { journalIn } from './journal.ts';
import type { Database } from './queries.ts';
import { workspacesIn, type Doing, type Workspaces } from './workspaces.ts';

let database: Database;
let workspaces: Workspaces;
let models = 0;
const at = '2026-05-14T11:24:00+05:00';
const ainur = { id: 'ainur', name: 'Айнур', role: 'methodologist' };
const daniyar = { id: 'daniyar', name: 'Данияр', role: 'methodologist' };
const gauhar = { id: 'gauhar', name: 'Гаухар', role: 'supervisor' };

beforeAll(async () => {
  database = await openDatabase({ url: await newDatabaseUrl() });
  workspaces = workspacesIn(database);
}, 60_000);
afterAll(() => database.close());

const FILE = 'rules/own/model.json';
const begun = async (): Promise<string> => {
  const model = `model-${(models += 1)}`;
  const by = { id: '', name: 'Портал', role: '' };
  const files = { [FILE]: 'one', 'forms/own/тәуекел.json': '«Қ» \\ " \u2028\r\n\t' };
  await workspaces.begin(beginWorkspace(model, files, { edition: '1.0.0', hash: 'h', at, by }));
  return model;
};
/** A study that finds nothing against it. */
const fine =
  (approvedBy: string[] = [], numbered: Record<string, string> = {}): Doing['study'] =>
  async ({ files }, { edition }): Promise<Readiness> => ({
    ...{ faults: [], onlyTexts: false, hash: `hash of ${edition}`, approvedBy },
    numbered: { ...files, [FILE]: `${files[FILE]}, numbered ${edition}`, ...numbered },
  });
const act = (model: string, what: Act, by: Editor = ainur, over: Partial<Doing> = {}): Promise<KeepAnswer> =>
  workspaces.act(model, what, { by, at, clock: new Date(at), mayChange: () => true, study: fine(), ...over });
const save = (version: number, text: string | null, path = FILE): Act => ({
  ...{ do: 'save', version, changes: { [path]: text }, said: [`${path}: ${text}`] },
});
const publish = (version: number, edition: string, unit?: string): Act => ({
  ...{ do: 'publish', version, edition, kind: 'whole', note: 'Приказ 12', order: '12 от 01.05.2026' },
  scope: { ...(unit !== undefined && { unit }), from: '2026-05-14' },
});

test('a workspace begins once, whoever opens it second', async () => {
  const model = await begun();
  await act(model, save(0, 'two'));
  const other = beginWorkspace(model, { [FILE]: 'other' }, { edition: '9.0.0', hash: 'x', at, by: daniyar });

  const found = await workspaces.begin(other);

  expect(found).toEqual(await workspaces.one(model));
  expect([found.version, found.files[FILE], found.editions.map(({ edition }) => edition)]).toEqual([
    ...[1, 'two', ['1.0.0']],
  ]);
  expect(await workspaces.one('nobody-has-it')).toBeUndefined();
});

test('files come back byte for byte, also those of the past', async () => {
  const model = await begun();
  const files = [(await workspaces.one(model))!.files];
  for (const [version, change] of [
    save(0, 'two'),
    save(1, 'new \u2029', 'rules/own/facts.json'),
    save(2, null),
    save(3, 'back'),
  ].entries()) {
    expect(await act(model, change), String(version)).toHaveProperty('kept');
    files.push((await workspaces.one(model))!.files);
  }

  const past = await Promise.all(files.map((_, version) => workspaces.filesAt(model, version)));

  expect(past).toEqual(files);
  expect(files.map((each) => each[FILE])).toEqual(['one', 'two', 'two', undefined, 'back']);
  expect(await workspaces.filesAt(model, 5)).toBeUndefined();
  expect(await workspaces.filesAt(model, -1)).toBeUndefined();
  expect(await workspaces.filesAt('nobody-has-it', 0)).toBeUndefined();
});

test('of two who save at once the second is refused and gets what the first has saved', async () => {
  const model = await begun();

  const answers = await Promise.all([act(model, save(0, 'ainur')), act(model, save(0, 'daniyar'), daniyar)]);

  const refused = answers.filter((each) => 'refused' in each);
  const kept = await workspaces.one(model);
  expect(refused).toEqual([{ refused: 'stale', of: '1', workspace: kept }]);
  expect([kept!.version, kept!.saves.map(({ version }) => version)]).toEqual([1, [1]]);
  expect(['ainur', 'daniyar']).toContain(kept!.files[FILE]);
});

test('a file that may not be changed takes the whole save with it', async () => {
  const model = await begun();
  const changes = { [FILE]: 'two', 'rules/base/model.json': 'looser' };
  const mayChange: Doing['mayChange'] = ({ files }, path) => files[path] !== undefined;

  const answer = await act(model, { do: 'save', version: 0, changes, said: [] }, ainur, { mayChange });

  expect(answer).toEqual({ refused: 'locked-place', of: 'rules/base/model.json' });
  expect(await workspaces.one(model)).toMatchObject({ version: 0, saves: [], files: { [FILE]: 'one' } });
});

test('comments stay in their order, are settled, and sent again change nothing', async () => {
  const model = await begun();
  const comment = (id: string, text: string): Act => ({ do: 'comment', id, address: 'model', text });
  await act(model, comment('a', 'раз'));
  await act(model, comment('b', 'два'), gauhar);
  await act(model, comment('a', 'раз'));

  const answer = await act(model, { do: 'settle', comment: 'a' }, gauhar);

  expect(answer).toEqual({ kept: await workspaces.one(model) });
  expect((await workspaces.one(model))!.comments).toEqual([
    { id: 'a', address: 'model', text: 'раз', at, by: ainur, settled: { at, by: gauhar } },
    { id: 'b', address: 'model', text: 'два', at, by: gauhar },
  ]);
  expect(await act(model, { do: 'settle', comment: 'c' })).toMatchObject({ refused: 'no-such', of: 'c' });
});

test('an edition is published with its number in the files, and is written into the journal', async () => {
  const model = await begun();
  await act(model, save(0, 'two'));

  const answer = await act(model, publish(1, '1.1.0'));

  expect(answer).toEqual({ kept: await workspaces.one(model) });
  const { version, files, editions } = (await workspaces.one(model))!;
  expect([version, files[FILE]]).toEqual([2, 'two, numbered 1.1.0']);
  expect(editions.at(-1)).toEqual({
    ...{ edition: '1.1.0', kind: 'whole', note: 'Приказ 12', order: '12 от 01.05.2026', scope: { from: '2026-05-14' } },
    ...{ version: 2, hash: 'hash of 1.1.0', at, by: ainur },
  });
  const [line] = await journalIn(database, Date.now).lines({ count: 1 });
  expect(line).toMatchObject({ person: 'ainur', act: 'model-published', detail: { edition: '1.1.0' } });
});

test('what stands against an edition is told, and nothing of it is kept', async () => {
  const model = await begun();
  await act(model, save(0, 'two'));
  const before = await workspaces.one(model);
  const study: Doing['study'] = async (...words) => ({ ...(await fine()(...words)), faults: ['one', 'two'] });

  expect(await act(model, publish(1, '1.1.0'), ainur, { study })).toEqual({ refused: 'not-ready', of: 'one; two' });

  expect(await workspaces.one(model)).toEqual(before);
});

test('what is refused however the study comes out is not studied', async () => {
  const model = await begun();
  let studied = 0;
  const study: Doing['study'] = (...words) => {
    studied += 1;
    return fine()(...words);
  };

  const answers = [
    await act(model, publish(0, '1.1.0'), ainur, { study }),
    await act(model, publish(7, '1.1.0'), ainur, { study }),
    await act(model, { do: 'approve' }, gauhar, { study }),
  ];

  expect(answers.map((answer) => 'refused' in answer && answer.refused)).toEqual([
    ...['nothing-changed', 'stale', 'no-proposal'],
  ]);
  expect(studied).toBe(0);
});

test.each<[what: string, between: (model: string) => Promise<KeepAnswer>]>([
  ['a save', (model) => act(model, save(1, 'three'), daniyar)],
  ['a recall', (model) => act(model, { do: 'recall', edition: '1.0.0', reason: 'Ошибка' }, gauhar)],
])('%s while the edition is studied: what was not studied is not published', async (_, between) => {
  const model = await begun();
  await act(model, save(0, 'two'));
  const study: Doing['study'] = async (...words) => {
    expect(await between(model)).toHaveProperty('kept');
    return fine()(...words);
  };

  const answer = await act(model, publish(1, '1.1.0'), ainur, { study });

  expect(answer).toMatchObject({ refused: 'stale', workspace: await workspaces.one(model) });
  expect((await workspaces.one(model))!.editions).toHaveLength(1);
});

test('an edition that needs a second person waits for one: not for who has proposed it', async () => {
  const model = await begun();
  const study = fine(['supervisor']);
  await act(model, save(0, 'two'));
  await act(model, publish(1, '1.1.0'), ainur, { study });
  expect(await workspaces.one(model)).toMatchObject({ version: 1, proposal: { edition: '1.1.0', by: ainur } });

  const own = await act(model, { do: 'approve' }, { ...ainur, role: 'supervisor' }, { study });
  const foreign = await act(model, { do: 'approve' }, daniyar, { study });
  const declined = await act(model, { do: 'decline', reason: 'Рано' }, gauhar, { study });
  await act(model, publish(1, '1.1.0'), ainur, { study });
  const approved = await act(model, { do: 'approve' }, gauhar, { study });

  expect([own, foreign]).toEqual([{ refused: 'same-person' }, { refused: 'not-your-role', of: 'supervisor' }]);
  expect(declined).toMatchObject({ kept: { version: 1, comments: [{ text: '1.1.0: Рано', by: gauhar }] } });
  expect(approved).toMatchObject({ kept: { version: 2, editions: [{}, { by: ainur, approvedBy: gauhar }] } });
  expect((await workspaces.one(model))!.proposal).toBeUndefined();
  const lines = await journalIn(database, Date.now).lines({ count: 4 });
  expect(lines.map(({ act: word, person }) => `${person} ${word}`)).toEqual([
    ...['gauhar model-approved', 'ainur model-proposed', 'gauhar model-declined', 'ainur model-proposed'],
  ]);
});

test('a tried edition is widened, and recalled for good', async () => {
  const model = await begun();
  await act(model, save(0, 'two'));
  await act(model, publish(1, '1.1.0', 'Самал'));
  const scope = async () => (await workspaces.editions(model)).at(-1)!.scope;
  expect(await scope()).toEqual({ unit: 'Самал', from: '2026-05-14' });

  await act(model, { do: 'widen', edition: '1.1.0', from: '2026-06-01' }, gauhar);
  expect(await scope()).toEqual({ from: '2026-06-01' });
  await act(model, { do: 'recall', edition: '1.1.0', reason: 'Срок не тот' }, gauhar);

  expect((await workspaces.editions(model)).at(-1)!.recalled).toEqual({ at, by: gauhar, reason: 'Срок не тот' });
  expect(await workspaces.editions(model)).toEqual((await workspaces.one(model))!.editions);
  expect(await act(model, { do: 'recall', edition: '1.1.0', reason: 'Ещё раз' }, gauhar)).toMatchObject({
    refused: 'no-such',
  });
});

test('the database itself keeps what was saved and published', async () => {
  const model = await begun();
  await act(model, save(0, 'two'));
  await act(model, { do: 'comment', id: 'a', address: 'model', text: 'раз' });
  await act(model, { do: 'recall', edition: '1.0.0', reason: 'Ошибка' });

  for (const sql of [
    'delete from workspace_save',
    `update workspace_save set before = '{}'`,
    'truncate workspace_save',
    'delete from workspace_edition',
    `update workspace_edition set edition = '{}'`,
    'update workspace_edition set recalled = null',
    'truncate workspace_edition',
    'delete from workspace_comment',
    `update workspace_comment set comment = '{}'`,
  ])
    await expect(database.query(sql), sql).rejects.toThrow('what was saved and published does not change');
});
