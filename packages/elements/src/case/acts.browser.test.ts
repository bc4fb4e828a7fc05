import { canonicalJson, hashText } from '@qadam/schema';
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
  settled,
  wordsOf,
} from '../testing/case-page.ts';
import { entriesOf, supervisor } from '../testing/families.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => document.body.replaceChildren());

const names = { saule: 'Сауле', aliya: 'Алия', gauhar: 'Гаухар' };
const at = '2026-03-06T10:00:00+05:00';
const running = (): Promise<QadamCase> => casePage({ at, entries: entriesOf('whole-path', '2026-02-25T15:00'), names });
const shownForm = (element: QadamCase): QadamForm =>
  element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
const errors = (element: QadamCase): number => element.renderRoot.querySelectorAll('.act .error-text').length;
const titles = (element: QadamCase): string[] =>
  [...element.renderRoot.querySelectorAll('.next__item h3')].map(wordsOf);

test('a placement says where, with whom and on what ground; the only child is chosen already', async () => {
  const element = await running();
  await record(element, 'Записать, где живёт ребёнок', {
    placement: 'extended-family',
    with: 'бабушка Роза',
    ground: 'Согласие мамы',
  });

  const [placed] = entriesIn(element, 'placed').slice(-1);
  expect(placed).toMatchObject({
    about: 'aset',
    body: { placement: 'extended-family', with: 'бабушка Роза', ground: 'Согласие мамы' },
  });
  expect(historyOf(element)[0]).toContain('бабушка Роза; Согласие мамы');
});

test('a signature in the system stands over the hash of the record as it is', async () => {
  const element = await running();
  await press(element, 'Подписи: Индивидуальный план');
  await press(element, 'Записать', '.act');
  await settled(element);

  const plan = entriesIn(element, 'answered').findLast(({ body }) => body.instrument === 'plan')!;
  expect(entriesIn(element, 'signed')[0]!.body).toEqual({
    record: plan.body.record,
    signature: 'worker',
    who: 'Сауле',
    how: 'in-system',
    hash: hashText(canonicalJson(plan.body)),
  });
  expect(historyOf(element)[0]).toBe('Подписано: Сауле, здесь, в системе');
  const row = [...element.renderRoot.querySelectorAll('.doc')].find((each) => wordsOf(each).includes('план'));
  expect(wordsOf(row)).toContain('Подписан');
});

test('on paper asks where the original lies; a parent does not sign in the system', async () => {
  const element = await running();
  await press(element, 'Подписи: Отчет о комплексной оценке');
  const hows = [...element.renderRoot.querySelectorAll<HTMLOptionElement>('#f-how option')].map(({ value }) => value);
  expect(hows).toEqual(['', 'on-paper', 'read-aloud', 'refused', 'not-asked-unsafe']);

  await fillAct(element, { who: 'Салтанат', how: 'on-paper' });
  await press(element, 'Записать', '.act');
  expect(errors(element)).toBe(1);
  await fillAct(element, { original: 'Личное дело 17, лист 4' });
  await press(element, 'Записать', '.act');
  expect(entriesIn(element, 'signed')[0]!.body).toMatchObject({ how: 'on-paper', original: 'Личное дело 17, лист 4' });
});

test('a refusal to sign is on record and signs nothing', async () => {
  const element = await running();
  await press(element, 'Подписи: Отчет о комплексной оценке');
  await fillAct(element, { who: 'Салтанат', how: 'refused' });
  await press(element, 'Записать', '.act');
  await settled(element);

  expect(historyOf(element)[0]).toBe('Без подписи: Салтанат, отказ подписать');
  const row = [...element.renderRoot.querySelectorAll('.doc')].find((each) =>
    wordsOf(each).startsWith('Отчет о комплексной'),
  );
  expect(wordsOf(row)).toContain('Готов');
});

test('a new report on an open family is kept, leads to a new triage, and waits until there is one', async () => {
  const element = await running();
  await record(element, 'Записать новое сообщение', { channel: 'call', note: 'Соседка: ребёнок один ночью' });
  expect(shownForm(element).instrument).toBe('triage');
  expect(shownForm(element).about).toBe('aset');

  await press(element, '← К делу');
  expect(titles(element)[0]).toBe('Новое сообщение: заполните обращение · Ребёнок');
  expect(entriesIn(element, 'reported')[0]!.body).toEqual({ channel: 'call', note: 'Соседка: ребёнок один ночью' });

  await press(element, 'Заполнить: Обращение');
  shownForm(element).value = { violence: 'no', 'safe-now': { value: 'yes', how: 'seen' } };
  await shownForm(element).updateComplete;
  await shownForm(element).submit();
  await settled(element);
  expect(titles(element).join()).not.toContain('Новое сообщение');
});

test('a case that is handed over is led by the same worker until the other accepts', async () => {
  const element = await running();
  await record(element, 'Передать дело', { to: 'aliya', reason: 'Отпуск' });
  expect(wordsOf(element.renderRoot.querySelector('.family__facts'))).toContain('передаётся: Алия, ещё не принято');

  const aliya = { person: 'aliya', role: 'social-worker' };
  const other = await casePage({ at, entries: element.entries!, names, person: aliya });
  expect(titles(other)).toContain('Вам передают дело');
  await press(other, 'Посмотреть: Вам передают дело');
  expect(wordsOf(other.renderRoot.querySelector('.act'))).toContain('Передаёт: Сауле: Отпуск');
  await fillAct(other, { agrees: 'yes' });
  await press(other, 'Записать', '.act');
  await settled(other);

  expect(wordsOf(other.renderRoot.querySelector('.family__facts'))).toMatch(/ведёт: вы/i);
});

test('a move against its condition is shown as what it is; a locked one is never offered', async () => {
  const element = await casePage({
    at: '2026-01-12T11:10:00+05:00',
    entries: entriesOf('whole-path', '2026-01-12T11:00'),
    names,
  });
  const moves = element.renderRoot.querySelector<HTMLElement>('[part=moves]')!;
  const locked = [...moves.querySelectorAll('.move')].find((move) =>
    wordsOf(move).includes('Обойти это условие нельзя'),
  )!;
  expect(wordsOf(locked)).not.toContain('Перейти вопреки');

  await press(element, 'Перейти вопреки условию: Перейти к срочным мерам');
  expect(wordsOf(element.renderRoot.querySelector('.act'))).toContain('Условие не выполнено');
  await press(element, 'Записать', '.act');
  expect(errors(element)).toBe(1);
  await fillAct(element, { reason: 'Мама просит убежища сегодня' });
  await press(element, 'Записать', '.act');
  await settled(element);

  expect(entriesIn(element, 'moved').at(-1)!.body).toEqual({
    transition: 'to-urgent',
    override: { reason: 'Мама просит убежища сегодня' },
  });
  expect(historyOf(element)[0]).toBe(
    'Переход вопреки условию: Срочные меры по защите ребёнка; Мама просит убежища сегодня',
  );
});

test('two records of one person are joined, and come apart when that is withdrawn', async () => {
  const element = await running();
  await record(element, 'Добавить человека', { kind: 'child', name: 'Асетик' });
  const twice = entriesIn(element, 'registered').at(-1)!.body.person.id;
  await record(element, 'Соединить две записи', { keep: 'aset', other: twice, reason: 'Показала мама' });
  expect(element.renderRoot.querySelectorAll('.kids dt')).toHaveLength(1);

  await press(element, 'Исправить: Две записи');
  await fillAct(element, { why: 'Это двоюродный брат' });
  await press(element, 'Записать', '.act');
  await settled(element);
  expect(wordsOf(element.renderRoot.querySelector('.kids'))).toContain('Асетик');
});

test('people of different kinds are not joined, and the form says why', async () => {
  const element = await running();
  await record(element, 'Добавить человека', { kind: 'child', name: 'Асетик' });
  await begin(element, 'Соединить две записи');
  await fillAct(element, { keep: 'aset', other: 'mother' });

  expect(wordsOf(element.renderRoot.querySelector('#act-why-not'))).toContain('Выберите две разные записи');
});

test('a decision that no stage names is recorded about a child', async () => {
  const element = await running();
  await record(element, 'Записать решение', {
    decision: 'commission',
    about: 'aset',
    option: 'supports',
    reason: 'Протокол № 8',
  });

  expect(entriesIn(element, 'decided').at(-1)).toMatchObject({
    about: 'aset',
    body: { decision: 'commission', option: 'supports', reason: 'Протокол № 8' },
  });
});

test('another end: the worker decides which and why, the supervisor ends it with a reason', async () => {
  const worker = await running();
  const moveOf = (element: QadamCase): HTMLElement =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('.move')].find((move) =>
      wordsOf(move).includes('Закончить по другой'),
    )!;
  expect(moveOf(worker).querySelector('button')!.getAttribute('aria-disabled')).toBe('true');
  await record(worker, 'Записать решение', { decision: 'end', option: 'withdrawal', reason: 'Семья отказалась' });

  const element = await casePage({ at, entries: worker.entries!, names, person: supervisor });
  await press(element, 'Закончить по другой', '[part=moves]');
  await fillAct(element, { reason: 'Отказ подтверждён' });
  await press(element, 'Записать', '.act');
  await settled(element);
  expect(entriesIn(element, 'moved').at(-1)!.body.reason).toBe('Отказ подтверждён');
  expect(element.renderRoot.querySelector('.closure')).toBeNull();
});

test('a decision of the stage that was taken says how, and can be taken anew', async () => {
  const element = await casePage({
    at: '2026-06-02T10:35:00+05:00',
    entries: entriesOf('whole-path', '2026-06-02T10:30'),
  });
  const taken = (): string => wordsOf(element.renderRoot.querySelector('[part=decisions]'));
  expect(taken()).toContain('Решено 2 июня: Закрыть дело. Можно решить заново.');

  await press(element, 'Решение совещания о пересмотре', '[part=decisions]');
  await fillAct(element, { option: 'continue', reason: 'Отец снова без работы' });
  await press(element, 'Записать', '.act');
  await settled(element);

  expect(entriesIn(element, 'decided').at(-1)!.body).toMatchObject({ decision: 'review', option: 'continue' });
  expect(taken()).not.toContain('Закрыть дело');
});
