/** Theme and size of an element, and of those inside it. */
import { beforeEach, expect, test } from 'vitest';
import type { QadamPlan } from '../plan/qadam-plan.ts';
import { casePage, press, settled } from '../testing/case-page.ts';
import { planEntries } from '../testing/plan-page.ts';

beforeEach(() => document.body.replaceChildren());

const letters = (element: HTMLElement): number => parseFloat(getComputedStyle(element).getPropertyValue('--q-text-m'));
const ink = (element: HTMLElement): string => getComputedStyle(element).getPropertyValue('--q-color-ink');

test('elements inside another look as it does, also when it changes', async () => {
  const element = await casePage({ at: '2026-03-07T10:00:00+05:00', entries: planEntries('running') });
  element.dataset.qadamSize = 'large';
  element.dataset.qadamTheme = 'dark';
  await press(element, 'Индивидуальный план');
  const inside = element.renderRoot.querySelector<QadamPlan>('qadam-plan')!;
  await settled(element);
  expect([letters(inside), ink(inside)]).toEqual([letters(element), ink(element)]);
  const large = letters(inside);
  const dark = ink(inside);

  element.dataset.qadamSize = 'compact';
  element.dataset.qadamTheme = 'light';
  expect(letters(inside)).toBeLessThan(large);
  expect(ink(inside)).not.toBe(dark);

  delete element.dataset.qadamSize;
  expect(inside.hasAttribute('data-qadam-size')).toBe(false);
});

test('a page sets any token from outside, in each size', async () => {
  const element = await casePage({ at: '2026-03-07T10:00:00+05:00', entries: planEntries('running') });
  document.body.style.setProperty('--qadam-text-m', '33px');
  for (const size of ['compact', 'usual', 'large']) {
    element.dataset.qadamSize = size;
    expect(letters(element)).toBe(33);
  }
  document.body.removeAttribute('style');
});
