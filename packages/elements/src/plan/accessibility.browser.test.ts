import { test } from 'vitest';
import { settled } from '../testing/case-page.ts';
import { noViolationInAnyLook, type Locale } from '../testing/looks.ts';
import { planEntries, planPage } from '../testing/plan-page.ts';
import type { QadamPlan } from './qadam-plan.ts';

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

const states: Record<string, (locale: Locale) => Promise<QadamPlan>> = {
  'a first step with what is missing': async (locale) =>
    pressed(await planPage({ ...before, locale }), '#add', '[type=submit]'),
  'an edited step': async (locale) => pressed(await planPage({ ...running, locale }), '[data-act=edit]'),
  'a step that is removed': async (locale) => pressed(await planPage({ ...running, locale }), '[data-act=remove]'),
  'reviewed, with earlier revisions': async (locale) => pressed(await planPage({ ...proposed, locale }), 'summary'),
  official: async (locale) => pressed(await planPage({ ...running, locale }), '#official'),
  'read only': async (locale) => planPage({ ...running, locale, readonly: true }),
};

test.each(Object.entries(states))('%s: no violation in any look', (_, open) => noViolationInAnyLook(open));
