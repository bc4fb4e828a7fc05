/** The page "Grow the classic model into your own" is followed, step by step, in an empty folder beside the checkout. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@qadam/cli';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './files.mjs';
import { changed, Workplace } from './grow.mjs';
import { samplesOf } from './guide.mjs';

let parent;
let workplace;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'qadam-grow-'));
  symlinkSync(root, join(parent, 'qadam'));
  const folder = join(parent, 'ours');
  mkdirSync(folder);
  workplace = new Workplace(folder, async (words) => {
    const output = [];
    const print = (line) => void output.push(line.replaceAll(`${folder}/`, ''));
    const inFolder = words.map((word, at) => (words[at - 1] === '--out' ? join(folder, word) : word));
    const status = await run([...inFolder, '--root', folder, '--locale', 'en'], { out: print, err: print });
    return { status, output };
  });
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('each step comes out as the page says', () => {
  const steps = samplesOf('en/grow.md').map((sample, index) => [`${index + 1}: ${sample.mark}`, sample]);

  test.each(steps)('%s', { timeout: 60_000 }, async (_, sample) => {
    expect(await workplace.follow(sample)).toBe(undefined);
  });
});

describe('a step that does not come out', () => {
  const followed = (kind, code) => workplace.follow({ kind, code });

  test('is told: another exit status, another print', async () => {
    expect(await followed('run', 'false\n')).toContain('ends with 1');
    expect(await followed('run fails', 'true\n')).toContain('ends with 0');
    expect(await followed('run', 'echo one two three\n')).toBe(undefined);
    expect(await followed('prints', 'one … three\n')).toBe(undefined);
    expect(await followed('prints', 'one … four\n')).toContain('and prints\none two three');
  });

  test('is told: a place that is not there', () => {
    const list = '{ "stages": [{ "id": "a" }, { "id": "b" }] }';

    expect(
      changed(list, { kind: 'add', at: 'stages', after: 'a', code: '{ "id": "c" }' }).match(/[abc](?=")/g),
    ).toEqual(['a', 'c', 'b']);
    expect(() => changed(list, { kind: 'add', at: 'stages', after: 'd', code: '{}' })).toThrow('no d');
    expect(() => changed(list, { kind: 'merge', at: 'moves', code: '{}', path: 'x' })).toThrow('x has no moves');
  });
});
