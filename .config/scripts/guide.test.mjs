/** The guide tells the truth: each sample stands so in a host application or is run by `.config/slow/hosts.mjs`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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
});

test('a sample that is not true is found', () => {
  const sample = { mark: 'part of small/server.mjs', kind: 'part of', path: 'small/server.mjs' };

  expect(faultOf({ ...sample, code: 'return answer;\n' })).toBe(undefined);
  expect(faultOf({ ...sample, code: 'return nothing;\n' })).toContain('does not say');
  expect(faultOf({ mark: '', code: 'x\n' })).toContain('no mark');
  expect(faultOf({ mark: 'part of no', kind: 'part of', path: 'no', code: 'x\n' })).toContain('no host file');
});
