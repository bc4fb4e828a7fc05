/** Shows an element in every look that a reader may have, and lets axe judge it. */
import axe from 'axe-core';
import { expect } from 'vitest';
import { page } from 'vitest/browser';

export type Locale = 'ru' | 'en';
type Drawn = HTMLElement & { updateComplete: Promise<unknown> };

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rules of a good page, beside those of the standard: for an element that stands in one. */
const ofPages = 'best-practice';

/**
 * Opens an element anew at each width, in Russian; it may not break WCAG 2.2 AA nor scroll sideways. In the dark only colours
 * differ, so only they are judged again. An element that stands in a `<main>` is judged with all of it, as a page. Other
 * languages and looks: every story, in `.config/slow/looks.mjs`.
 */
export async function noViolationInAnyLook(open: (locale: Locale) => Promise<Drawn>): Promise<void> {
  for (const width of [360, 1366]) {
    await page.viewport(width, 900);
    document.documentElement.lang = 'ru';
    document.body.replaceChildren();
    const element = await open('ru');
    for (const theme of ['light', 'dark'] as const) {
      await dressed(element, theme);
      const main = element.closest('main');
      const rules = main === null ? tags : [...tags, ofPages];
      const { violations } = await axe.run(main ?? element, {
        runOnly: theme === 'light' ? rules : ['color-contrast'],
      });
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
      );
      expect(found, `${theme} ${width}`).toEqual([]);
      expect(document.documentElement.scrollWidth, 'no sideways scrolling').toBeLessThanOrEqual(width);
    }
  }
  await page.viewport(414, 896);
}

/** Gives an element a theme, on a page of the same; colours that are on their way are no finding. */
async function dressed(element: Drawn, theme: 'light' | 'dark'): Promise<void> {
  element.dataset.qadamTheme = theme;
  element.style.setProperty('--qadam-motion', '0ms');
  document.body.style.background = theme === 'dark' ? '#11181f' : '#fff';
  document.body.style.color = theme === 'dark' ? '#fff' : '#000';
  await element.updateComplete;
  await new Promise((done) => setTimeout(done, 30));
}
