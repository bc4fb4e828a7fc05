import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnsweredEntry, type Answers, type Entry } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { accept } from '../accept/accept.ts';
import { openKit } from '../kit/open-kit.ts';
import { recordHash } from './latest.ts';
import { envelopeOf } from './chain.ts';
import { restoreWithheld, withhold, WITHHELD, type MayRead } from './withhold.ts';

const root = join(fileURLToPath(import.meta.url), '../../../../..');
const kit = openKit(kitOfFolder(root, 'kz-phc'));
const nothing: MayRead = new Set();
const everything: MayRead = new Set(['reporter', 'hidden-address'] as const);

const SECRET = 'Никто-Не-Должен';

describe('one record', () => {
  const at = '2026-05-14T11:00:00+05:00';
  const envelope = { at, recordedAt: at, by: { person: 'saule', role: 'social-worker' } };
  const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const opened: Entry = {
    ...{ ...envelope, id: id(1), seq: 1, type: 'opened' },
    body: { people: [{ id: 'aru', kind: 'child' }] },
  };
  const answered = (seq: number, answers: unknown): Entry => ({
    ...{ ...envelope, id: id(seq), seq, type: 'answered', about: 'aru' },
    body: { record: id(100), instrument: 'triage', edition: '1.0.0', answers: answers as Record<string, unknown> },
  });
  const given = {
    'who-saw': 'reporter',
    'who-saw-name': SECRET,
    violence: { value: 'yes', how: 'told', from: SECRET },
  };
  const log = [opened, answered(2, given)];
  const read = (entries: readonly Entry[], mayRead: MayRead): Answers =>
    (withhold(kit, entries, mayRead).at(-1)!.body as { answers: Answers }).answers;

  test('tells that an answer is there, and not which', () => {
    expect(read(log, nothing)).toEqual({
      ...{ 'who-saw': 'reporter', 'who-saw-name': WITHHELD },
      violence: { value: 'yes', how: 'told' },
    });
    expect(read(log, new Set(['reporter'] as const))).toEqual(given);
  });

  test('leaves open answers, they tell nothing', () => {
    expect(read([opened, answered(2, { 'who-saw-name': { open: 'refused' } })], nothing)).toEqual({
      'who-saw-name': { open: 'refused' },
    });
  });

  test('is treated alike where it is corrected', () => {
    const correction: Entry = {
      ...{ ...envelope, id: id(3), seq: 3, type: 'corrected' },
      body: { entry: id(2), reason: 'x', body: { ...log[1]!.body } },
    };

    expect(JSON.stringify(withhold(kit, [...log, correction], nothing))).not.toContain(SECRET);
  });

  test('that was erased with its correction is read as its envelopes', () => {
    const correction: Entry = {
      ...{ ...envelope, id: id(3), seq: 3, type: 'corrected' },
      body: { entry: id(2), reason: 'x', body: { ...log[1]!.body } },
    };
    const emptied = [opened, envelopeOf(log[1]!), envelopeOf(correction)];

    expect(withhold(kit, emptied, nothing)).toEqual(emptied);
  });

  test('is not told by a correction that is read without what it corrects', () => {
    const correction: Entry = {
      ...{ ...envelope, id: id(3), seq: 3, type: 'corrected' },
      body: { entry: id(2), reason: 'x', body: { ...log[1]!.body } },
    };

    expect(withhold(kit, [correction], nothing)).toMatchObject([{ body: { entry: id(2), reason: 'x', body: {} } }]);
    expect(JSON.stringify(withhold(kit, [correction], nothing))).not.toContain(SECRET);
    expect(withhold(kit, [correction], everything)).toEqual([correction]);
  });

  test('revised by somebody who cannot see all of it loses nothing', () => {
    const revised = answered(3, { ...read(log, nothing), 'intends-to-give-up': 'no' });

    expect(accept(kit, log, [revised], 2)).toMatchObject({ refused: [{ code: 'case/withheld' }] });
    const whole = restoreWithheld(kit, log, revised, nothing);
    expect(whole.body).toMatchObject({ answers: { ...given, 'intends-to-give-up': 'no' } });
  });

  test('signed by somebody who cannot see all of it is signed as a whole', () => {
    const [seen] = withhold(kit, [log[1]!], nothing) as [AnsweredEntry];
    const signed = (hash: string): Entry => ({
      ...{ ...envelope, id: id(3), seq: 3, type: 'signed' },
      body: { record: id(100), signature: 'worker', who: 'Сауле', how: 'in-system', hash },
    });
    const whole = recordHash((log[1] as AnsweredEntry).body);

    expect(restoreWithheld(kit, log, signed(recordHash(seen.body)), nothing)).toEqual(signed(whole));
    expect(restoreWithheld(kit, log, signed(whole), nothing)).toEqual(signed(whole));
    expect(restoreWithheld(kit, log, signed('0'.repeat(64)), nothing)).toEqual(signed('0'.repeat(64)));
  });

  test('answered anew stands as it was answered anew', () => {
    const revised = answered(3, { violence: 'no', 'who-saw-name': { open: 'not-known' } });

    expect(restoreWithheld(kit, log, revised, nothing)).toEqual(revised);
  });
});
