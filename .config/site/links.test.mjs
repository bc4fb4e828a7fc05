/** Every link of every page leads to a file and a heading that are there. */
import { expect, test } from 'vitest';
import { filesUnder } from '../scripts/files.mjs';
import { anchorsOf, brokenLinks, mapLinks } from './links.mjs';
import { pagesOf } from './pages.mjs';

test('links between documents lead somewhere', () => {
  const documents = filesUnder('.').filter((file) => file.endsWith('.md'));

  expect(documents).toContain('README.md');
  expect(documents.flatMap(brokenLinks)).toEqual([]);
});

test('a link in code is no link, a repeated heading has a number', () => {
  const paths = [];
  mapLinks('[a](b.md) `[c](d.md)`\n```\n[e](f.md)\n```\n[`g`](../h#i)', 'docs/x.md', ({ path, anchor, whole }) => {
    paths.push([path, anchor]);
    return whole;
  });

  expect(paths).toEqual([
    ['docs/b.md', undefined],
    ['h', 'i'],
  ]);
  expect(anchorsOf('# A b: c\n## `<x-y>`\n## `<x-y>`\n')).toEqual(['a-b-c', 'x-y', 'x-y-1']);
});

test('each document is a page in both languages, in its own where it exists', () => {
  const [english, russian] = ['en', 'ru'].map(
    (language) => new Map(pagesOf(language).map((page) => [page.route, page])),
  );

  expect([...russian.keys()]).toEqual([...english.keys()]);
  expect(russian.get('themes.md')).toMatchObject({ source: 'docs/themes.ru.md', written: 'ru' });
  expect(english.get('themes.md')).toMatchObject({ source: 'docs/themes.md', written: 'en' });
  expect(russian.get('security.md')).toMatchObject({ source: 'docs/security.ru.md', written: 'ru' });
  expect(russian.get('benchmarks.md')).toMatchObject({ source: 'docs/benchmarks.md', written: 'en' });
});
