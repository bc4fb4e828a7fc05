import type { FamilyStep } from '@qadam/schema';
import { beforeEach, expect, test } from 'vitest';
import { riskPage, wordsOf } from '../testing/case-page.ts';
import { entriesOf, familyIds, familyOf } from '../testing/families.ts';

beforeEach(() => document.body.replaceChildren());

/** What a panel may say of an expected outcome in force. */
const sentences: Readonly<Record<string, RegExp>> = {
  urgent: /^Срочно$/,
  'not-urgent': /^По сообщению не срочно$/,
  'not-urgent urgent': /^Сначала узнать$/,
  high: /^(Высокий риск|Решение: высокий)$/,
  medium: /^(Средний риск|Решение: средний)$/,
  low: /^(Низкий риск|Решение: низкий)$/,
  none: /^(Риск не выявлен|Решение: нет)$/,
  'none low': /^Не установлен, возможно низкий$/,
  'none medium': /^Не установлен, возможно средний$/,
  'none high': /^Не установлен(: ещё не спрашивали|, возможно высокий)$/,
  'low medium': /^Не ниже низкого, возможно средний$/,
  'low high': /^Не ниже низкого, возможно высокий$/,
  'medium high': /^Не ниже среднего, возможно высокий$/,
};

const expected = ({ expect: wanted }: FamilyStep): [string, string, string][] =>
  Object.entries(wanted?.levels ?? {}).flatMap(([ruleset, subjects]) =>
    Object.entries(subjects)
      .filter(([about]) => about !== 'family')
      .map(([about, range]): [string, string, string] => [ruleset, about, [range].flat().join(' ')]),
  );

test.each(familyIds)('%s: each level in force is said in a sentence', async (id) => {
  const { steps } = familyOf(id);
  for (const [index, step] of steps.entries()) {
    for (const [ruleset, about, range] of expected(step)) {
      const panel = await riskPage({ entries: entriesOf(id, step.at), about, ruleset, at: step.at });
      const said = wordsOf(panel.renderRoot.querySelector('[part=verdict]'));
      expect(said, `${ruleset} of ${about} after step ${index + 1}`).toMatch(sentences[range] ?? /no such range/);
      panel.remove();
    }
  }
});

test('nobody was asked: not established, never no risk', async () => {
  const panel = await riskPage({
    entries: entriesOf('beaten-child', '2026-05-14T11:24'),
    about: 'timur',
    at: '2026-05-14T11:25:00+05:00',
  });

  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Не установлен: ещё не спрашивали');
  expect(panel.renderRoot.querySelectorAll('.ladder .is-at')).toHaveLength(0);
  expect(panel.renderRoot.querySelectorAll('.ladder .is-maybe')).toHaveLength(4);
});

test('the ladder draws at least, still possible and excluded, and is named by the sentence', async () => {
  const panel = await riskPage({
    entries: entriesOf('two-siblings', '2026-05-11T11:00'),
    about: 'aya',
    at: '2026-05-11T11:10:00+05:00',
  });
  const ladder = panel.renderRoot.querySelector('[part=ladder]')!;

  expect(ladder.getAttribute('aria-label')).toBe('Ступени: Не ниже среднего, возможно высокий');
  expect([...ladder.children].map((step) => step.className.trim().replace(/\s+/g, ' '))).toEqual([
    'ladder__step none',
    'ladder__step low',
    'ladder__step medium is-at',
    'ladder__step high is-maybe',
  ]);
});

test('an open question says how it is open; a refusal or "not known" is no answer', async () => {
  const panel = await riskPage({
    ...{
      entries: entriesOf('night-screams', '2026-05-13T09:30'),
      about: 'bala',
      ruleset: 'triage',
      at: '2026-05-13T09:40:00+05:00',
    },
  });
  const states = [...panel.renderRoot.querySelectorAll('.asks .small')].map(wordsOf);

  expect(states).toEqual(['сейчас: не известно', 'сейчас: не известно']);
});

test('to find out is one task with its date, and the sign of concern has its name', async () => {
  const panel = await riskPage({
    ...{
      entries: entriesOf('night-screams', '2026-05-13T09:30'),
      about: 'bala',
      ruleset: 'triage',
      at: '2026-05-13T09:40:00+05:00',
    },
  });
  const task = wordsOf(panel.renderRoot.querySelector('[part=find-out]'));

  expect(task).toContain('Узнать: четверг, 14 мая, завтра');
  expect(task).toContain('«Кто видел ребёнка»: никто не видел');
  expect(panel.renderRoot.querySelectorAll('.find')).toHaveLength(1);
});

test('what would lower a danger is never shown', async () => {
  const panel = await riskPage({
    entries: entriesOf('beaten-child', '2026-05-14T14:00'),
    about: 'timur',
    at: '2026-05-14T14:10:00+05:00',
  });
  const changes = wordsOf(panel.renderRoot.querySelector('[part=changes]'));

  expect(changes).toContain('Понизить его может только решение человека');
  expect(changes).not.toContain('насили');
});

test('triage that is not urgent is neutral and never called low', async () => {
  const panel = await riskPage({
    ...{
      entries: entriesOf('low-income', '2026-05-14T09:00'),
      about: 'nur',
      ruleset: 'triage',
      at: '2026-05-14T09:05:00+05:00',
    },
  });

  expect(panel.renderRoot.querySelector('.risk--none')).not.toBeNull();
  expect(wordsOf(panel.renderRoot.querySelector('[part=next]'))).toContain('Это не «низкий риск»');
});

test('hidden until asked', async () => {
  const panel = await riskPage({
    ...{ entries: entriesOf('beaten-child'), about: 'timur', at: '2026-05-14T15:10:00+05:00', discreet: true },
  });
  expect(wordsOf(panel.renderRoot as ShadowRoot)).toBe('Уровень скрыт Показать');

  panel.renderRoot.querySelector('button')!.click();
  await panel.updateComplete;

  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Высокий риск');
});
