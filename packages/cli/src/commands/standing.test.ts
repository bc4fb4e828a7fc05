import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKit, playFamily, publicStanding, standing as standingOf, type PublicStanding } from '@qadam/runtime';
import type { Entry, Family } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { demo, fileWith, qadam, repository } from '../testing/qadam.ts';

const at = '2026-05-14T12:00:00+05:00';
const kit = openKit(kitOfFolder(demo, 'demo'));
const aigul = JSON.parse(readFileSync(join(demo, 'rules/demo/families/aigul.json'), 'utf8')) as Family;
const { entries } = playFamily(kit, aigul);

const standing = async (content: unknown, ...words: string[]): Promise<PublicStanding> => {
  const ran = await qadam('standing', '--model', 'demo', '--root', demo, '--at', at, fileWith(content), ...words);
  return ran.json() as PublicStanding;
};
const keysOf = (rows: readonly object[]): string[] => [...new Set(rows.map((row) => Object.keys(row).join()))];

test('has exactly the keys of the contract', async () => {
  const now = await standing(entries, '--json');

  expect(Object.keys(now)).toEqual(['stage', 'levels', 'deadlines', 'documents', 'moves', 'reconsider', 'edition']);
  expect(keysOf(now.levels)).toEqual(['ruleset,about,computed,decided,inForce,awaiting']);
  expect(keysOf(now.deadlines)).toEqual(['id,about,state,dueAt']);
  expect(keysOf(now.documents)).toEqual(['instrument,about,state,record']);
  expect(keysOf(now.moves)).toEqual(['transition,to,allowed,by,because,asks']);
});

test('says where the demonstration family stands', async () => {
  expect(await standing(entries, '--json')).toMatchObject({
    stage: 'intake',
    levels: [{ ruleset: 'level', about: 'aru', computed: ['high', 'high'], decided: null, awaiting: null }],
    deadlines: [{ id: 'urgent', about: 'aru', state: 'running', dueAt: '2026-05-14T12:30:00+05:00' }],
    moves: [{ transition: 'begin-support', to: 'support', allowed: true, by: ['worker'], asks: [] }],
    reconsider: [],
    edition: '1.0.0',
  });
});

test('is that of the runtime, as of the time asked', async () => {
  const now = publicStanding(standingOf(kit, entries, { at }));

  expect(await standing(entries)).toEqual(JSON.parse(JSON.stringify(now)));
  expect(await standing({ entries })).toEqual(await standing(entries));
  expect((await standing(entries.slice(0, 2))).levels[0]?.computed).toEqual(['none', 'high']);
});

test('of a family of the handbook has calendar days for calendar terms', async () => {
  const handbook = openKit(kitOfFolder(repository, 'kz-phc'));
  const path = join(repository, 'rules/kz-phc/families/night-screams.json');
  const played = playFamily(handbook, JSON.parse(readFileSync(path, 'utf8')) as Family);
  const words = ['--model', 'kz-phc', '--at', '2026-05-13T10:00:00+05:00', '--json'];
  const now = (await qadam('standing', ...words, fileWith(played.entries))).json() as PublicStanding;

  expect(now.stage).toBe('registration');
  expect(now.levels).toContainEqual({
    ...{ ruleset: 'triage', about: 'bala', computed: ['not-urgent', 'urgent'], decided: null, awaiting: null },
    inForce: ['not-urgent', 'urgent'],
  });
  expect(now.deadlines).toContainEqual({ id: 'find-out-soon', about: 'bala', state: 'running', dueOn: '2026-05-14' });
});

test('on a date is that at the end of the day', async () => {
  const on = async (day: string): Promise<PublicStanding> => {
    const ran = await qadam('standing', '--model', 'demo', '--root', demo, '--at', day, fileWith(entries));
    return ran.json() as PublicStanding;
  };

  expect((await on('2026-05-13')).levels).toEqual([]);
  expect(await on('2026-05-14')).toMatchObject({ deadlines: [{ id: 'urgent', state: 'due' }] });
});

test('without a time is that of now', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-05-14T06:45:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  const ran = await qadam('standing', '--model', 'demo', '--root', demo, fileWith(entries));

  expect(ran.json()).toMatchObject({ deadlines: [{ id: 'urgent', state: 'running' }] });
});

describe('what cannot be read', () => {
  test('in a log is left out', async () => {
    const damaged = [...entries, { id: 'x' }, null, 7] as Entry[];

    expect(await standing(damaged)).toEqual(await standing(entries));
  });

  test.each(['no json', '{}', '7', 'null'])('as a log is told in one line: %s', async (content) => {
    const ran = await qadam('standing', '--model', 'demo', '--root', demo, fileWith(content));

    expect(ran).toMatchObject({
      ...{ status: 1, out: [], err: ['Expected a list of entries in JSON: [ … ] or {"entries": [ … ]}.'] },
    });
  });

  test('because it is not there is told in one line', async () => {
    const ran = await qadam('standing', '--model', 'demo', '--root', demo, '/nowhere.json');

    expect(ran).toMatchObject({ status: 1, out: [], err: ['No such file: /nowhere.json'] });
  });
});
