import { expect, test } from 'vitest';
import { languages, spoken, wordsOf } from './languages.ts';

const leaves = (node: unknown, path = ''): [path: string, text: unknown][] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}/${key}`))
    : [[path, typeof node === 'function' ? String(node) : node]];

test('a locale that the portal does not speak is Russian', () => {
  expect(['ru', 'en', 'xx', 'constructor', undefined].map(spoken)).toEqual(['ru', 'en', 'ru', 'ru', 'ru']);
});

test.each(Object.keys(languages).filter((locale) => locale !== 'ru'))(
  '%s says everything, in its own words',
  (locale) => {
    const own = new Map(leaves(wordsOf(locale)));
    const russian = leaves(wordsOf('ru'));

    expect([...own.keys()]).toEqual(russian.map(([path]) => path));
    expect([...own].filter(([, text]) => text === '')).toEqual([]);
    expect(languages[locale]!.words.portal.draft !== '').toBe(languages[locale]!.isDraft === true);
  },
);

test('a draft says that it is one', () => {
  for (const { isDraft, words } of Object.values(languages)) expect(words.portal.draft !== '').toBe(isDraft === true);
});
