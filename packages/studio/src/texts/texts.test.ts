import { expect, test } from 'vitest';
import type { Phrase } from '@qadam/elements';
import { tables as en } from './en.ts';
import { tables as kk } from './kk.ts';
import { ru } from './ru.ts';
import { tables as uz } from './uz.ts';

type Tables = Record<string, Record<string, Phrase>>;

const russian: Tables = ru;
const translations: [language: string, tables: Tables][] = [
  ['en', en],
  ['kk', kk],
  ['uz', uz],
];

/** Every phrase with its part and key. */
const phrasesOf = (tables: Tables): [path: string, phrase: Phrase][] =>
  Object.entries(tables).flatMap(([part, table]) =>
    Object.entries(table).map(([key, phrase]): [string, Phrase] => [`${part}/${key}`, phrase]),
  );

const formsOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const namesIn = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();
const namesOf = (phrase: Phrase): string[] => namesIn(formsOf(phrase).join(' '));

test.each(translations)('%s has every part and key, and says something', (_, tables) => {
  const own = phrasesOf(tables);

  expect(own.map(([path]) => path).sort()).toEqual(
    phrasesOf(russian)
      .map(([path]) => path)
      .sort(),
  );
  expect(own.filter(([, phrase]) => formsOf(phrase).some((text) => text.trim() === ''))).toEqual([]);
});

test.each(translations)('%s names what the Russian words name', (_, tables) => {
  const own = new Map(phrasesOf(tables));

  for (const [path, phrase] of phrasesOf(russian)) expect(namesOf(own.get(path)!), path).toEqual(namesOf(phrase));
});

test.each([['ru', russian] as const, ...translations])('%s has a form for every count', (language, tables) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  for (const [path, phrase] of phrasesOf(tables)) {
    if (typeof phrase === 'string') continue;
    const missing = categories.filter((each) => phrase[each] === undefined && phrase.other === undefined);
    // A count is a whole number: `other` of Russian is for fractions.
    expect(language === 'ru' ? missing.filter((each) => each !== 'other') : missing, path).toEqual([]);
  }
});

test.each(translations)('%s counts where the Russian words count', (_, tables) => {
  const own = new Map(phrasesOf(tables));

  for (const [path, phrase] of phrasesOf(russian)) expect(typeof own.get(path), path).toBe(typeof phrase);
});

test('a form that leaves out the number is only for one', () => {
  for (const [, tables] of translations)
    for (const [path, phrase] of phrasesOf(tables))
      if (typeof phrase !== 'string') expect(namesIn(phrase.other ?? ''), path).toContain('{count}');
});

test('Uzbek is written in Latin letters with its own signs', () => {
  const said = phrasesOf(uz).flatMap(([, phrase]) => formsOf(phrase));

  expect(said.filter((text) => /[Ѐ-ӿ‘’]|[og]'/.test(text))).toEqual([]);
});
