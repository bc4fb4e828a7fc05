import { expect, test } from 'vitest';
import { parseList } from './parse-list.ts';

const wordings = (text: string): string[] => parseList(text).map(([original]) => original!);

test('each line is an answer, empty ones are left out', () => {
  expect(wordings('Да, живёт\n\n  Нет, уехал  \r\nНе известно\n')).toEqual(['Да, живёт', 'Нет, уехал', 'Не известно']);
});

test('numbering and bullets of Word are stripped', () => {
  expect(wordings('1. Жильё\n2) Доход\n(3) Документы\nа) Работа\n•\tШкола\n- Сад\n– Врач\n1.2. Лекарства')).toEqual([
    'Жильё',
    'Доход',
    'Документы',
    'Работа',
    'Школа',
    'Сад',
    'Врач',
    'Лекарства',
  ]);
});

test('a number that begins the wording itself stays', () => {
  expect(wordings('2 ребёнка\n3-4 раза в месяц\nА затем школа')).toEqual([
    '2 ребёнка',
    '3-4 раза в месяц',
    'А затем школа',
  ]);
});

test('columns of Excel are translations in order', () => {
  expect(parseList('Мать\tАнасы\tOnasi\tMother\nОтец\t\tOtasi')).toEqual([
    ['Мать', 'Анасы', 'Onasi', 'Mother'],
    ['Отец', '', 'Otasi'],
  ]);
});

test('a cell in quotes may hold breaks, and quotes in quotes', () => {
  expect(parseList('"Мать\nили отец"\t"Ана ""немесе"" әке"\nБабушка')).toEqual([
    ['Мать или отец', 'Ана "немесе" әке'],
    ['Бабушка'],
  ]);
});

test('words in quotes at the start of a line are words', () => {
  expect(wordings('"Надежда" (центр)\nДругой центр')).toEqual(['"Надежда" (центр)', 'Другой центр']);
});

test('a numbered list in columns keeps its wording', () => {
  expect(parseList('1.\tМать\tАнасы\n2.\tОтец\tӘкесі')).toEqual([
    ['Мать', 'Анасы'],
    ['Отец', 'Әкесі'],
  ]);
});

test('what repeats is taken once', () => {
  expect(wordings('Мать\nмать\nОтец')).toEqual(['Мать', 'Отец']);
});
