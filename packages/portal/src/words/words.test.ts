import { expect, test } from 'vitest';
import { languages, spoken, wordsOf } from './languages.ts';

const texts = (node: unknown, path = ''): [path: string, text: unknown][] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => texts(value, `${path}/${key}`))
    : [[path, node]];

test('a locale that the portal does not speak is Russian', () => {
  expect(['ru', 'kk', 'uz', 'en', 'xx', 'constructor', undefined].map((locale) => spoken(locale))).toEqual([
    'ru',
    'kk',
    'uz',
    'en',
    'ru',
    'ru',
    'ru',
  ]);
});

test.each(Object.keys(languages).filter((locale) => locale !== 'ru'))(
  '%s says everything, in its own words',
  (locale) => {
    const own = new Map(texts(wordsOf(locale)));
    const russian = texts(wordsOf('ru'));

    expect([...own.keys()]).toEqual(russian.map(([path]) => path));
    expect([...own].filter(([, text]) => text === '')).toEqual([]);
    expect(languages[locale]!.words.portal.draft !== '').toBe(languages[locale]!.isDraft === true);
  },
);

/** A text with its values, numbered, put in: which ones it uses, each once. */
function valuesIn(text: unknown): string[] {
  if (typeof text !== 'function') return [];
  const given = Array.from({ length: text.length }, (_, at) => `‹${at}›`);
  const said = (text as (...values: string[]) => string)(...given);
  return given.filter((value) => said.includes(value));
}

test.each(Object.keys(languages).filter((locale) => locale !== 'ru'))(
  '%s names what the Russian words name',
  (locale) => {
    const own = new Map(texts(wordsOf(locale)));

    for (const [path, text] of texts(wordsOf('ru'))) {
      expect(typeof own.get(path), path).toBe(typeof text);
      expect(valuesIn(own.get(path)), path).toEqual(valuesIn(text));
    }
  },
);

test('Uzbek is written in Latin letters with its own signs', () => {
  const said = texts(wordsOf('uz')).map(([, text]) => String(text).replace(/^.*=>/s, '').replaceAll('`', ''));

  expect(said.filter((text) => /[Ѐ-ӿ‘’]|[og]'/.test(text))).toEqual([]);
});

test('a draft says that it is one', () => {
  for (const { isDraft, words } of Object.values(languages)) expect(words.portal.draft !== '').toBe(isDraft === true);
});
