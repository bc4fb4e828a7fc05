/** What a case waits for, in models whose stages end by questions, signatures and days that people set. */
import { openKit, playFamily } from '@qadam/runtime';
import type { Kit } from '@qadam/schema';
import { beforeEach, expect, test } from 'vitest';
import type { QadamForm } from '../form/qadam-form.ts';
import { casePage, press, settled, wordsOf } from '../testing/case-page.ts';
import { familyOf, kitOfModel } from '../testing/kits.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => document.body.replaceChildren());

const kits = new Map<string, Kit>();

/** The whole path of a model up to a minute of its own clock, before one who leads the case. */
async function page(model: string, role: string, until: string): Promise<QadamCase> {
  if (!kits.has(model)) kits.set(model, kitOfModel(model));
  const kit = kits.get(model)!;
  const family = familyOf(model, 'whole-path');
  const steps = family.steps.filter(({ at }) => at.slice(0, until.length) <= until);
  const { entries } = playFamily(openKit(kit), { ...family, steps });
  return casePage({ kit, entries, at: steps.at(-1)!.at, person: { person: 'olga', role } });
}
const items = (element: QadamCase): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('.next__item'),
];
const tasks = (element: QadamCase): string[] =>
  items(element).map((each) => wordsOf(each.querySelector('.next__body')));
async function pressTask(element: QadamCase, words: string): Promise<string> {
  const button = items(element)
    .find((each) => wordsOf(each).includes(words))!
    .querySelector('button')!;
  const label = wordsOf(button);
  button.click();
  await settled(element);
  await settled(element);
  return label;
}
const questionInFocus = (element: QadamCase): string | undefined => {
  const form = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  return form.shadowRoot!.activeElement?.closest<HTMLElement>('[data-question]')?.dataset.question;
};
const moves = (element: QadamCase): string[] =>
  [...element.renderRoot.querySelectorAll('[part=moves] > li > button')].map(wordsOf);

test('a day that nobody has set is set in the document that asks for it', async () => {
  const element = await page('ru-spb', 'case-specialist', '2026-02-02T10:20');
  expect(wordsOf(element.renderRoot.querySelector('[part=moves]'))).toContain('Пока не известно: решит 1 вопрос.');

  expect(await pressTask(element, 'Первая встреча')).toMatch(/^Назначить дату/);
  expect(questionInFocus(element)).toBe('first-meeting-on');
});

test('a deadline that a signature meets leads to it, once', async () => {
  const element = await page('uz-oila', 'case-manager', '2026-02-06T10:00');
  expect(tasks(element)).toHaveLength(1);

  expect(await pressTask(element, 'Подписать соглашение')).toMatch(/^Подписи/);
  expect(wordsOf(element.renderRoot.querySelector('#act-title'))).toContain('Подпись: Соглашение');
});

test('questions that the way on waits for are a task when nothing else is to be done', async () => {
  const element = await page('ru-spb', 'case-specialist', '2026-02-16T14:10');
  const [plan] = tasks(element);
  expect(plan).toBe('Заполнить: План ведения случая');

  const open = await page('ru-spb', 'case-specialist', '2026-02-24T10:00');
  const entries = open.entries!.map((entry) =>
    entry.type === 'answered' && entry.body.instrument === 'plan'
      ? {
          ...entry,
          body: { ...entry.body, answers: { ...entry.body.answers, 'family-took-part': { open: 'not-known' } } },
        }
      : entry,
  );
  Object.assign(open, { entries });
  await settled(open);
  expect(tasks(open)).toContain('Заполнить: План ведения случая Пока не известно: решит 1 вопрос.');

  await pressTask(open, 'решит 1 вопрос');
  expect(questionInFocus(open)).toBe('family-took-part');
});

test('a decision is asked for before a move once it can be taken', async () => {
  const early = await page('ru-spb', 'case-specialist', '2026-02-02T10:20');
  expect(wordsOf(early.renderRoot.querySelector('[part=moves]'))).not.toContain('Решить: Сообщение не подтвердилось');

  const due = await page('ru-spb', 'case-specialist', '2026-02-10T10:00');
  await press(due, 'Решить: Решение о применении кейс-менеджмента', '[part=moves]');
  expect(due.renderRoot.querySelector('.act')).not.toBeNull();
});

test('moves that go on stand before those that end the case', async () => {
  const element = await page('ru-spb', 'case-specialist', '2026-02-10T10:00');
  expect(moves(element)[0]).toBe('Перейти к углубленной оценке');
});

test('an end that was decided and agreed is the next thing to do; to begin again is not', async () => {
  const element = await page('ru-spb', 'case-specialist', '2026-08-19T11:00');
  expect(tasks(element)).toEqual(['Завершить контакт']);
});

test('a review after which the case is closed asks for no other', async () => {
  const element = await page('ru-spb', 'case-specialist', '2026-04-20T12:10');
  expect(tasks(element)).toEqual(['Перейти к закрытию']);
});

test('a stage that ends the case is not under way', async () => {
  const element = await page('ru-spb', 'case-specialist', '2026-08-19T11:10');
  expect(wordsOf(element.renderRoot.querySelector('[aria-current=step]'))).not.toContain('Идёт');
});
