import { expect, test } from 'vitest';
import { appendTexts } from '../append/texts.ts';
import { dayInFigures, dayInWords, daysBetween, distanceInWords, shortDay, wallTime } from './dates.ts';
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
  const locales = ['ru', 'de', 'en-GB', 'kk-KZ', 'uz-Latn-UZ', 'constructor'];

  expect(locales.map(interfaceLanguage)).toEqual(['ru', 'ru', 'en', 'kk', 'uz', 'ru']);
});

test('an instant is shown in its own offset', () => {
  expect(wallTime('2026-05-14T23:30:00+05:00')).toBe('23:30');
  expect(dayInWords('ru', '2026-05-14T23:30:00+05:00', '2026-01-01')).toBe('четверг, 14 мая');
});

test('a distance counts calendar days', () => {
  expect(daysBetween('2026-05-14T23:30:00+05:00', '2026-05-19')).toBe(5);
  expect(distanceInWords('ru', '2026-05-14', '2026-05-19')).toBe('через 5 дней');
});

test('Kazakh and Uzbek bring their own dates: browsers have none', async () => {
  await Promise.all([arrivalOf('kk'), arrivalOf('uz')]);
  const said = (locale: string): string[] => [
    dayInWords(locale, '2026-05-14', '2026-01-01'),
    dayInWords(locale, '2025-12-07', '2026-01-01'),
    shortDay(locale, '2026-05-14T23:30:00+05:00', '2026-01-01'),
    shortDay(locale, '2025-12-07'),
    dayInFigures(locale, '2026-05-04'),
    ...[-3, -1, 0, 1, 5].map((days) => distanceInWords(locale, '2026-05-14', `2026-05-${14 + days}`)),
  ];

  expect(said('kk-KZ')).toEqual([
    '14 мамыр, бейсенбі',
    '2025 ж. 7 желтоқсан, жексенбі',
    '14 мамыр',
    '2025 ж. 7 желтоқсан',
    '04.05.2026',
    ...['3 күн бұрын', 'кеше', 'бүгін', 'ертең', '5 күннен кейін'],
  ]);
  expect(said('uz')).toEqual([
    '14-may, payshanba',
    '2025-yil 7-dekabr, yakshanba',
    '14-may',
    '2025-yil 7-dekabr',
    '04.05.2026',
    ...['3 kun oldin', 'kecha', 'bugun', 'ertaga', '5 kundan keyin'],
  ]);
});
