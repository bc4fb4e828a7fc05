import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import { button, openPart, press, studied, studioPage, type StudioPage } from '../../testing/studio-page.ts';

const FAMILY = 'rules/classic/families/not-known.json';
let opened: StudioPage;
let studio: QadamStudio;
const alerts = (): string[] =>
  [...studio.renderRoot.querySelectorAll<HTMLElement>('[role=alert]')].map(({ innerText }) => innerText.trim());

beforeEach(async () => {
  await page.viewport(1366, 900);
  opened = await studioPage('classic');
  studio = opened.studio;
  await openPart(studio, 'families');
  studio.renderRoot.querySelector<HTMLElement>('#family-not-known')!.click();
  await studio.updateComplete;
});
afterEach(() => document.body.replaceChildren());

test('a family that an exercise is on stays, and the exercise is named', async () => {
  const before = opened.kept().files[FAMILY];
  await press(studio, /^Удалить/);

  expect(alerts().join()).toContain('На этом стоят упражнения: «Что спросить');
  await studio.keepNow();
  expect(opened.kept().files[FAMILY]).toBe(before);
});

test('a family that does not agree leads to the step at which it does not', async () => {
  await studied(studio);
  const stage = studio.renderRoot.querySelector<HTMLSelectElement>('#step-4-stage')!;
  stage.value = [...stage.options].at(-1)!.value;
  stage.dispatchEvent(new Event('change', { bubbles: true }));
  await studied(studio);
  const head = studio.renderRoot.querySelector('.edit__head')!;
  await expect.poll(() => head.textContent, { timeout: 20_000 }).toContain('1 не сходится');

  button(head, 'Шаг 5').click();
  await studio.updateComplete;
  expect((studio.renderRoot as ShadowRoot).activeElement?.id).toBe('step-4');
});
