import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import { openPart, press, studioPage, type StudioPage } from '../../testing/studio-page.ts';

vi.setConfig({ testTimeout: 30_000 });

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
