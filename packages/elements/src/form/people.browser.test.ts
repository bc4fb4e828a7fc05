/** People added from inside a form, and answers taken over from records about others. */
import type { Answers, Entry } from '@qadam/schema';
import { userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import type { QadamAppendDetail } from '../append/detail.ts';
import { trialKit } from '../testing/all-types.ts';
import { ask, byWords, drawn, formPage, isDrawn, NOW, press } from '../testing/form-page.ts';
import type { QadamForm } from './qadam-form.ts';

afterEach(() => document.body.replaceChildren());

const envelope = { at: NOW, recordedAt: NOW, by: { person: 'saule', role: 'worker' } };
const id = (number: number): string => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`;
const opened: Entry = {
  ...{ ...envelope, id: id(1), seq: 1, type: 'opened' },
  body: {
    people: [
      { id: 'aru', kind: 'child', name: 'Ару' },
      { id: 'ali', kind: 'child', name: 'Али' },
    ],
  },
};
const about = (child: string, answers: Answers): Entry => ({
  ...{ ...envelope, id: id(2), seq: 2, type: 'answered', about: child },
  body: { record: id(9), instrument: 'all-types', edition: '1.0.0', answers },
});

/** A form in a case whose host takes everything. */
async function inCase(entries: readonly Entry[]): Promise<{ form: QadamForm; sent: QadamAppendDetail[] }> {
  const sent: QadamAppendDetail[] = [];
  const form = await formPage({ kit: trialKit(), people: undefined, entries });
  form.addEventListener('qadam-append', (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    sent.push(detail);
    const accepted = detail.entries.map((entry, index) => ({ ...entry, ...envelope, seq: entries.length + index + 1 }));
    detail.respondWith(Promise.resolve({ accepted }));
  });
  return { form, sent };
}

const window = (form: QadamForm): HTMLDialogElement | null => form.renderRoot.querySelector('dialog.person');
const write = async (form: QadamForm, field: string, words: string): Promise<void> => {
  await userEvent.fill(window(form)!.querySelector(`#person-${field}`)!, words);
  await drawn(form);
};

test('somebody who is missing is added where people are asked for, and chosen at once', async () => {
  const { form, sent } = await inCase([opened]);
  await press(form, form.renderRoot, 'Дальше: Семья');
  await press(form, ask(form, 'household'), 'Добавить человека');
  expect(window(form)?.open).toBe(true);

  await write(form, 'name', 'Бабушка');
  await write(form, 'born', '1961');
  await press(form, window(form)!, 'Добавить человека');

  expect(sent.map(({ entries }) => entries.map(({ type }) => type))).toEqual([['registered']]);
  expect(sent[0]!.entries[0]!.body).toMatchObject({ person: { name: 'Бабушка', born: '1961' } });
  expect(window(form)).toBeNull();
  const { person } = sent[0]!.entries[0]!.body as { person: { id: string } };
  expect(form.value.household).toEqual([person.id]);
  expect((byWords(ask(form, 'household'), 'Бабушка') as HTMLInputElement).checked).toBe(true);
});

test('a birth that is not understood is told, and nothing is sent', async () => {
  const { form, sent } = await inCase([opened]);
  await press(form, form.renderRoot, 'Дальше: Семья');
  await press(form, ask(form, 'household'), 'Добавить человека');

  await write(form, 'born', 'прошлой весной');
  await press(form, window(form)!, 'Добавить человека');

  expect(sent).toEqual([]);
  expect(window(form)!.textContent).toContain('Дату рождения не понять.');
  await userEvent.keyboard('{Escape}');
  await drawn(form);
  expect(window(form)).toBeNull();
});

test.each(['Escape', 'Enter'])('after %s the focus is where it was before the window', async (key) => {
  const { form } = await inCase([opened]);
  await press(form, form.renderRoot, 'Дальше: Семья');
  const opener = byWords(ask(form, 'household'), 'Добавить человека');
  opener.focus();
  await userEvent.keyboard('{Enter}');
  await drawn(form);

  await write(form, 'name', 'Бабушка');
  await userEvent.keyboard(`{${key}}`);

  await expect.poll(() => window(form)).toBeNull();
  expect((form.renderRoot as ShadowRoot).activeElement).toBe(opener);
});

test('nobody can be added where the page keeps the register itself', async () => {
  const form = await formPage();
  await press(form, form.renderRoot, 'Дальше: Семья');

  expect(ask(form, 'household').textContent).not.toContain('Добавить человека');
});

test('answers about another child are offered, never about danger or what decides the level', async () => {
  const given: Answers = { violence: 'yes', 'by-parent': 'yes', papers: 'no', school: 'b', nickname: 'Ак' };
  const { form } = await inCase([opened, about('ali', given)]);
  expect(form.renderRoot.textContent).toContain('Али, запись 14 мая: подойд');

  await press(form, form.renderRoot, 'Взять, потом проверить');
  expect(form.value).toEqual({ papers: 'no', school: 'b', nickname: 'Ак' });
  expect(isDrawn(form, 'violence')).toBe(true);

  await press(form, form.renderRoot, 'Вернуть как было');
  expect(form.value).toEqual({});
});

test('of children without a name each offer says which', async () => {
  const people = ['aru', 'ali', 'ayan'].map((child) => ({ id: child, kind: 'child' }));
  const log = [{ ...opened, body: { people } } as Entry, about('ali', { papers: 'no' })];
  const other = about('ayan', { school: 'b' });
  const { form } = await inCase([...log, { ...other, id: id(3), seq: 3 }]);

  const offers = [...form.renderRoot.querySelectorAll('[part=offers] bdi')].map(({ textContent }) => textContent);
  expect(offers.map((words) => /^(.+), запись/.exec(words ?? '')?.[1])).toEqual(['Ребёнок 2', 'Ребёнок 3']);
});

test('giving back what was taken over leaves what was answered since', async () => {
  const { form } = await inCase([opened, about('ali', { papers: 'no', school: 'b', nickname: 'Ак' })]);
  await press(form, form.renderRoot, 'Взять, потом проверить');
  await press(form, ask(form, 'violence'), 'Нет');
  await press(form, ask(form, 'papers'), 'Да');

  await press(form, form.renderRoot, 'Вернуть как было');

  expect(form.value).toEqual({ violence: 'no', papers: 'yes' });
});

test('what is answered here is not overwritten', async () => {
  const { form } = await inCase([opened, about('ali', { papers: 'no', school: 'b' })]);
  await press(form, ask(form, 'papers'), 'Да');

  await press(form, form.renderRoot, 'Взять, потом проверить');

  expect(form.value).toEqual({ papers: 'yes', school: 'b' });
});
