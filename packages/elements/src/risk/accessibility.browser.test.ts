import { test } from 'vitest';
import { riskPage, settled } from '../testing/case-page.ts';
import { entriesOf, supervisor } from '../testing/families.ts';
import { noViolationInAnyLook } from '../testing/looks.ts';

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

test.each(Object.entries(states))('%s: no violation in any look', (_, state) =>
  noViolationInAnyLook(async (locale) => {
    const panel = await riskPage({ ...state, locale });
    panel.renderRoot.querySelector<HTMLElement>('[part=otherwise]')?.click();
    const main = document.createElement('main');
    const [title, subtitle] = ['h1', 'h2'].map((name) => document.createElement(name));
    title!.textContent = document.title = 'Дело';
    subtitle!.textContent = 'Уровень';
    main.append(title!, subtitle!, panel);
    document.body.append(main);
    await settled(panel);
    return panel;
  }),
);
