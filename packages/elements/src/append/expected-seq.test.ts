import type { Entry } from '@qadam/schema';
import { expect, test } from 'vitest';
import { expectedSeqFor } from './expected-seq.ts';
import type { NewEntry } from './new-entry.ts';

const at = '2026-03-13T11:00:00+05:00';
const by = { person: 'saule', role: 'worker' };
const answered = (id: string, record: string): NewEntry => ({
  ...{ id, type: 'answered', about: 'family', at },
  body: { record, instrument: 'plan', edition: '1.0.0', answers: {} },
});
const written = (act: NewEntry, seq: number): Entry => ({ ...act, seq, by, recordedAt: at });
const decided: NewEntry = { id: 'd', type: 'decided', about: 'ali', at, body: { decision: 'level', option: 'low' } };
const noted: NewEntry = { id: 'n', type: 'noted', at, body: { text: 'Звонок' } };
const corrected: NewEntry = { id: 'c', type: 'corrected', at, body: { entry: 'p1', withdrawn: true } } as NewEntry;

const before = [written(answered('p1', 'plan'), 1)];

test.each<[what: string, act: NewEntry, since: NewEntry[], expected: number]>([
  ['nothing came', answered('p2', 'plan'), [], 1],
  ['a note lets another revision of a record through', answered('p2', 'plan'), [noted], 2],
  ['another record lets it through', answered('p2', 'plan'), [answered('t1', 'triage')], 2],
  ['a revision of the same record holds it back', answered('p2', 'plan'), [answered('x', 'plan')], 1],
  ['so does a correction of it', answered('p2', 'plan'), [corrected], 1],
  ['a first record is held back by nothing', answered('t1', 'triage'), [answered('x', 'plan'), corrected], 3],
  ['a note is held back by nothing', noted, [answered('x', 'plan'), decided], 3],
  ['a decision is held back by whatever came', decided, [{ ...noted, id: 'other' }], 1],
  ['what the log has of the act itself holds nothing back', decided, [decided], 2],
])('%s', (_what, act, since, expected) => {
  const log = [...before, ...since.map((each, index) => written(each, index + 2))];

  expect(expectedSeqFor([act], 1, log)).toBe(expected);
});
