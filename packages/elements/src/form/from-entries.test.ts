import type { Entry } from '@qadam/schema';
import { expect, test } from 'vitest';
import { peopleOf, recordsOf } from './from-entries.ts';

const envelope = {
  at: '2026-05-14T11:00:00+05:00',
  recordedAt: '2026-05-14T11:00:00+05:00',
  by: { person: 'saule', role: 'worker' },
};
const made = (seq: number, type: Entry['type'], body: object | undefined): Entry =>
  ({ ...envelope, id: `e${seq}`, seq, type, ...(type === 'answered' && { about: 'aru' }), body }) as unknown as Entry;
const opened = made(1, 'opened', { people: [{ id: 'aru', kind: 'child', name: 'Ару' }] });
const record = { record: 'r', instrument: 'look', edition: '1.0.0', answers: { safe: 'yes' } };
const answered = made(2, 'answered', record);
const answers = (...entries: Entry[]): unknown[] =>
  recordsOf([opened, ...entries], 'look', 'aru').map(({ body }) => body.answers);

test('a record is read as it was corrected', () => {
  const correction = made(3, 'corrected', { entry: 'e2', reason: 'x', body: { ...record, answers: { safe: 'no' } } });

  expect(answers(answered, correction)).toEqual([{ safe: 'no' }]);
});

test('one that was withdrawn or erased is not read', () => {
  expect(answers(answered, made(3, 'corrected', { entry: 'e2', reason: 'x', withdrawn: true }))).toEqual([]);
  expect(answers(made(2, 'answered', undefined), made(3, 'erased', { entry: 'e2', ground: 'x', kept: {} }))).toEqual(
    [],
  );
});

test('people stay by id when their names are erased, with the correction that named them', () => {
  const log = [
    made(1, 'opened', undefined),
    made(2, 'corrected', undefined),
    made(3, 'erased', {
      entry: 'e1',
      ground: 'x',
      kept: { body: { people: [{ id: 'aru', kind: 'child' }] }, corrections: ['e2'] },
    }),
  ];

  expect(peopleOf(log)).toEqual([{ id: 'aru', kind: 'child' }]);
});
