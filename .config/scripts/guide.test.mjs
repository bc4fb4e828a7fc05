/** The guide tells the truth: each sample stands so in a host application or is run by `.config/slow/hosts.mjs`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf, guide, samplesOf } from './guide.mjs';

const languages = ['en', 'ru'];
const pages = readdirSync(join(guide, 'en'));

test('both languages have the same pages', () => {
  expect(readdirSync(join(guide, 'ru'))).toEqual(pages);
});

describe.each(pages)('%s', (page) => {
  test('each sample says what makes it true, and it is', () => {
    const faults = languages.flatMap((language) => samplesOf(join(language, page)).map(faultOf));

    expect(faults.filter(Boolean)).toEqual([]);
  });

  test('the samples are the same in both languages', () => {
    expect(samplesOf(join('ru', page))).toEqual(samplesOf(join('en', page)));
  });

  test.each(languages)('links lead somewhere, in %s', (language) => {
    const file = join(guide, language, page);
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link]) => link);
    const broken = links.filter((link) => !isThere(file, link));

    expect(broken).toEqual([]);
  });
});

/** The file of a link is there, and the heading that it names. */
function isThere(from, link) {
  const [path, anchor] = link.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(file)) return false;
  if (anchor === undefined) return true;
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, words]) => anchorOf(words));
  return headings.includes(anchor);
}

const anchorOf = (words) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

test('a sample that is not true is found', () => {
  const sample = { mark: 'part of small/server.mjs', kind: 'part of', path: 'small/server.mjs' };

  expect(faultOf({ ...sample, code: 'return answer;\n' })).toBe(undefined);
  expect(faultOf({ ...sample, code: 'return nothing;\n' })).toContain('does not say');
  expect(faultOf({ mark: '', code: 'x\n' })).toContain('no mark');
  expect(faultOf({ mark: 'part of no', kind: 'part of', path: 'no', code: 'x\n' })).toContain('no host file');
});
