import { test } from 'vitest';
import { casePage, saying, settled } from '../testing/case-page.ts';
import { entriesOf } from '../testing/families.ts';
import { noViolationInAnyLook, type Locale } from '../testing/looks.ts';
import type { QadamCase } from './qadam-case.ts';

const urgent = { at: '2026-05-14T11:49:00+05:00', entries: entriesOf('beaten-child', '2026-05-14T11:40') };
const running = { at: '2026-03-06T10:00:00+05:00', entries: entriesOf('whole-path', '2026-02-25T15:00') };
const words = {
  ru: { acts: 'Записать событие', note: 'Записать контакт', send: 'Записать' },
  en: { acts: 'Record an event', note: 'Record a contact', send: 'Record' },
};

/** A running case after the first button with these words, in either language, was pressed. */
const after =
  (...said: readonly (readonly [ru: string, en: string])[]) =>
  async (locale: Locale): Promise<QadamCase> => {
    const element = await casePage({ ...running, locale });
    for (const [ru, en] of said) {
      saying(element.renderRoot, locale === 'ru' ? ru : en).click();
      await settled(element);
    }
    return element;
  };

const acts = [words.ru.acts, words.en.acts] as const;
const other = ['Другие события', 'Other events'] as const;

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
  'all acts': after(acts, other),
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

test.each(Object.entries(states))('%s: no violation in any look', (_, open) => noViolationInAnyLook(open));

/** The forms of acts are made alike: one language shows what differs. */
const forms: readonly string[] = [
  'Записать неудачную попытку',
  'Записать консультацию',
  'Записать сообщение в орган',
  'Записать новое сообщение',
  'Записать, где живёт ребёнок',
  'Записать решение',
];

test.each(forms)('the form of an act, %s: no violation in any look', (act) =>
  noViolationInAnyLook(after(acts, other, [act, act])),
);
