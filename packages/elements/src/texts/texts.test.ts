import { expect, test } from 'vitest';
import { appendTexts } from '../append/texts.ts';
import { dayInWords, daysBetween, distanceInWords, wallTime } from './dates.ts';
import { arrivalOf, interfaceLanguage, packOf } from './languages.ts';
import { defineTexts, sayIn } from './texts.ts';

const texts = defineTexts('append', {
  hello: 'Сәлем, {name}',
  asks: { one: '{count} вопрос', few: '{count} вопроса', many: '{count} вопросов' },
});

test('a phrase that counts takes the plural form of its language', () => {
  const ru = sayIn(texts, 'ru-KZ');

  expect([1, 2, 5, 21].map((count) => ru('asks', { count }))).toEqual([
    '1 вопрос',
    '2 вопроса',
    '5 вопросов',
    '21 вопрос',
  ]);
});

test('a name that is not given stands as it is written', () => {
  expect(sayIn(texts, 'ru')('hello')).toBe('Сәлем, {name}');
});

test('a language is spoken once its words have come, Russian until then', async () => {
  expect(sayIn(appendTexts, 'en')('saving')).toBe('Сохраняем…');

  expect(await arrivalOf('en-GB')).toBe(true);

  expect(sayIn(appendTexts, 'en')('saving')).toBe('Saving…');
  expect(arrivalOf('en')).toBeUndefined();
  expect(packOf('ru')).toBeUndefined();
});

test('languages without an interface of their own get the Russian one', () => {
  expect(['ru', 'de', 'en-GB', 'constructor'].map(interfaceLanguage)).toEqual(['ru', 'ru', 'en', 'ru']);
});

test('an instant is shown in its own offset', () => {
  expect(wallTime('2026-05-14T23:30:00+05:00')).toBe('23:30');
  expect(dayInWords('ru', '2026-05-14T23:30:00+05:00', '2026-01-01')).toBe('четверг, 14 мая');
});

test('a distance counts calendar days', () => {
  expect(daysBetween('2026-05-14T23:30:00+05:00', '2026-05-19')).toBe(5);
  expect(distanceInWords('ru', '2026-05-14', '2026-05-19')).toBe('через 5 дней');
});
