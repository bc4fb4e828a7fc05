import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { casePage, saying, settled } from '../testing/case-page.ts';
import { entriesOf } from '../testing/families.ts';
import type { QadamCase } from './qadam-case.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'ru';
});
afterEach(() => page.viewport(414, 896));

const urgent = { at: '2026-05-14T11:49:00+05:00', entries: entriesOf('beaten-child', '2026-05-14T11:40') };
const running = { at: '2026-03-06T10:00:00+05:00', entries: entriesOf('whole-path', '2026-02-25T15:00') };
const words = {
  ru: { acts: 'Записать событие', note: 'Записать контакт', send: 'Записать' },
  en: { acts: 'Record an event', note: 'Record a contact', send: 'Record' },
};
type Locale = keyof typeof words;

/** A running case after the first button with these words, in either language, was pressed. */
const after =
  (...said: readonly [ru: string, en: string][]) =>
  async (locale: Locale): Promise<QadamCase> => {
    const element = await casePage({ ...running, locale });
    for (const [ru, en] of said) {
      saying(element.renderRoot, locale === 'ru' ? ru : en).click();
      await settled(element);
    }
    return element;
  };

const states: Record<string, (locale: Locale) => Promise<QadamCase>> = {
  urgent: (locale) => casePage({ ...urgent, locale }),
  'two children': (locale) =>
    casePage({ at: '2026-05-12T09:30:00+05:00', entries: entriesOf('two-siblings', '2026-05-12T09:00'), locale }),
  discreet: (locale) => casePage({ ...urgent, locale, discreet: true }),
  'an act with what is missing': async (locale) => {
    const element = await casePage({ ...urgent, locale });
    for (const said of [words[locale].acts, words[locale].note, words[locale].send]) {
      const within = said === words[locale].send ? element.renderRoot.querySelector('.act')! : element.renderRoot;
      saying(within, said).click();
      await settled(element);
    }
    return element;
  },
  'a document with its panel': async (locale) => {
    const element = await casePage({ ...urgent, locale });
    element.renderRoot.querySelector<HTMLElement>('.doc__go')!.click();
    await settled(element);
    return element;
  },
  'all acts': after(['Записать событие', 'Record an event'], ['Другие события', 'Other events']),
  'a signature': after(['Подписи', 'Signatures']),
  'a correction': after(['Исправить: Посещение', 'Correct: Посещение']),
  'a record to read': after(['Прочитать', 'Read']),
  'a move against its condition': after(['Перейти вопреки условию', 'Move against the condition']),
  'the plan inside': after(['Индивидуальный план', 'Индивидуальный план']),
  'near closing': (locale) =>
    casePage({ at: '2026-06-04T10:00:00+05:00', entries: entriesOf('whole-path', '2026-06-03T10:00'), locale }),
  covered: async (locale) => {
    const element = await casePage({ ...urgent, locale });
    element.renderRoot.querySelector<HTMLElement>('[part=cover-button]')!.click();
    await settled(element);
    return element;
  },
};

const looks = ['light', 'dark'].flatMap((theme) =>
  (['ru', 'en'] as const).flatMap((locale) => [360, 1366].map((width) => ({ theme, locale, width }))),
);

test.each(Object.keys(states))('%s: no violation in any look', async (name) => {
  for (const { theme, locale, width } of looks) {
    await page.viewport(width, 900);
    document.body.replaceChildren();
    const element = await states[name]!(locale);
    for (const each of [
      element,
      ...element.renderRoot.querySelectorAll<HTMLElement>('qadam-form, qadam-risk, qadam-plan'),
    ])
      each.dataset.qadamTheme = theme;
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
