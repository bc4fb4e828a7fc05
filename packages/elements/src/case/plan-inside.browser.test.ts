import { beforeEach, expect, test } from 'vitest';
import type { QadamForm } from '../form/qadam-form.ts';
import type { QadamPlan } from '../plan/qadam-plan.ts';
import { casePage, entriesIn, fill, press, saying, settled, wordsOf } from '../testing/case-page.ts';
import { planEntries } from '../testing/plan-page.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => document.body.replaceChildren());

const page = (): Promise<QadamCase> => casePage({ at: '2026-03-07T10:00:00+05:00', entries: planEntries('running') });
const planIn = (element: QadamCase): QadamPlan => element.renderRoot.querySelector('qadam-plan')!;
const formIn = (element: QadamCase): QadamForm => element.renderRoot.querySelector('.document qadam-form')!;
const steps = (element: QadamCase): number =>
  (entriesIn(element, 'answered').findLast(({ body }) => body.instrument === 'plan')!.body.answers.actions as unknown[])
    .length;

async function addStep(element: QadamCase, words: string): Promise<void> {
  const plan = planIn(element);
  saying(plan.renderRoot, 'Добавить шаг').click();
  await settled(plan);
  fill(plan.renderRoot, 'cell-action', words);
  await settled(plan);
}
async function saveStep(element: QadamCase): Promise<void> {
  planIn(element).renderRoot.querySelector<HTMLElement>('form button[type=submit]')!.click();
  await settled(element);
}

test('the plan opens as a plan and stays open after a step', async () => {
  const element = await page();
  await press(element, 'Индивидуальный план');
  expect(planIn(element).hidden).toBe(false);
  expect(formIn(element)).toBeNull();

  const before = steps(element);
  await addStep(element, 'Записаться к педиатру');
  await saveStep(element);
  expect(steps(element)).toBe(before + 1);
  expect(planIn(element).isConnected).toBe(true);
});

test('the whole form does not write over a step that was added in the plan meanwhile', async () => {
  const element = await page();
  await press(element, 'Индивидуальный план');
  await press(element, 'Вся форма');
  await settled(element);
  const form = formIn(element);
  form.goTo('needs');
  await form.updateComplete;
  const before = steps(element);

  await press(element, 'Как план');
  await addStep(element, 'Записаться к педиатру');
  await saveStep(element);
  await press(element, 'Вся форма');
  expect((form.value.actions as unknown[]).length).toBe(before + 1);
  await form.submit();
  await settled(element);
  expect(steps(element)).toBe(before + 1);
});

test('a step that is half typed keeps the plan, and the case says so', async () => {
  const element = await page();
  await press(element, 'Индивидуальный план');
  await addStep(element, 'Начато');
  await press(element, '← К делу');
  expect(wordsOf(element.renderRoot.querySelector('.unsaved'))).toContain('Индивидуальный план');

  await press(element, 'Открыть и сохранить');
  expect(planIn(element).renderRoot.querySelector<HTMLTextAreaElement>('#cell-action')!.value).toBe('Начато');
});
