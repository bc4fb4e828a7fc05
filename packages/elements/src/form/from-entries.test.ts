import type { Entry, KitInstrument } from '@qadam/schema';
import { expect, test } from 'vitest';
import { earlierAnswers, peopleOf, recordsOf } from './from-entries.ts';

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

test('beside a danger stands what was answered about the same child, beside the household what was said of another', () => {
  const questions = [{ id: 'violence', danger: true }, { id: 'income', about: 'family' }, { id: 'school' }];
  const instrument = { id: 'look', about: 'child', sections: [{ id: 's', questions }] } as unknown as KitInstrument;
  const said = { violence: 'yes', income: 'no', school: 'a' };
  const ali = { ...made(4, 'answered', { ...record, answers: said }), about: 'ali' } as Entry;
  const idsBeside = (entries: Entry[]): string[] => [...earlierAnswers(instrument, entries, 'aru').keys()];

  expect(idsBeside([opened, ali])).toEqual(['income']);
  expect(idsBeside([opened, made(2, 'answered', { ...record, answers: said })])).toEqual(['violence']);
});
