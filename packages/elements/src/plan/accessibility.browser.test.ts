import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { settled } from '../testing/case-page.ts';
import { planEntries, planPage } from '../testing/plan-page.ts';
import type { QadamPlan } from './qadam-plan.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'ru';
});
afterEach(() => page.viewport(414, 896));

const running = { at: '2026-03-13T11:00:00+05:00', entries: planEntries('running') };
const proposed = { at: '2026-06-08T11:00:00+05:00', entries: planEntries('proposed') };
const before = { at: '2026-02-18T11:00:00+05:00', entries: planEntries('before') };

async function pressed(element: QadamPlan, ...selectors: string[]): Promise<QadamPlan> {
  for (const selector of selectors) {
    element.renderRoot.querySelector<HTMLElement>(selector)!.click();
    await settled(element);
  }
  return element;
}

const states: Record<string, (locale: string) => Promise<QadamPlan>> = {
  'a first step with what is missing': async (locale) =>
    pressed(await planPage({ ...before, locale }), '#add', '[type=submit]'),
  'an edited step': async (locale) => pressed(await planPage({ ...running, locale }), '[data-act=edit]'),
  'a step that is removed': async (locale) => pressed(await planPage({ ...running, locale }), '[data-act=remove]'),
  'reviewed, with earlier revisions': async (locale) => pressed(await planPage({ ...proposed, locale }), 'summary'),
  official: async (locale) => pressed(await planPage({ ...running, locale }), '#official'),
  'read only': async (locale) => planPage({ ...running, locale, readonly: true }),
};

const looks = ['light', 'dark'].flatMap((theme) =>
  ['ru', 'en'].flatMap((locale) => [360, 1366].map((width) => ({ theme, locale, width }))),
);

test.each(Object.keys(states))('%s: no violation in any look', async (name) => {
  for (const { theme, locale, width } of looks) {
    await page.viewport(width, 900);
    document.body.replaceChildren();
    const element = await states[name]!(locale);
    element.dataset.qadamTheme = theme;
    await settled(element);
    await new Promise((done) => setTimeout(done, 150)); // colours change with a motion
    const { violations } = await axe.run(element, { runOnly: tags });
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
    expect(found, `${theme} ${locale} ${width}`).toEqual([]);
    expect(document.documentElement.scrollWidth, 'no sideways scrolling').toBeLessThanOrEqual(width);
  }
});
