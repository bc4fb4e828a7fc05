import { beforeEach, expect, test } from 'vitest';
import { riskPage, wordsOf } from '../testing/case-page.ts';
import { entriesOf } from '../testing/families.ts';

beforeEach(() => document.body.replaceChildren());

const clockAt = async (at: string, locale = 'ru'): Promise<string> => {
  const panel = await riskPage({
    entries: entriesOf('beaten-child', '2026-05-14T11:40'),
    about: 'timur',
    ruleset: 'triage',
    at,
    locale,
  });
  return wordsOf(panel.renderRoot.querySelector('[part=clock]'));
};

test('time left as a figure, the hour it ends, time since the report, and whether the child is safe', async () => {
  const clock = await clockAt('2026-05-14T11:49:30+05:00');

  expect(clock).toContain('41 минута');
  expect(clock).toContain('до 12:31, отсчёт с 11:31');
  expect(clock).toContain('С сообщения прошло 25 минут.');
  expect(clock).toContain('В безопасности ли ребёнок: не известно');
});

test('the last minute, and after it', async () => {
  expect(await clockAt('2026-05-14T12:30:30+05:00')).toContain('меньше минуты');
  expect(await clockAt('2026-05-14T12:46:00+05:00')).toMatch(/срок прошёл 15 минут/);
});

test('the figure in English', async () => {
  expect(await clockAt('2026-05-14T12:30:00+05:00', 'en')).toContain('1 minute');
});

test('it is drawn anew by its element, without taking the focus', async () => {
  let now = '2026-05-14T11:49:00+05:00';
  const panel = await riskPage({ entries: entriesOf('beaten-child', '2026-05-14T11:40'), about: 'timur', at: now });
  panel.now = () => now;
  const button = panel.renderRoot.querySelector<HTMLElement>('[part=otherwise]')!;
  button.focus();

  now = '2026-05-14T12:00:00+05:00';
  panel.requestUpdate();
  await panel.updateComplete;

  expect(wordsOf(panel.renderRoot.querySelector('.clock__left'))).toBe('31 минута');
  expect((panel.renderRoot as ShadowRoot).activeElement).toBe(button);
});

test('once an act of protection is recorded the clock is gone', async () => {
  const panel = await riskPage({
    entries: entriesOf('beaten-child', '2026-05-14T12:05'),
    about: 'timur',
    at: '2026-05-14T12:06:00+05:00',
  });

  expect(panel.renderRoot.querySelector('[part=clock]')).toBeNull();
});

test('a danger in a draft speaks up, and says that it is not saved', async () => {
  const draft = { instrument: 'triage', about: 'timur', answers: { violence: 'yes' } };
  const panel = await riskPage({
    ...{
      entries: entriesOf('beaten-child', '2026-05-14T11:24'),
      about: 'timur',
      ruleset: 'triage',
      draft,
      at: '2026-05-14T11:30:00+05:00',
    },
  });

  expect(wordsOf(panel.renderRoot.querySelector('[role=alert]'))).toBe('Срочно');
  expect(wordsOf(panel.renderRoot.querySelector('.risk__head'))).toContain('По черновику, не сохранено');
  expect(wordsOf(panel.renderRoot.querySelector('[part=clock]'))).toContain('Сохраните сейчас и действуйте.');
});

test('an hour that runs already goes on while another record is written', async () => {
  const panel = await riskPage({
    entries: entriesOf('beaten-child', '2026-05-14T11:40'),
    about: 'timur',
    ruleset: 'triage',
    draft: { instrument: 'triage', about: 'timur', answers: { violence: 'yes' } },
    at: '2026-05-14T11:49:30+05:00',
  });

  expect(wordsOf(panel.renderRoot.querySelector('[part=clock]'))).toContain('до 12:31, отсчёт с 11:31');
});

test('a record is seen at once, even where the machine is behind the clock of the host', async () => {
  const later = new Date(Date.now() + 90_000).toISOString();
  const [opened, ...more] = entriesOf('beaten-child', '2026-05-14T11:40');
  const entries = [opened!, ...more.map((entry) => ({ ...entry, at: later, recordedAt: later }))];
  const panel = await riskPage({ entries, about: 'timur', ruleset: 'triage', at: '2026-05-14T11:49:30+05:00' });
  const verdict = (): string => wordsOf(panel.renderRoot.querySelector('[part=verdict]'));
  expect(verdict()).not.toContain('Срочно');

  panel.now = undefined;
  await panel.updateComplete;

  expect(verdict()).toContain('Срочно');
});
