import { beforeEach, expect, test } from 'vitest';
import type { Entry } from '@qadam/schema';
import type { QadamForm } from '../form/qadam-form.ts';
import { casePage, entriesIn, fillAct, historyOf, press, record, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf, supervisor } from '../testing/families.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => document.body.replaceChildren());

const page = (at: string, entries: readonly Entry[], rest: Partial<QadamCase> = {}): Promise<QadamCase> =>
  casePage({ at, entries, ...rest });
const shownForm = (element: QadamCase): QadamForm =>
  element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
const tasks = (element: QadamCase): string[] =>
  [...element.renderRoot.querySelectorAll('.next__item')].map((each) => wordsOf(each.querySelector('.next__body')));
const task = (element: QadamCase, words: string): HTMLElement =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('.next__item')].find((each) => wordsOf(each).includes(words))!;
const pressTask = async (element: QadamCase, words: string): Promise<void> => {
  task(element, words).querySelector('button')!.click();
  await settled(element);
  await settled(element);
};
/** A log in which answers of an instrument read otherwise. */
const changed = (entries: readonly Entry[], instrument: string, answers: object): readonly Entry[] =>
  entries.map((entry) =>
    entry.type === 'answered' && entry.body.instrument === instrument
      ? { ...entry, body: { ...entry.body, answers: { ...entry.body.answers, ...answers } } }
      : entry,
  );

test('a duty that one answer meets opens the form at its question, also inside the plan', async () => {
  const entries = changed(entriesOf('whole-path', '2026-02-18T10:00'), 'plan', { discussed: { open: 'not-known' } });
  const element = await page('2026-02-18T12:00:00+05:00', entries);
  await pressTask(element, 'Обсудить план с семьёй');

  expect(shownForm(element).hidden).toBe(false);
  const question = shownForm(element).renderRoot.querySelector('[data-question="discussed"]')!;
  expect(question.contains(shownForm(element).shadowRoot!.activeElement)).toBe(true);
});

test('minutes that were sent later are added to their review, not to a new one', async () => {
  const element = await page('2026-08-14T11:00:00+05:00', entriesOf('no-papers', '2026-08-14T10:00'));
  const [review] = entriesIn(element, 'answered').slice(-1);
  await pressTask(element, 'Разослать протокол');
  expect(wordsOf(element.renderRoot.querySelector('.document .note'))).toBe('Вы дополняете запись: 14 августа.');

  const form = shownForm(element);
  form.value = { ...form.value, 'minutes-sent': ['participants', 'family', 'file'] };
  await form.updateComplete;
  await form.submit();
  await settled(element);

  const [added] = entriesIn(element, 'answered').slice(-1);
  expect(added!.body).toMatchObject({
    record: review!.body.record,
    answers: { minutes: 'Антон дома, план продолжается' },
  });
  expect(tasks(element).join()).not.toContain('Разослать протокол');
});

test('what is added to a record, and left, is found again as that record', async () => {
  const element = await page('2026-06-05T10:00:00+05:00', entriesOf('whole-path', '2026-06-03T10:00'));
  await press(element, 'Закрытие личного дела', '[part=documents]');
  await press(element, 'Дополнить прошлую');
  const added = shownForm(element);
  added.renderRoot.querySelector<HTMLInputElement>('input[type=radio]:not(:checked)')!.click();
  await settled(element);
  const { value } = added;
  await press(element, '← К делу');

  await press(element, 'Открыть и сохранить');

  expect(shownForm(element)).toBe(added);
  expect(shownForm(element).value).toEqual(value);
});

test('a document that repeats says so, and leads to the record before it', async () => {
  const element = await page('2026-06-05T10:00:00+05:00', entriesOf('whole-path', '2026-06-03T10:00'));
  await press(element, 'Закрытие личного дела', '[part=documents]');
  expect(shownForm(element).value).toEqual({});

  await press(element, 'Дополнить прошлую');
  expect(shownForm(element).value).toMatchObject({ 'risk-acceptable': 'yes', 'needs-met': 'no' });
});

test('services of an organisation are contacted by a note that meets the term', async () => {
  const ngo = { 'ngo-services': 'yes', 'ngo-contact-on': '2026-03-01' };
  const element = await page(
    '2026-02-26T10:00:00+05:00',
    changed(entriesOf('whole-path', '2026-02-25T15:00'), 'plan', ngo),
  );
  await pressTask(element, 'НПО');
  await fillAct(element, { text: 'Курсы начнутся в апреле' });
  await press(element, 'Записать', '.act');
  await settled(element);

  expect(entriesIn(element, 'noted')[0]!.body).toEqual({ text: 'Курсы начнутся в апреле', deadline: 'contact-ngo' });
  expect(task(element, 'НПО')).toBeUndefined();
});

test('closing is decided when its criteria hold, and then waits for the supervisor', async () => {
  const early = await page('2026-06-05T10:00:00+05:00', entriesOf('whole-path', '2026-06-03T10:00'));
  expect(tasks(early)).not.toContain('Закрытие личного дела');

  const ready = await page('2026-06-10T10:10:00+05:00', entriesOf('whole-path', '2026-06-10T10:00'));
  expect(tasks(ready)).toContain('Закрытие личного дела');
  expect(tasks(ready)).not.toContain('Вернуться к плану');

  const decided = await page('2026-06-10T10:30:00+05:00', entriesOf('whole-path', '2026-06-10T10:20'));
  expect(tasks(decided).at(-1)).toMatch(/^Ждёт согласия: Закрытие личного дела .+супервизор/);
  const other = await page('2026-06-10T10:30:00+05:00', entriesOf('whole-path', '2026-06-10T10:20'), {
    person: supervisor,
  });
  expect(tasks(other)[0]).toBe('Ждёт согласия: Закрытие личного дела');
});

test('missed visits are counted in the task, and told once among the deadlines', async () => {
  const element = await page('2026-04-10T10:00:00+05:00', entriesOf('whole-path', '2026-02-25T15:00'));
  expect(tasks(element)[0]).toMatch(/^Посещения на дому · Ребёнок .*пропущено 3 раза$/);

  const rows = [...element.renderRoot.querySelectorAll('[part=deadlines] > .table .table__row')].map(wordsOf);
  const missed = rows.filter((row) => /^Пропущен Посещения/.test(row));
  expect(missed).toHaveLength(1);
  expect(missed[0]).toContain('и ещё 2 раньше');
});

test('steps of the plan whose term has passed are a task', async () => {
  const element = await page('2026-03-15T10:00:00+05:00', entriesOf('whole-path', '2026-02-25T15:00'));
  expect(wordsOf(task(element, 'Шаги плана'))).toContain('срок прошёл у 1 шага, на этой неделе 1 шаг');

  await pressTask(element, 'Шаги плана');
  expect(element.renderRoot.querySelector('qadam-plan')).not.toBeNull();
});

test('a move that waits for a document or a decision leads to it', async () => {
  const element = await page('2026-01-12T10:00:00+05:00', entriesOf('whole-path', '2026-01-12T10:00').slice(0, 1));
  const moves = wordsOf(element.renderRoot.querySelector('[part=moves]'));
  expect(moves).toContain('Сначала: Заполнить: Обращение: срочно ли?');
  expect(moves).not.toContain('решит 1 вопрос');

  const later = await page('2026-01-14T10:10:00+05:00', entriesOf('whole-path', '2026-01-14T10:00'));
  await press(later, 'Решить: Итог первичной оценки', '[part=moves]');
  expect(wordsOf(later.renderRoot.querySelector('#act-title'))).toBe('Итог первичной оценки');
});

test('at a second review the decision of the first is no answer', async () => {
  const element = await page('2026-06-22T10:02:00+05:00', entriesOf('with-grandmother', '2026-06-22T10:04'));
  await press(element, 'Решение совещания', '[part=decisions]');

  expect(element.renderRoot.querySelector('.act')).not.toBeNull();
});

test('history names the option of a decision that has the name of a ruleset', async () => {
  const element = await page('2026-06-02T10:35:00+05:00', entriesOf('whole-path', '2026-06-02T10:30'));
  expect(historyOf(element)[0]).toBe('Решение совещания о пересмотре: Закрыть дело; Цели достигнуты');
});

test('a report about a family is looked at for each child', async () => {
  const element = await page('2026-06-05T10:00:00+05:00', entriesOf('no-papers', '2026-06-04T10:30'));
  await record(element, 'Записать новое сообщение', { note: 'Соседка слышала крики' });
  await press(element, '← К делу');
  const waiting = (): string[] => tasks(element).filter((words) => words.startsWith('Новое сообщение'));
  expect(waiting()).toHaveLength(2);

  await pressTask(element, 'Новое сообщение');
  shownForm(element).value = { violence: 'no', 'safe-now': { value: 'yes', how: 'seen' } };
  await shownForm(element).updateComplete;
  await shownForm(element).submit();
  await settled(element);
  expect(waiting()).toHaveLength(1);
});

test('a report on a case that has ended opens it again first', async () => {
  const element = await page('2027-01-15T10:00:00+05:00', entriesOf('whole-path'));
  expect(tasks(element)).toEqual([]);

  await record(element, 'Записать новое сообщение', { note: 'Отец снова пьёт' });
  expect(wordsOf(element.renderRoot.querySelector('#act-title'))).toBe('Возобновить дело');
  await fillAct(element, { reason: 'Рецидив' });
  await press(element, 'Записать', '.act');
  await settled(element);

  expect(tasks(element)[0]).toMatch(/^Новое сообщение: заполните обращение/);
});

test('a decision says before it is typed what it would be refused for', async () => {
  const element = await page('2026-06-05T10:00:00+05:00', entriesOf('whole-path', '2026-06-03T10:00'));
  await press(element, 'Закрытие личного дела', '[part=decisions]');

  expect(wordsOf(element.renderRoot.querySelector('.act'))).toContain('Пока нельзя. Решает: Готовность к закрытию');
});

test('a case is handed over to one who can lead it, in their role', async () => {
  const colleagues = [{ id: 'aliya', name: 'Алия', role: 'psychologist' }];
  const names = { saule: 'Сауле', aliya: 'Алия', guest: 'Гость' };
  const element = await page('2026-03-06T10:00:00+05:00', entriesOf('whole-path', '2026-02-25T15:00'), {
    names,
    colleagues,
  });
  await record(element, 'Передать дело', { to: 'aliya', reason: 'Отпуск' });

  expect(entriesIn(element, 'handed-over')[0]!.body).toEqual({ to: 'aliya', role: 'psychologist', reason: 'Отпуск' });
});

test('the triangle is drawn above its form once there is a record', async () => {
  const element = await page('2026-02-18T10:00:00+05:00', entriesOf('whole-path', '2026-02-16T10:10'));
  const open = (): Promise<void> => press(element, 'Треугольник оценки', '[part=documents]');
  await open();
  expect(element.renderRoot.querySelector('qadam-triangle')).toBeNull();

  const form = shownForm(element);
  const rows = [...form.renderRoot.querySelectorAll('tbody tr')].map(wordsOf);
  expect(rows[0]).toContain('Здоровье'); // each domain has its row from the start
  const [section] = form.kit!.instruments.find(({ id }) => id === form.instrument)!.sections;
  const table = section!.questions[0]!;
  form.value = { [table.id]: [{ id: table.rows![0]!.id, strengths: 'Здоров' }] };
  await form.updateComplete;
  expect(await form.submit()).toBe(true);
  await settled(element);
  await open();
  await settled(element);

  const triangle = element.renderRoot.querySelector('.document:not([hidden]) qadam-triangle')!;
  expect(wordsOf(triangle.shadowRoot)).toContain('Здоров');
});

test('rows of the plan are called by their action in the review', async () => {
  const element = await page('2026-06-02T09:00:00+05:00', entriesOf('whole-path', '2026-06-01T10:30'));
  await press(element, 'Пересмотр индивидуального плана', '[part=documents]');
  shownForm(element).goTo(shownForm(element).kit!.instruments.find(({ id }) => id === 'review')!.sections[1]!.id);
  await settled(element);

  expect(wordsOf(shownForm(element).renderRoot)).toContain('Записаться в центр занятости');
});
