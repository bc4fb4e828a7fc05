import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { riskPage, settled } from '../testing/case-page.ts';
import { entriesOf, supervisor } from '../testing/families.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'ru';
  document.title = 'Панель';
});
afterEach(() => page.viewport(414, 896));

const states = {
  high: { entries: entriesOf('beaten-child', '2026-05-14T11:40'), about: 'timur', at: '2026-05-14T11:49:00+05:00' },
  range: {
    entries: entriesOf('two-siblings', '2026-05-11T11:00'),
    about: 'aya',
    at: '2026-05-11T11:42:00+05:00',
    navigable: true,
  },
  waits: {
    entries: entriesOf('two-siblings', '2026-05-12T09:00'),
    about: 'aya',
    at: '2026-05-12T09:30:00+05:00',
    person: supervisor,
  },
  low: { entries: entriesOf('low-income', '2026-05-14T09:50'), about: 'nur', at: '2026-05-14T10:00:00+05:00' },
  'find out': {
    entries: entriesOf('night-screams', '2026-05-13T09:30'),
    about: 'bala',
    ruleset: 'triage',
    at: '2026-05-13T09:40:00+05:00',
  },
} as const;
const looks = ['light', 'dark'].flatMap((theme) =>
  ['ru', 'en'].flatMap((locale) => [360, 1366].map((width) => ({ theme, locale, width }))),
);

test.each(Object.keys(states) as (keyof typeof states)[])('%s: no violation in any look', async (name) => {
  for (const { theme, locale, width } of looks) {
    await page.viewport(width, 900);
    const main = document.createElement('main');
    main.append(
      Object.assign(document.createElement('h1'), { textContent: 'Дело' }),
      Object.assign(document.createElement('h2'), { textContent: 'Уровень' }),
    );
    document.body.replaceChildren(main);
    const panel = await riskPage({ ...states[name], locale });
    panel.dataset.qadamTheme = theme;
    main.append(panel);
    document.body.style.background = theme === 'dark' ? '#11181f' : '#fff';
    document.body.style.color = theme === 'dark' ? '#fff' : '#000';
    await settled(panel);
    const open = [...panel.renderRoot.querySelectorAll<HTMLElement>('[part=otherwise]')][0];
    open?.click();
    await settled(panel);
    const { violations } = await axe.run(main, { runOnly: tags });
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
    expect(found, `${theme} ${locale} ${width}`).toEqual([]);
  }
});
