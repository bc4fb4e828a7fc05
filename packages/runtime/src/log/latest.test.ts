import type { AnsweredEntry, Entry } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { keptByErasure } from '../accept/kept.ts';
import { Log, uuid } from '../testing/log.ts';
import { envelopeOf } from './chain.ts';
import { latestRevision } from './latest.ts';

const RECORD = uuid(7);
const said = (log: readonly Entry[]): unknown => latestRevision(log, RECORD)?.answers;
const body = (safe: string): object => new Log().record(safe === 'no' ? { safe, where: 'дома' } : { safe }, 'look', 7);
const twice = (): Log =>
  new Log()
    .must('answered', '2026-05-02', body('yes'), { about: 'aru' })
    .must('answered', '2026-05-03', body('no'), { about: 'aru' });

describe('the newest revision of a record', () => {
  test('is the last by when it happened, not by when it was written down', () => {
    const late = new Log()
      .must('answered', '2026-05-03', body('no'), { about: 'aru' })
      .must('answered', '2026-05-02', body('yes'), { about: 'aru', recordedAt: '2026-05-04' });

    expect(said(late.entries)).toMatchObject({ safe: 'no' });
  });

  test('counts as it was corrected', () => {
    const corrected = { ...(body('no') as AnsweredEntry['body']), answers: { safe: 'yes' } };
    const log = twice().must('corrected', '2026-05-04', { entry: uuid(3), reason: 'x', body: corrected });

    expect(said(log.entries)).toEqual({ safe: 'yes' });
  });

  test('leaves the one before when it is withdrawn', () => {
    const log = twice().must('corrected', '2026-05-04', { entry: uuid(3), reason: 'x', withdrawn: true });

    expect(said(log.entries)).toMatchObject({ safe: 'yes' });
  });

  test('leaves nothing when it is erased: older answers do not come back', () => {
    const log = twice();
    const kept = keptByErasure(log.entries[2]!, log.at('2026-05-04'), log.entries);
    log.must('erased', '2026-05-04', { entry: uuid(3), ground: 'x', kept });
    const emptied = log.entries.map((entry) => (entry.id === uuid(3) ? envelopeOf(entry) : entry));

    expect(said(log.entries)).toBeUndefined();
    expect(said(emptied)).toBeUndefined();
  });

  test('is nothing where there is no such record', () => {
    expect(latestRevision(twice().entries, uuid(8))).toBeUndefined();
  });
});
