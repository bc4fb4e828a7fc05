import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ru as append } from '../append/texts/ru.ts';
import { ru as whole } from '../case/texts/ru.ts';
import { ru as form } from '../form/texts/ru.ts';
import { ru as plan } from '../plan/texts/ru.ts';
import { ru as risk } from '../risk/texts/ru.ts';
import { casePage, riskPage, settled } from '../testing/case-page.ts';
import { entriesOf, kit } from '../testing/families.ts';
import { formPage } from '../testing/form-page.ts';
import type { Phrase } from '../texts/phrase.ts';
import type { Part } from '../texts/texts.ts';
import { pack as kk } from './kk.ts';
import { pack as uz } from './uz.ts';

const packs = { kk, uz };
type Language = keyof typeof packs;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

beforeEach(async () => {
  await page.viewport(360, 900);
  document.body.replaceChildren();
});
afterEach(async () => {
  document.documentElement.lang = 'ru';
  await page.viewport(414, 896);
});

/** Words of the definitions may be the same as words of the interface, and stay Russian where nobody has translated them. */
const ofDefinitions = new Set(
  Object.values(kit.texts.ru ?? {}).map((text) => (typeof text === 'string' ? text : text.text)),
);
const forms = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Russian phrases of the interface that its translation does not share, as what a piece of text would match. */
function russianOf(language: Language): RegExp[] {
  const tables: Partial<Record<Part, Readonly<Record<string, Phrase>>>> = { append, case: whole, form, plan, risk };
  return Object.entries(tables).flatMap(([part, table]) =>
    Object.entries(table).flatMap(([key, phrase]) => {
      const own = forms((packs[language][part as Part] as Record<string, Phrase>)[key]!);
      return forms(phrase)
        .filter((text) => !own.includes(text) && !ofDefinitions.has(text))
        .filter((text) => text.replace(/\{\w+\}/g, '').replace(/[^а-яё]/gi, '').length > 3)
        .map(
          (text) =>
            new RegExp(
              `^${text
                .split(/\{\w+\}/)
                .map(escaped)
                .join('.+')}$`,
            ),
        );
    }),
  );
}

/** Everything that is written or named in an element and in those inside it. */
function saidIn(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    ...[...each.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent ?? ''),
    ...['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
    ...(each.shadowRoot ? saidIn(each.shadowRoot) : []),
  ]);
}
const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot, selector) : [])),
];

const urgent = { at: '2026-05-14T11:49:00+05:00', entries: entriesOf('beaten-child', '2026-05-14T11:40') };
const running = { at: '2026-03-06T10:00:00+05:00', entries: entriesOf('whole-path', '2026-02-25T15:00') };
const ranging = {
  at: '2026-05-11T11:42:00+05:00',
  entries: entriesOf('two-siblings', '2026-05-11T11:00'),
  about: 'aya',
};

type Drawn = HTMLElement & { renderRoot: HTMLElement | DocumentFragment; updateComplete: Promise<unknown> };
const screens: Record<string, (locale: Language) => Promise<Drawn>> = {
  'form: triage': (locale) => formPage({ kit, instrument: 'triage', locale, people: [] }),
  'form: risk assessment, not complete': async (locale) => {
    const element = await formPage({ kit, instrument: 'risk-assessment', locale, people: [] });
    await element.submit();
    return element;
  },
  'panel: high': (locale) => riskPage({ ...urgent, about: 'timur', locale }),
  'panel: a range': (locale) => riskPage({ ...ranging, navigable: true, locale }),
  'case: urgent': (locale) => casePage({ ...urgent, locale }),
  'case: carried out': (locale) => casePage({ ...running, locale }),
  'case: a document with its panel': async (locale) => {
    const element = await casePage({ ...urgent, locale });
    element.renderRoot.querySelector<HTMLElement>('.doc__go')!.click();
    await settled(element);
    return element;
  },
  'case: all acts': async (locale) => {
    const element = await casePage({ ...running, locale });
    const buttons = [...element.renderRoot.querySelectorAll<HTMLElement>('button')];
    buttons.find(({ textContent }) => textContent?.trim() === packs[locale].case.acts)!.click();
    await settled(element);
    return element;
  },
};
const each = Object.keys(packs).flatMap((language) =>
  Object.keys(screens).map((screen) => ({ language: language as Language, screen })),
);

test.each(each)('$language, $screen: its own words, one note of the draft, room on a telephone', async (given) => {
  const { language, screen } = given;
  document.documentElement.lang = language;
  const russian = russianOf(language);

  const element = await screens[screen]!(language);
  await settled(element);

  const said = saidIn(document.body).map((text) => text.replace(/\s+/g, ' ').trim());
  expect(said.filter((text) => russian.some((phrase) => phrase.test(text)))).toEqual([]);
  expect(all(document.body, '[part=draft-note]').map(({ textContent }) => textContent)).toEqual([
    packs[language].draftNote,
  ]);
  expect(element.renderRoot.querySelector('[lang]')?.getAttribute('lang')).toBe(language);
  const { violations } = await axe.run(element, { runOnly: tags });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  expect(document.documentElement.scrollWidth, 'no sideways scrolling').toBeLessThanOrEqual(360);
});
