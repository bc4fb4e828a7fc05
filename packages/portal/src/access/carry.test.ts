/** A question that hangs on the age of the child, kept from whoever writes: it is put back exactly while it is asked. */
import { fileURLToPath } from 'node:url';
import { openKit, playFamily } from '@qadam/runtime';
import { buildKit, filesOfModel, modelSource, readWorkspace, type Entry, type Family } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { expect, test } from 'vitest';
import { carryOver } from './carry.ts';

const kept = 'information-from';
const infants = { all: [{ fact: 'age-months', operator: 'lessThan', value: { fact: 'infant-months' } }] };

/** kz-phc, in which it is told of infants alone who the information is from. */
function openInfants() {
  const files = filesOfModel(readFiles(fileURLToPath(new URL('../../../..', import.meta.url))), 'kz-phc')!;
  const path = 'forms/kz-phc/risk-assessment/instrument.json';
  const id = `"id": "${kept}"`;
  files.set(path, files.get(path)!.replace(id, `${id}, "shownWhen": ${JSON.stringify(infants)}`));
  const workspace = readWorkspace(files);
  return openKit(buildKit(workspace, modelSource(workspace, 'kz-phc')!));
}

const open = openInfants();
const FIRST = '2026-05-14T11:00:00+05:00';
const YEAR_LATER = '2027-05-14T11:00:00+05:00';

/** The log of a family whose child was seen in May 2026, by somebody who wrote down who had told of it. */
function logOf(born?: string): readonly Entry[] {
  const child = { id: 'aru', kind: 'child', ...(born !== undefined && { born }) };
  const step = { do: 'answered', about: 'aru', instrument: 'risk-assessment', record: 'first' };
  const steps = [{ ...step, at: FIRST, answers: { 'child-seen': 'no', [kept]: 'соседка' } }];
  const { entries } = playFamily(open, { id: 'family', people: [child], steps } as unknown as Family);
  expect(entries.map(({ type }) => type)).toEqual(['opened', 'answered']);
  return entries;
}

const revised = (log: readonly Entry[]): Record<string, unknown> => {
  const { record, instrument, edition } = log[1]!.body as Record<string, unknown>;
  return { record, instrument, edition, answers: { 'child-seen': 'yes' } };
};

/** The answers of a revision by somebody who does not see who had told. */
function carried(log: readonly Entry[], at: string): unknown {
  const entry = carryOver(open, log, { type: 'answered', about: 'aru', at, body: revised(log) }, new Set());
  return (entry.body as { answers: unknown }).answers;
}

/** The same of a correction of the first record. */
function corrected(log: readonly Entry[], at: string): unknown {
  const body = { entry: log[1]!.id, reason: 'ошибка', body: revised(log) };
  const entry = carryOver(open, log, { type: 'corrected', at, body }, new Set());
  return (entry.body as { body: { answers: unknown } }).body.answers;
}

const whole = { 'child-seen': 'yes', [kept]: 'соседка' };
const without = { 'child-seen': 'yes' };

test('what is asked at the age on the day of the record is put back', () => {
  expect(carried(logOf('2026-01-10'), FIRST)).toEqual(whole);
});

test('what is no longer asked once the child is older is left out', () => {
  expect(carried(logOf('2026-01-10'), YEAR_LATER)).toEqual(without);
});

test('a birth that may be either way hides nothing', () => {
  expect(carried(logOf('2026'), '2027-01-20T11:00:00+05:00')).toEqual(whole);
  expect(carried(logOf(), YEAR_LATER)).toEqual(whole);
});

test('a correction looks at the age on the day of what it corrects', () => {
  expect(corrected(logOf('2026-01-10'), YEAR_LATER)).toEqual(whole);
});
