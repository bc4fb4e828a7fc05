import axe from 'axe-core';
import type { Ruleset } from '@qadam/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import { button, choose, drawn, field, press, studioPage, write, type StudioPage } from '../../testing/studio-page.ts';

vi.setConfig({ testTimeout: 120_000 }); // the largest model, beside another page

let opened: StudioPage;
let studio: QadamStudio;

beforeEach(async () => {
  await page.viewport(1366, 900);
  document.documentElement.lang = 'ru';
  opened = await studioPage('kz-phc');
  studio = opened.studio;
});
afterEach(() => document.body.replaceChildren());

const main = (): HTMLElement => studio.renderRoot.querySelector<HTMLElement>('.studio__main')!;
const focused = (): Element => (studio.renderRoot as ShadowRoot).activeElement!;
const keys = async (text: string): Promise<void> => {
  await userEvent.keyboard(text);
  await drawn(studio);
};
const PATH = 'rules/kz-phc/level.rules.json';

/** The level as the keeper has it. */
async function level(): Promise<Ruleset> {
  await studio.keepNow();
  return JSON.parse(opened.kept().files[PATH]!) as Ruleset;
}
const idsOf = ({ outcomes }: Ruleset): string[] =>
  outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : outcome.id));
const drawnAs = (): (string | undefined)[] =>
  [...main().querySelectorAll('[aria-labelledby=outcomes-title] .level')].map(
    ({ className }) => /level--(\w+)/.exec(className)?.[1],
  );
const violations = async (): Promise<string[]> =>
  (await axe.run(studio, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations.map(({ id }) => id);

test('an outcome is added by keyboard in its place; the others are drawn as before', async () => {
  const before = { ...opened.kept().files };
  expect(drawnAs()).toEqual(['none', 'low', 'medium', 'high']);
  button(main(), 'Добавить итог').focus();
  await keys('{Enter}');
  await keys('Повышенный риск');
  await keys('{Tab}');
  await userEvent.selectOptions(focused() as HTMLElement, 'Средний риск');
  await drawn(studio);
  await keys('{Tab}');
  await userEvent.selectOptions(focused() as HTMLElement, 'высокий');
  await drawn(studio);
  expect(await violations()).toEqual([]);
  await keys('{Tab}{Enter}');

  expect(idsOf(await level())).toEqual(['none', 'low', 'medium', 'povyshenniy-risk', 'high']);
  expect(drawnAs()).toEqual(['none', 'low', 'medium', 'high', 'high']);
  expect(focused().textContent).toContain('Повышенный риск');
  expect(await violations()).toEqual([]);

  await press(studio, /^Отменить: добавлен итог/);
  await studio.keepNow();
  expect(opened.kept().files).toEqual(before);
});

test('an outcome is not added before its place and its look are chosen', async () => {
  await press(studio, 'Добавить итог', main());
  await write(studio, /^Название \(русский/, 'Повышенный риск', main());
  button(main(), 'Добавить').click();
  await drawn(studio);

  expect(main().textContent).toContain('Выберите, выше какого итога он стоит.');
  expect(idsOf(await level())).toHaveLength(4);
});

test('an outcome is renamed and drawn otherwise by mouse', async () => {
  await userEvent.click(main().querySelectorAll<HTMLElement>('[aria-labelledby=outcomes-title] .rule')[2]!);
  await drawn(studio);
  await choose(studio, 'Каким знаком и цветом показан', 'высокий', main());
  await userEvent.fill(field(main(), /^Название итога, русский/), 'Заметный риск');
  await drawn(studio);

  expect((await level()).outcomes[2]).toMatchObject({ id: 'medium', tone: 'high' });
  expect(button(main(), 'Заметный риск')).toBeDefined();
});

test('an outcome is removed once it is decided where its rules lead', async () => {
  await press(studio, 'Удалить: Низкий риск', main());
  const asked = main().querySelectorAll('.removal__use').length;

  expect(asked).toBeGreaterThan(0);
  expect(button(main(), 'Удалить').getAttribute('aria-disabled')).toBe('true');
  expect(main().textContent).toContain('Заменить на другое');
});
