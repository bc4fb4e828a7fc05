import { expect, test } from 'vitest';
import { edited, files, issuesWith } from '../testing/broken.ts';
import { corpus, raw } from '../testing/corpus.ts';

test.each(corpus)('%s gives exactly its errors', (_name, file, pointer, value, expected) => {
  expect(issuesWith({ [files[file]]: edited(file, pointer, value) }).sort()).toEqual([...expected].sort());
});

test.each(raw)('%s gives exactly its errors', (_name, path, text, expected) => {
  expect(issuesWith({ [path]: text }).sort()).toEqual([...expected].sort());
});

test('the demonstration itself has no issue', () => {
  expect(issuesWith({})).toEqual([]);
});
