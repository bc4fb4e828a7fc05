import type { Phrase } from '@qadam/elements';
import { expect, test } from 'vitest';
import { table as en } from './en.ts';
import { table as kk } from './kk.ts';
import { ru } from './ru.ts';
import { arrivalOfWords, sayExercise } from './texts.ts';
import { table as uz } from './uz.ts';

const tables = Object.entries({ en, kk, uz });
const formsOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const namesIn = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();

test.each(tables)('%s says everything, and names what the Russian words name', (_, table) => {
  expect(Object.keys(table)).toEqual(Object.keys(ru));
  for (const [key, phrase] of Object.entries(ru)) {
    const names = namesIn(formsOf(phrase)[0]!);
    for (const text of formsOf(table[key as keyof typeof ru])) expect(namesIn(text), key).toEqual(names);
  }
});

test.each([['ru', ru] as const, ...tables])('%s has a form for every count', (language, table) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [key, phrase] of Object.entries(table)) {
    expect(typeof phrase, key).toBe(typeof ru[key as keyof typeof ru]);
    if (typeof phrase !== 'string') expect(Object.keys(phrase).sort(), key).toEqual([...categories].sort());
  }
});

test('Uzbek is written in Latin letters with its own signs', () => {
  const said = Object.values(uz).flatMap(formsOf);

  expect(said.filter((text) => /[Ѐ-ӿ‘’]|[og]'/.test(text))).toEqual([]);
});

test('a language is spoken once its words have come, Russian until then', async () => {
  expect(sayExercise('en')('check')).toBe('Проверить');
  await arrivalOfWords('en');
  expect(sayExercise('en-GB')('check')).toBe('Check');
  expect(arrivalOfWords('ru')).toBeUndefined();
});
