import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { indexedName, isFound, mayBeOne, similarPairs } from './similar.ts';

test.each([
  ['Айгерім', 'Aigerim', 'АЙГЕРИМ', 'Aıgerim', 'Aygerim', 'Äygerim'],
  ['Қайрат', 'Кайрат', 'Qairat', 'Kayrat', 'Qaırat'],
  ['Жұлдыз', 'Жулдыз', 'Zhuldyz', 'Juldiz'],
  ['Шолпан', 'Sholpan', 'Şolpan'],
  ['Әлия', 'Алия', 'Aliya', 'Äliia', 'Aliia'],
  ['Ўткир', "O'tkir", 'Oʻtkir', 'Уткир'.replace('У', 'О')],
  ['Ғани', 'Гани', 'Gʻani', 'Ghani', 'Ğani'],
  ['Хасан', 'Һасан', 'Hasan', 'Xasan', 'Khasan'],
  ['Юлия', 'Yuliya', 'Iuliia'],
  ['Чыңғыз', 'Чингиз', 'Chingiz', 'Çıñğız'],
])('%s is written in many ways and found in each', (...names) => {
  expect([...new Set(names.map(fold))]).toHaveLength(1);
});

test('names that differ stay apart', () => {
  expect(new Set(['Мади', 'Нур', 'Айша', 'Аслан', 'Тимур', 'Динара'].map(fold)).size).toBe(6);
});

test('a search finds the beginnings of words, each of them', () => {
  expect(isFound(fold('айг'), fold('Айгерім Т.'))).toBe(true);
  expect(isFound(fold('т айгер'), fold('Айгерім Т.'))).toBe(true);
  expect(isFound(fold('герім'), fold('Айгерім Т.'))).toBe(false);
});

const child = (name: string, born?: string | { aboutYears: number; judgedOn: string }, family = 'a') =>
  indexedName({ id: 'child-1', kind: 'child', name, born }, family);

test('children may be one when names sound alike and births are near', () => {
  const aigerim = child('Айгерім', '2021-03-05');

  expect(mayBeOne(aigerim, child('Aigerim', { aboutYears: 5, judgedOn: '2026-05-14' }))).toBe(true);
  expect(mayBeOne(aigerim, child('Айгирим Т.', '2021'))).toBe(true);
  expect(mayBeOne(aigerim, child('Айгерім', '2012-03-05'))).toBe(false);
  expect(mayBeOne(aigerim, child('Динара', '2021-03-05'))).toBe(false);
});

test.each([
  ['one letter changed', 'Динора', true],
  ['one letter more', 'Динаора', true],
  ['one letter less', 'Динра', true],
  ['two letters of six changed', 'Данора', false],
])('a slip of the pen, %s: %s', (_, written, isOne) => {
  expect(mayBeOne(child('Динара', '2021'), child(written, '2021'))).toBe(isOne);
});

test('of a long word two letters may be slips, and it takes no time', () => {
  const long = 'абвгде'.repeat(30);

  expect(mayBeOne(child('Нурсултанбек', '2021'), child('Нурсолтонбек', '2021'))).toBe(true);
  expect(mayBeOne(child(long, '2021'), child(`х${long.slice(3)}ххх`, '2021'))).toBe(false);
});

test('without a birth only the same name counts', () => {
  expect(mayBeOne(child('Айгерім'), child('Айгерим', '2021'))).toBe(true);
  expect(mayBeOne(child('Айгерім'), child('Айгирим', '2021'))).toBe(false);
});

test('a pair of families is named once, and a family never with itself', () => {
  const names = [child('Мади', '2022', 'b'), child('Нур', '2020', 'b'), child('Мади', '2022'), child('Нур', '2020')];

  expect(similarPairs(names).map(({ one, other }) => [one.family, other.family])).toEqual([['a', 'b']]);
});
