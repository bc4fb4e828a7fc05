import { afterAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import axeCore from 'axe-core';
import { DEMO_PASSWORD } from './demo.ts';
import { openStage, type Stage } from './testing/walker.ts';
import { ru } from './words/ru.ts';
import { wordsOf } from './words/languages.ts';

/** A language is seen where an organisation works in it. */
const organisations = {
  kk: { model: 'kz-phc', families: ['cold-room', 'beaten-child'], supervisor: 'gauhar' },
  uz: { model: 'uz-oila', families: ['whole-path', 'danger-open'], supervisor: 'dilbar' },
  en: { model: 'classic', families: ['whole-path'], supervisor: 'peter' },
};
type Locale = keyof typeof organisations;
const stages = new Map<Locale, Promise<Stage>>();
function stageOf(locale: Locale): Promise<Stage> {
  const { families, model } = organisations[locale];
  const stage = stages.get(locale) ?? openStage(families, undefined, model);
  stages.set(locale, stage);
  return stage;
}
afterAll(async () => {
  for (const stage of stages.values()) await (await stage).close();
});

async function enter(locale: Locale, width: number): Promise<Page> {
  const stage = await stageOf(locale);
  const context = await stage.browser.newContext({ viewport: { width, height: 780 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const { signIn } = wordsOf(locale);
  await page.goto(`${stage.address}/sign-in?locale=${locale}`);
  await page.getByLabel(signIn.name).fill(organisations[locale].supervisor);
  await page.getByLabel(signIn.password).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: signIn.enter }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const found = await axe.run(document, { runOnly: tags });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
}

/** Plain words of the portal in Russian that the language has in other words. */
function russianOf(locale: string): Set<string> {
  const plain = (node: unknown): string[] =>
    typeof node === 'string'
      ? [node]
      : typeof node === 'object' && node !== null
        ? Object.values(node).flatMap(plain)
        : [];
  const own = new Set(plain(wordsOf(locale)));
  return new Set(plain(ru).filter((text) => /[а-яё]{3}/i.test(text) && !own.has(text)));
}

test.each(Object.keys(organisations) as Locale[])(
  '%s: pages of the portal in one language, wide and narrow',
  async (locale) => {
    const russian = russianOf(locale);
    const stage = await stageOf(locale);
    for (const width of [1366, 360]) {
      const page = await enter(locale, width);
      const family = (await page.locator('main a[href^="/families/0"]').first().getAttribute('href'))!;
      for (const path of ['/', '/queue', '/deadlines', '/people', '/journal', '/similar', '/account', family]) {
        await page.goto(stage.address + path);
        if (path === family) await page.getByRole('heading', { level: 1 }).waitFor();
        const said = (await page.evaluate(() => document.body.innerText)).split('\n').map((line) => line.trim());
        expect([path, await page.locator('html').getAttribute('lang')]).toEqual([path, locale]);
        expect([path, said.filter((line) => russian.has(line))]).toEqual([path, []]);
        expect([
          path,
          said.filter((line) => /қаралама аударма|qoralama tarjima|draft translation/i.test(line)).length,
        ]).toEqual([path, 1]);
        expect([path, await violations(page)]).toEqual([path, []]);
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([
          path,
          true,
        ]);
      }
      await page.context().close();
    }
  },
);

test('on a telephone the menu folds: it opens by a button, closes by Escape, and leads on', async () => {
  const page = await enter('kk', 360);
  const { menu, portal } = wordsOf('kk');
  const fold = page.getByRole('button', { name: portal.sections });
  const queue = page.getByRole('link', { name: menu.queue, exact: true });
  expect(await queue.isVisible()).toBe(false);
  expect(await page.locator('header').evaluate((bar) => bar.getBoundingClientRect().height)).toBeLessThan(780 / 6);

  await fold.press('Enter');
  expect(await queue.isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await queue.isVisible()).toBe(false);
  await fold.press('Enter');
  await queue.press('Enter');
  await page.getByRole('heading', { name: wordsOf('kk').queue.title }).waitFor();
});
