import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { qadam } from '../testing/qadam.ts';

const course = (...words: string[]): ReturnType<typeof qadam> =>
  qadam('course', ...words, '--out', join(tmpdir(), 'qadam-no-course'));

test.each([
  ['no course', [], /^Name a course\. There are: oila, polyclinic, sos\.$/],
  ['a course misspelt', ['oyla'], /^There is no course "oyla"\. Did you mean "oila"\?/],
  [
    'a format that there is not',
    ['oila', '--format', 'zip'],
    /^There is no format "zip"\. There are: scorm12, scorm2004, folder\.$/,
  ],
  [
    'a language that it does not speak',
    ['oila', '--language', 'kk'],
    /^The course does not speak "kk"\. There are: ru, uz\.$/,
  ],
])('%s is told, with what there is', async (_name, words, expected) => {
  const { status, err } = await course(...words);
  expect(status).toBe(1);
  expect(err.join('\n')).toMatch(expected);
});

test('a file that the studio did not save is told', async () => {
  const file = join(tmpdir(), 'qadam-no-workspace.json');
  writeFileSync(file, '{"files": 7');
  const { status, err } = await course('oila', '--from', file);
  expect(status).toBe(1);
  expect(err.join('\n')).toMatch(/is no file that the studio saved\.$/);
});
