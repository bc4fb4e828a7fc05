import type { AnsweredEntry, Row } from '@qadam/schema';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { QadamAppendDetail } from '../append/detail.ts';
import { fill, saying, settled, wordsOf } from '../testing/case-page.ts';
import { planEntries, planPage } from '../testing/plan-page.ts';
import type { QadamPlan } from './qadam-plan.ts';

beforeEach(() => document.body.replaceChildren());

const running = { at: '2026-03-13T11:00:00+05:00', entries: planEntries('running') };

async function press(element: QadamPlan, words: string): Promise<void> {
  saying(element.renderRoot, words).click();
  await settled(element);
}
async function act(element: QadamPlan, words: string, step: string): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>(`[aria-label="${words} ${step}"]`)!.click();
  await settled(element);
}
const stepsOf = (element: QadamPlan): string[] =>
  [...element.renderRoot.querySelectorAll('.step')].map((row) =>
    [...row.querySelectorAll('.num, .step__action')].map((cell) => wordsOf(cell).split(' Чей')[0]).join(' '),
  );
const newest = ({ entries = [] }: QadamPlan): AnsweredEntry =>
  entries.findLast((entry): entry is AnsweredEntry => entry.type === 'answered' && entry.body.instrument === 'plan')!;
const rowsOf = (element: QadamPlan): Row[] => newest(element).body.answers.actions as Row[];
const focused = (element: QadamPlan): Element | null => (element.renderRoot as ShadowRoot).activeElement;

test('steps stand under needs and goals, own resources before those from outside', async () => {
  const element = await planPage(running);

  expect([...element.renderRoot.querySelectorAll('.goal')].map(wordsOf)).toEqual([
    'Потребность 1. Семья: доход и жильё Ожидаемый результат: к 1 сентября постоянный доход',
    'Потребность 2. Асет: присмотр и развитие Ожидаемый результат: к 1 августа место в саду',
  ]);
  expect(stepsOf(element)).toEqual([
    '1.2 Встать на учёт в центре занятости',
    '1.1 Запрос в органы соцзащиты о пособии',
    '2.1 Заявление в детский сад',
    '2.2 Дневной центр три раза в неделю',
  ]);
});

test('dates in words: late, soon, ahead and done', async () => {
  const element = await planPage(running);
  const terms = [...element.renderRoot.querySelectorAll('[data-col=term]')].map(wordsOf);

  expect(terms).toEqual([
    'до 20 марта через 7 дней',
    'до 10 марта опоздание 3 дня',
    'до 12 марта',
    'до 20 апреля через 38 дней',
  ]);
  expect(wordsOf(element.renderRoot.querySelectorAll('[data-col=mark]')[2])).toBe('выполнено 5 марта');
  expect(element.renderRoot.querySelector('[data-col=term] .tag--bad svg')).not.toBeNull();
});

test('a step is added as the next revision of the same record', async () => {
  const element = await planPage(running);
  const { body: former } = newest(element);
  await press(element, 'Добавить шаг');
  expect(focused(element)?.id).toBe('form-title');
  await press(element, 'Записать');
  expect(focused(element)?.id).toBe('cell-action');
  fill(element.renderRoot, 'cell-action', 'Осмотр педиатра');
  fill(element.renderRoot, 'cell-term', '2026-03-25');
  fill(element.renderRoot, 'cell-resource', 'own');
  await settled(element);
  await press(element, 'Записать');

  const { body } = newest(element);
  expect(body.record).toBe(former.record);
  expect(
    rowsOf(element)
      .map(({ id }) => id)
      .slice(0, 4),
  ).toEqual((former.answers.actions as Row[]).map(({ id }) => id));
  expect(rowsOf(element)[4]).toMatchObject({ action: 'Осмотр педиатра', term: '2026-03-25', resource: 'own' });
  expect({ ...body.answers, actions: [] }).toEqual({ ...former.answers, actions: [] });
  expect(wordsOf(element.renderRoot.querySelector('.saving'))).toBe('Записано в 11:00');
});

test('editing changes one row and keeps its id', async () => {
  const element = await planPage(running);
  const former = rowsOf(element);
  await act(element, 'Изменить шаг', '1.1');
  fill(element.renderRoot, 'cell-term', '2026-04-01');
  await settled(element);
  await press(element, 'Записать');

  expect(rowsOf(element)).toEqual([{ ...former[0]!, term: '2026-04-01' }, ...former.slice(1)]);
  expect(focused(element)?.getAttribute('aria-label')).toBe('Изменить шаг 1.1');
});

test('done: today is offered, another day can be written', async () => {
  const element = await planPage(running);
  await act(element, 'Отметить выполнение, шаг', '1.2');
  expect(element.renderRoot.querySelector<HTMLInputElement>('#cell-done-on')!.value).toBe('2026-03-13');
  fill(element.renderRoot, 'cell-done-on', '2026-03-12');
  await settled(element);
  await press(element, 'Записать');

  expect(rowsOf(element)[1]).toMatchObject({ number: '1.2', 'done-on': '2026-03-12' });
  expect(wordsOf(element.renderRoot.querySelector('[data-col=mark]'))).toBe('выполнено 12 марта');
});

test('removing asks, and the step can still be read in an earlier revision', async () => {
  const element = await planPage(running);
  await act(element, 'Снять шаг', '2.2');
  expect(wordsOf(element.renderRoot.querySelector('.step-form'))).toContain('Дневной центр три раза в неделю');
  await userEvent.keyboard('{Escape}');
  await settled(element);
  expect(rowsOf(element)).toHaveLength(4);
  expect(focused(element)?.getAttribute('aria-label')).toBe('Снять шаг 2.2');

  await act(element, 'Снять шаг', '2.2');
  saying(element.renderRoot.querySelector('.step-form')!, 'Снять').click();
  await settled(element);
  expect(rowsOf(element).map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1']);
  const latest = element.renderRoot.querySelector('.revisions > li')!;
  expect(wordsOf(latest.querySelector('[data-change=removed]'))).toContain('снято 2.2 ');
  expect(wordsOf(latest.querySelector('del'))).toBe('Дневной центр три раза в неделю');
});

test('the last step is not removed, and says why', async () => {
  const element = await planPage(running);
  for (const step of ['2.2', '2.1', '1.2']) {
    await act(element, 'Снять шаг', step);
    saying(element.renderRoot.querySelector('.step-form')!, 'Снять').click();
    await settled(element);
  }
  const button = element.renderRoot.querySelector<HTMLElement>('[aria-label="Снять шаг 1.1"]')!;
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(wordsOf(element.renderRoot.querySelector(`#${button.getAttribute('aria-describedby')}`))).toContain(
    'хотя бы один шаг',
  );
  button.click();
  await settled(element);
  expect(element.renderRoot.querySelector('.step-form')).toBeNull();
});

test('refused and not sent keep what was typed; sent again it is the same act', async () => {
  const sent: QadamAppendDetail[] = [];
  const answers = [
    () => Promise.resolve({ refused: [{ code: 'host/no', message: 'Смена закрыта' }] }),
    () => Promise.reject(new Error('нет связи')),
    () => new Promise<never>(() => undefined),
  ];
  const element = await planPage(running, (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    sent.push(detail);
    detail.respondWith(answers[sent.length - 1]!());
  });
  await press(element, 'Добавить шаг');
  fill(element.renderRoot, 'cell-action', 'Осмотр педиатра');
  await settled(element);
  await press(element, 'Записать');
  expect(wordsOf(element.renderRoot.querySelector('.saving'))).toContain('Смена закрыта');
  await press(element, 'Записать');
  expect(wordsOf(element.renderRoot.querySelector('.saving'))).toContain('нет связи');
  await press(element, 'Отправить ещё раз');
  expect(wordsOf(element.renderRoot.querySelector('.saving'))).toBe('Сохраняем…');

  expect(element.renderRoot.querySelector<HTMLTextAreaElement>('#cell-action')!.value).toBe('Осмотр педиатра');
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(new Set(sent.map(({ entries }) => entries[0]!.id)).size).toBe(1);
});

test('what somebody else saved meanwhile stays when it is sent again', async () => {
  const element = await planPage({ ...running, entries: running.entries.slice(0, -1) }, undefined);
  const last = running.entries.at(-1)!;
  const elsewhere = (event: Event): void => {
    event.stopImmediatePropagation();
    element.removeEventListener('qadam-append', elsewhere, true);
    const refused = [{ code: 'case/newer-entries', params: { count: 1 } }];
    (event as CustomEvent<QadamAppendDetail>).detail.respondWith(Promise.resolve({ refused, entries: [last] }));
  };
  element.addEventListener('qadam-append', elsewhere, true);
  await act(element, 'Изменить шаг', '2.1');
  fill(element.renderRoot, 'cell-contact', 'Айгуль');
  await settled(element);
  await press(element, 'Записать');
  expect(element.renderRoot.querySelector<HTMLInputElement>('#cell-contact')!.value).toBe('Айгуль');
  await press(element, 'Записать');

  expect(rowsOf(element)[2]).toMatchObject({ contact: 'Айгуль', 'done-on': '2026-03-05' });
});

test('a plan that is not begun asks for what its record needs, then for the first step', async () => {
  const element = await planPage({ at: '2026-02-18T10:00:00+05:00', entries: planEntries('before') });
  await press(element, 'Начать план');
  expect(element.renderRoot.querySelector<HTMLInputElement>('#head-filled-on')!.value).toBe('2026-02-18');
  fill(element.renderRoot, 'head-needs', '1. Доход');
  fill(element.renderRoot, 'cell-action', 'Оформить пособие');
  await settled(element);
  await press(element, 'Записать');

  expect(newest(element).body.answers).toMatchObject({ 'filled-on': '2026-02-18', needs: '1. Доход' });
  expect(stepsOf(element)).toEqual(['1 Оформить пособие']);
});

test('what is typed is not lost when something else is begun', async () => {
  const element = await planPage(running);
  await act(element, 'Изменить шаг', '1.1');
  fill(element.renderRoot, 'cell-action', 'Запрос о пособии и льготах');
  await settled(element);
  await press(element, 'Добавить шаг');

  expect(element.renderRoot.querySelector<HTMLTextAreaElement>('#cell-action')!.value).toBe(
    'Запрос о пособии и льготах',
  );
  expect(wordsOf(element.renderRoot.querySelector('.step-form'))).toContain('Сначала запишите этот шаг');
  await press(element, 'Отмена');
  await press(element, 'Добавить шаг');
  expect(element.renderRoot.querySelector<HTMLTextAreaElement>('#cell-action')!.value).toBe('');
});

test('the official view has the printed columns in the order of the form, with its numbers', async () => {
  const element = await planPage(running);
  await press(element, 'Официальная форма');
  const sheet = element.renderRoot.querySelector('.sheet')!;

  expect([...sheet.querySelectorAll('thead th')].map(wordsOf)).toEqual([
    '№',
    'Действия, мероприятия',
    'Сроки',
    'Ответственные',
    'Отметка о выполнении',
  ]);
  expect([...sheet.querySelectorAll('tbody tr')].map((row) => wordsOf(row.querySelector('td')))).toEqual([
    '1.1',
    '1.2',
    '2.1',
    '2.2',
  ]);
  expect(wordsOf(sheet.querySelectorAll('tbody tr')[2])).toContain('12.03.2026');
});

test('read only offers nothing to change; discreet shows nothing until asked', async () => {
  const element = await planPage({ ...running, readonly: true });
  expect([...element.renderRoot.querySelectorAll('button')].map(wordsOf)).toEqual([
    'Официальная форма',
    'Печать',
    'Пустой бланк',
  ]);

  const hidden = await planPage({ ...running, discreet: true });
  expect(wordsOf(hidden.renderRoot.querySelector('.frame'))).toBe('План скрыт. Показать');
  await press(hidden, 'Показать');
  expect(stepsOf(hidden)).toHaveLength(4);
});
