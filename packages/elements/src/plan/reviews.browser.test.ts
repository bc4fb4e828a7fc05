import { beforeEach, expect, test } from 'vitest';
import { settled, wordsOf } from '../testing/case-page.ts';
import { trialKit } from '../testing/all-types.ts';
import { planEntries, planPage } from '../testing/plan-page.ts';

beforeEach(() => document.body.replaceChildren());

const at = '2026-06-08T11:00:00+05:00';

test('a review shows what it added, changed and removed, by row', async () => {
  const element = await planPage({ at, entries: planEntries('continued') });
  const review = element.renderRoot.querySelector('[data-review="1"]')!;

  expect(wordsOf(review.querySelector('h3'))).toBe('Пересмотр 1, вторник, 2 июня');
  expect(wordsOf(review.querySelector('h4'))).toBe('Исправленный план: 3 изменения');
  expect([...review.querySelectorAll('[data-change]')].map((row) => row.getAttribute('data-change'))).toEqual([
    'changed',
    'added',
    'removed',
  ]);
  expect(wordsOf(review.querySelector('[data-change=changed]'))).toContain('было: 10 марта стало: 15 июля');
  expect(wordsOf(review.querySelector('[data-change=added]'))).toContain('2.3 Занятие с психологом');
  expect(wordsOf(review.querySelector('[data-change=removed] del'))).toBe('Дневной центр три раза в неделю');
});

test('the decision of the meeting stands with its reason and day', async () => {
  const element = await planPage({ at, entries: planEntries('continued') });
  const decision = wordsOf(element.renderRoot.querySelector('[part=decision]'));

  expect(decision).toContain('Продолжить с изменениями');
  expect(decision).toContain('Доход появился, сад ещё нет');
  expect(decision).toContain('2 июня');
  expect(wordsOf(element.renderRoot.querySelector('[data-option=propose-separation]'))).toContain('Не предлагали.');
});

test('a longer stay is a proposal only, with its standing', async () => {
  const element = await planPage({ at, entries: planEntries('proposed') });
  const stay = element.renderRoot.querySelector('[data-option=propose-longer-stay]')!;

  expect(element.renderRoot.querySelector('[part=decision]')).toBeNull();
  expect([...stay.querySelectorAll('.standing > li')].map((each) => [each.className, wordsOf(each)])).toEqual([
    ['is-done', 'предложено 2 июня, совещание'],
    ['is-done', 'комиссия Асет: Поддержано, 5 июня. Протокол № 8'],
    ['is-now', 'орган опеки номер и дата решения'],
  ]);
});

test('without a review it says so; a model without a plan too', async () => {
  const element = await planPage({ at: '2026-03-13T11:00:00+05:00', entries: planEntries('running') });
  expect(wordsOf(element.renderRoot.querySelector('.reviews'))).toContain('Пересмотров ещё не было.');

  element.kit = trialKit();
  await settled(element);
  expect(wordsOf(element.renderRoot.querySelector('.frame'))).toContain('В модели «trial» нет плана');
});
