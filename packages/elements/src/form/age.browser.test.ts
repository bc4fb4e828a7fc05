import type { Entry, Kit, Person } from '@qadam/schema';
import { afterEach, expect, test } from 'vitest';
import { drawn, formPage, isDrawn, NOW } from '../testing/form-page.ts';
import { kitOf } from '../testing/kits.ts';
import type { QadamForm } from './qadam-form.ts';

afterEach(() => document.body.replaceChildren());

const address = (kind: string): string => `https://qadam.example/1/${kind}.json`;
const basis = 'assumption';

/** A form with a question for the first year of life. */
function firstYearKit(): Kit {
  const shownWhen = { all: [{ fact: 'age-months', operator: 'lessThan', value: 12 }] };
  const questions = [
    { id: 'sleeps', type: 'yes-no' },
    { id: 'nursed', type: 'yes-no', shownWhen },
    { id: 'eats', type: 'yes-no' },
  ];
  const label = (id: string): object => ({ [id]: { label: id } });
  const files = {
    'forms/first/year/instrument.json': {
      ...{ $schema: address('instrument'), id: 'year', about: 'child', basis },
      sections: [{ id: 'care', questions }],
    },
    'forms/first/year/text/ru.json': {
      ...{ $schema: address('text'), label: 'Первый год', section: label('care') },
      question: Object.assign({}, ...questions.map(({ id }) => label(id))) as object,
    },
    'rules/first/facts.json': {
      ...{ $schema: address('facts'), basis },
      facts: [{ id: 'age-months', about: 'child', age: 'months', on: 'record' }],
    },
    'rules/first/model.json': {
      ...{ $schema: address('model'), id: 'first', edition: '1.0.0', calendar: 'kz', languages: ['ru'] },
      ...{ roles: ['worker'], people: ['child'], basis },
      stages: [{ id: 'intake', start: true, documents: [{ instrument: 'year' }] }],
    },
    'rules/calendars/kz.json': {
      ...{ $schema: address('calendar'), id: 'kz', week: [1, 2, 3, 4, 5], offsets: [{ offset: '+05:00' }], basis },
    },
  };
  return kitOf(Object.fromEntries(Object.entries(files).map(([path, file]) => [path, JSON.stringify(file)])), 'first');
}

const kit = firstYearKit();
const opened = (born?: Person['born']): Entry[] => {
  const person: Person = { id: 'aru', kind: 'child', ...(born !== undefined && { born }) };
  const envelope = { id: '00000000-0000-7000-8000-000000000001', seq: 1, at: NOW, recordedAt: NOW };
  return [{ ...envelope, type: 'opened', by: { person: 'saule', role: 'worker' }, body: { people: [person] } }];
};
const page = (born?: Person['born'], properties: Partial<QadamForm> = {}): Promise<QadamForm> =>
  formPage({ kit, instrument: 'year', people: undefined, entries: opened(born), ...properties });
const isFolded = (form: QadamForm): boolean => form.renderRoot.textContent.includes('Может понадобиться');

/** How the question of the first year stands in a form. */
const nursed = (form: QadamForm): 'shown' | 'folded' | 'hidden' =>
  isFolded(form) ? 'folded' : isDrawn(form, 'nursed') ? 'shown' : 'hidden';

test('a question of the first year is shown for a baby, hidden for an older child', async () => {
  expect(nursed(await page('2026-01'))).toBe('shown');
  expect(nursed(await page('2023-03-10'))).toBe('hidden');
});

test('where the age does not decide, the question is folded', async () => {
  expect(nursed(await page())).toBe('folded');
  expect(nursed(await page('2025'))).toBe('folded'); // four months, or sixteen
  expect(nursed(await page('2026-01', { about: undefined }))).toBe('folded');
});

test('the age is that of the day that is written about', async () => {
  const form = await page('2025-05-20', { day: '2026-05-20' });
  expect(nursed(form)).toBe('hidden');

  form.day = '2026-05-19';
  await drawn(form);
  expect(nursed(form)).toBe('shown');

  form.day = undefined;
  await drawn(form);
  expect(nursed(form)).toBe('shown');
});

test('what the age hides is left out of the record and kept in the draft', async () => {
  const form = await page(undefined, { value: { nursed: 'yes', eats: 'yes' } });
  expect(form.value).toEqual({ nursed: 'yes', eats: 'yes' });

  form.entries = opened('2023-03-10');
  await drawn(form);
  expect(form.value).toEqual({ eats: 'yes' });
  expect(form.draft).toEqual({ nursed: 'yes', eats: 'yes' });

  form.entries = opened('2026-01');
  await drawn(form);
  expect(form.value).toEqual({ nursed: 'yes', eats: 'yes' });
});

test('of what is only read the age hides nothing', async () => {
  const form = await page('2023-03-10', { readonly: true, value: { nursed: 'yes' } });

  expect(isDrawn(form, 'nursed')).toBe(true);
  expect(form.renderRoot.textContent).toContain('nursed');
});

test('the child that the host names counts before the entries', async () => {
  const form = await page('2023-03-10', { people: [{ id: 'aru', kind: 'child', born: '2026-01' }] });

  expect(nursed(form)).toBe('shown');
});
