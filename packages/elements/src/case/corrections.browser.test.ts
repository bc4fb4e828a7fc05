import { keptByErasure, openKit, standing } from '@qadam/runtime';
import type { Entry } from '@qadam/schema';
import { beforeEach, expect, test } from 'vitest';
import type { QadamForm } from '../form/qadam-form.ts';
import {
  begin,
  casePage,
  entriesIn,
  fillAct,
  historyOf,
  press,
  record,
  saying,
  settled,
  wordsOf,
} from '../testing/case-page.ts';
import { entriesOf, kit, supervisor } from '../testing/families.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => document.body.replaceChildren());

const at = '2026-03-06T10:00:00+05:00';
const running = (): Promise<QadamCase> => casePage({ at, entries: entriesOf('whole-path', '2026-02-25T15:00') });
const field = (element: QadamCase, id: string): HTMLInputElement => element.renderRoot.querySelector(`#f-${id}`)!;
const shownForm = (element: QadamCase): QadamForm =>
  element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;

test('an entry is put right by its own form, filled in; what stood there can still be read', async () => {
  const element = await running();
  await record(element, 'Записать неудачную попытку', { kind: 'visit', note: 'Дома никого' });
  await press(element, 'Исправить: Никого не застали');
  expect(field(element, 'kind').value).toBe('visit');
  expect(field(element, 'note').value).toBe('Дома никого');

  await fillAct(element, { kind: 'call', why: 'Это был звонок' });
  await press(element, 'Записать', '.act');
  await settled(element);

  const [wrong] = entriesIn(element, 'attempted');
  expect(entriesIn(element, 'corrected')[0]!.body).toEqual({
    entry: wrong!.id,
    body: { kind: 'call', note: 'Дома никого' },
    reason: 'Это был звонок',
  });
  expect(historyOf(element)[0]).toBe(
    'Запись исправлена: Это был звонок. Было: «Никого не застали: посещение на дому; Дома никого»',
  );
  expect(historyOf(element)).toContain('Никого не застали: звонок; Дома никого');
});

test('an entry of something that did not happen is withdrawn with a reason', async () => {
  const element = await running();
  await record(element, 'Записать заметку', { text: 'Не та семья' });
  await press(element, 'Исправить: Заметка: Не та семья');
  await fillAct(element, { how: 'withdraw', why: 'Записано не в то дело' });
  await press(element, 'Записать', '.act');
  await settled(element);

  expect(historyOf(element)[0]).toBe('Запись отозвана: Записано не в то дело. Было: «Заметка: Не та семья»');
  expect(historyOf(element)).not.toContain('Заметка: Не та семья');
});

test('a record is put right in its own form, with the answers that it had', async () => {
  const element = await running();
  await press(element, 'Исправить: Оценка риска');
  await fillAct(element, { why: 'Ответ записан не туда' });
  await press(element, 'Открыть форму', '.act');
  await settled(element);
  const wrong = entriesIn(element, 'answered').find(({ body }) => body.instrument === 'risk-assessment')!;
  const form = shownForm(element);
  expect(form.value).toEqual(wrong.body.answers);

  const [first] = Object.keys(wrong.body.answers);
  const { [first!]: _gone, ...answers } = form.value;
  form.value = answers;
  await form.updateComplete;
  await form.submit();
  await settled(element);

  const [corrected] = entriesIn(element, 'corrected');
  expect(corrected!.body).toMatchObject({ entry: wrong.id, reason: 'Ответ записан не туда' });
  expect(corrected!.body.body).toMatchObject({ record: wrong.body.record, answers });
  await press(element, 'Прочитать: Запись исправлена');
  expect(shownForm(element).value).toEqual(wrong.body.answers);
  await press(element, '← К делу');
  expect(historyOf(element)[0]).toMatch(/^Запись исправлена: Ответ записан не туда\. Было: «/);
});

test('a record that is corrected twice can be read as it stood each time', async () => {
  const element = await running();
  await record(element, 'Записать заметку', { text: 'Первая' });
  for (const [from, to] of [
    ['Первая', 'Вторая'],
    ['Вторая', 'Третья'],
  ] as const) {
    await press(element, `Исправить: Заметка: ${from}`);
    await fillAct(element, { text: to, why: 'опечатка' });
    await press(element, 'Записать', '.act');
    await settled(element);
  }

  expect(historyOf(element).slice(0, 3)).toEqual([
    'Запись исправлена: опечатка. Было: «Заметка: Вторая»',
    'Запись исправлена: опечатка. Было: «Заметка: Первая»',
    'Заметка: Третья',
  ]);
});

test('a record of the history is read as it was made, and cannot be changed there', async () => {
  const element = await running();
  await press(element, 'Прочитать: Оценка риска');

  expect(shownForm(element).readonly).toBe(true);
  expect(Object.keys(shownForm(element).value).length).toBeGreaterThan(0);
  await press(element, '← К делу');
  expect(element.renderRoot.querySelector('.document')).toBeNull();
});

test('what was decided on a record that is corrected since is brought up again', async () => {
  const element = await running();
  await press(element, 'Исправить: Первичная оценка');
  await fillAct(element, { how: 'withdraw', why: 'Не та семья' });
  await press(element, 'Записать', '.act');
  await settled(element);

  const titles = [...element.renderRoot.querySelectorAll('.next__item h3')].map(wordsOf);
  expect(titles).toContain('Проверьте: запись, на которой это стоит, исправлена');
});

test('what happened earlier than it was written down says both times', async () => {
  const element = await running();
  await begin(element, 'Записать заметку');
  await fillAct(element, { text: 'Звонила бабушка', at: '2026-03-04T18:30' });
  await press(element, 'Записать', '.act');
  await settled(element);

  const line = [...element.renderRoot.querySelectorAll('.history li')]
    .map(wordsOf)
    .find((each) => each.includes('бабушка'));
  expect(line).toContain('было 4 марта, 18:30');
  expect(line).toContain('записано 6 марта, 10:00');
});

test('a document that was filled in on paper yesterday is recorded as of yesterday', async () => {
  const element = await running();
  await press(element, 'Оценка риска');
  const when = element.renderRoot.querySelector<HTMLInputElement>('.document:not([hidden]) .when input')!;
  when.value = '2026-03-05T16:00';
  when.dispatchEvent(new Event('change'));
  await settled(element);
  expect(wordsOf(element.renderRoot.querySelector('.when summary'))).toBe('Когда это было: 5 марта, 16:00');
  const before = entriesIn(element, 'answered').findLast(({ body }) => body.instrument === 'risk-assessment')!;
  shownForm(element).value = before.body.answers as QadamForm['value'];
  await shownForm(element).updateComplete;
  await shownForm(element).submit();
  await settled(element);

  const record = entriesIn(element, 'answered').at(-1)!;
  expect([record.at, record.recordedAt]).toEqual(['2026-03-05T16:00:00+05:00', at]);
});

test('an agreement that was given earlier is recorded with its own time', async () => {
  const entries = entriesOf('two-siblings', '2026-05-12T09:00');
  const element = await casePage({ at: '2026-05-12T15:00:00+05:00', entries, person: supervisor });
  await press(element, 'Посмотреть');
  const when = element.renderRoot.querySelector<HTMLInputElement>('.when input')!;
  when.value = '2026-05-12T11:30';
  when.dispatchEvent(new Event('change'));
  await settled(element);
  saying(element.renderRoot.querySelector('qadam-risk')!.renderRoot, 'Согласен, согласна').click();
  await settled(element);

  expect(entriesIn(element, 'agreed').at(-1)!.at).toBe('2026-05-12T11:30:00+05:00');
});

test('of an erased record the case says that it was erased, and what rests on it is to be looked at', async () => {
  const entries = entriesOf('whole-path', '2026-02-25T15:00');
  const written = entries.find((entry) => entry.type === 'answered' && entry.body.instrument === 'initial-assessment')!;
  const kept = keptByErasure(written, standing(openKit(kit), entries, { at }), entries);
  const erased: Entry = {
    ...{ id: crypto.randomUUID(), seq: entries.length + 1, at, recordedAt: at, by: supervisor, type: 'erased' },
    body: {
      entry: written.id,
      ground: 'По просьбе семьи',
      kept,
    },
  };
  const element = await casePage({ at, entries: [...entries, erased] });

  expect(wordsOf(element.renderRoot.querySelector('[part=documents]'))).toMatch(/Первичная оценка.*? Стёрт/);
  expect(wordsOf(element.renderRoot.querySelector('.next'))).toContain('запись, на которой это стоит, стёрта');
});
