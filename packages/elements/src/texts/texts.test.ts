import { expect, test } from 'vitest';
import { dayInWords, daysBetween, distanceInWords, wallTime } from './dates.ts';
import { defineTexts, interfaceLanguage, sayIn } from './texts.ts';

const texts = defineTexts({
  ru: { hello: 'Сәлем, {name}', asks: { one: '{count} вопрос', few: '{count} вопроса', many: '{count} вопросов' } },
  en: { hello: 'Hello, {name}', asks: { one: '{count} question', other: '{count} questions' } },
});

test('a phrase that counts takes the plural form of its language', () => {
  const ru = sayIn(texts, 'ru-KZ');
  const en = sayIn(texts, 'en');

  expect([1, 2, 5, 21].map((count) => ru('asks', { count }))).toEqual([
    '1 вопрос',
    '2 вопроса',
    '5 вопросов',
    '21 вопрос',
  ]);
  expect([1, 2].map((count) => en('asks', { count }))).toEqual(['1 question', '2 questions']);
});

test('a name that is not given stands as it is written', () => {
  expect(sayIn(texts, 'en')('hello')).toBe('Hello, {name}');
});

test('languages without an interface of their own get the Russian one', () => {
  expect(['ru', 'kk', 'uz-Latn', 'en-GB'].map(interfaceLanguage)).toEqual(['ru', 'ru', 'ru', 'en']);
});

test('an instant is shown in its own offset', () => {
  expect(wallTime('2026-05-14T23:30:00+05:00')).toBe('23:30');
  expect(dayInWords('ru', '2026-05-14T23:30:00+05:00', '2026-01-01')).toBe('четверг, 14 мая');
});

test('a distance counts calendar days', () => {
  expect(daysBetween('2026-05-14T23:30:00+05:00', '2026-05-19')).toBe(5);
  expect(distanceInWords('ru', '2026-05-14', '2026-05-19')).toBe('через 5 дней');
});
