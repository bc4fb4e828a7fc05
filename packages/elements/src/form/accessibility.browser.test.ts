import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { demoKit } from '../testing/kits.ts';
import { drawn, formPage } from '../testing/form-page.ts';
import type { QadamForm } from './qadam-form.ts';

afterEach(() => document.body.replaceChildren());

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { runOnly: tags });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const answered = {
  violence: { value: 'yes', how: 'told', from: 'врач' } as const,
  papers: { open: 'refused' } as const,
};

const states: Record<string, (theme: string) => Promise<QadamForm>> = {
  'first section': () => formPage({ value: answered, asks: ['papers'] }),
  'all kinds of fields': async () => {
    const form = await formPage({ value: { children: 42 } });
    form.goTo('family');
    return form;
  },
  tables: async () => {
    const form = await formPage({ value: { steps: [{ id: '00000000-0000-7000-8000-000000000001' }] } });
    form.goTo('plan');
    return form;
  },
  'to be corrected': async () => {
    const form = await formPage();
    await form.submit();
    return form;
  },
  'read-only': () => formPage({ value: answered, readonly: true }),
  'in English, a draft translation': () => formPage({ kit: demoKit(), instrument: 'first-look', locale: 'en' }),
};

for (const theme of ['light', 'dark'])
  for (const width of [360, 1366])
    test.each(Object.entries(states))(`no findings at ${width} px, ${theme}: %s`, async (_name, open) => {
      await page.viewport(width, 800);
      document.documentElement.lang = 'ru';
      const form = await open(theme);
      form.style.setProperty('--qadam-motion', '0ms'); // colours that are on their way are no finding
      form.dataset.qadamTheme = theme;
      await drawn(form);

      expect(await findings()).toEqual([]);
    });
