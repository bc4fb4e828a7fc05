import { fileURLToPath } from 'node:url';
import { openKit, playFamily, standing } from '@qadam/runtime';
import { kitOfFolder, readFolder } from '@qadam/schema/node';
import { expect, test } from 'vitest';
import { instantAt } from '../web/clock.ts';
import { queueOf, type QueueItem } from './items.ts';

const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
const kit = kitOfFolder(definitions, 'kz-phc');
const open = openKit(kit);
const names = [
  'danger-first',
  'two-siblings',
  'night-screams',
  'nobody-opens',
  'kindergarten',
  'low-income',
  'report-wrong',
];
/** The logs of some example families. */
const logs = new Map(
  readFolder(definitions)
    .all('family', 'kz-phc')
    .filter(({ value }) => names.includes(value.id))
    .map(({ value }) => [value.id, playFamily(open, value).entries]),
);

/** An example family as it stood at an instant. */
function familyAt(id: string, at: string): { id: string; standing: ReturnType<typeof standing> } {
  const entries = logs.get(id)!.filter((entry) => entry.recordedAt <= at);
  return { id, standing: standing(open, entries, { at }) };
}
const wordsOf = (item: QueueItem): string =>
  [item.family.id, item.kind, item.kind === 'agree' ? item.decision.decision : 'deadline' in item ? item.deadline : '']
    .join(' ')
    .trim();

test('a lowered level waits for agreement until it is given', () => {
  const before = queueOf(kit, [familyAt('two-siblings', '2026-05-12T09:30:00+05:00')]);
  const after = queueOf(kit, [familyAt('two-siblings', '2026-05-12T10:15:00+05:00')]);

  expect(before.map(wordsOf)).toContain('two-siblings agree level');
  expect(after.map(({ kind }) => kind)).not.toContain('agree');
});

test('a consultation is there from the first minute, an hour only when it is over', () => {
  const { recordedAt } = logs.get('danger-first')!.find(({ type }) => type === 'answered')!;
  const entries = logs.get('danger-first')!.filter((entry) => entry.recordedAt <= recordedAt);
  const kindsAt = (minutes: number): string[] => {
    const at = instantAt('+05:00', Date.parse(recordedAt) + minutes * 60_000);
    return queueOf(kit, [{ id: 'x', standing: standing(open, entries, { at }) }]).map(wordsOf);
  };

  expect(kindsAt(5)).toContain('x consult consult');
  expect(kindsAt(5)).not.toContain('x overdue urgent');
  expect(kindsAt(61)[0]).toBe('x overdue urgent');
});

test('the whole queue stands in the order of urgency, each act once', () => {
  const families = names.map((id) => familyAt(id, '2027-01-15T12:00:00+05:00'));
  const items = queueOf(kit, families);
  const told = items.map(wordsOf);
  const places = (end: RegExp): number[] => told.flatMap((words, index) => (end.test(words) ? [index] : []));

  const [urgent, consult, overdue, unled] = [/overdue urgent$/, /consult \S+$/, /overdue (?!urgent)/, /no-owner$/].map(
    places,
  );
  expect(urgent).toEqual(urgent!.map((_, index) => index));
  expect(Math.max(...consult!)).toBeLessThan(Math.min(...overdue!));
  expect(Math.max(...overdue!)).toBeLessThan(Math.max(...unled!));
  const acts = items.map((item, index) =>
    'due' in item ? `${told[index]} ${item.about} ${item.due}` : `${told[index]} ${index}`,
  );
  expect(new Set(acts).size).toBe(acts.length);
});

test('nobody is asked to lead a case that has ended', () => {
  const ends = new Set(kit.model.stages.filter(({ end }) => end === true).map(({ id }) => id));
  const families = names.map((id) => familyAt(id, '2027-06-15T12:00:00+05:00'));
  const ended = families.filter((family) => ends.has(family.standing.stage)).map(({ id }) => id);

  const unled = queueOf(kit, families).filter(({ kind }) => kind === 'no-owner');

  expect(ended.length).toBeGreaterThan(0);
  expect(unled.filter(({ family }) => ended.includes(family.id))).toEqual([]);
  expect(unled.length).toBeGreaterThan(0);
});
