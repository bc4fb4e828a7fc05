/** The pages that grow a model or change one are followed, step by step, each in an empty folder beside the checkout. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@qadam/cli';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './files.mjs';
import { changed, Workplace } from './grow.mjs';
import { samplesOf } from './guide.mjs';

/** A place to follow a page in, and what takes it away. */
function placeFor(name) {
  const parent = mkdtempSync(join(tmpdir(), `qadam-${name}-`));
  symlinkSync(root, join(parent, 'qadam'));
  const folder = join(parent, name);
  mkdirSync(folder);
  const workplace = new Workplace(folder, async (words) => {
    const output = [];
    const print = (line) => void output.push(line.replaceAll(`${folder}/`, ''));
    const inFolder = words.map((word, at) => (namesPath.has(words[at - 1]) ? join(folder, word) : word));
    const status = await run([...inFolder, '--root', folder, '--locale', 'en'], { out: print, err: print });
    return { status, output };
  });
  return { workplace, clear: () => rmSync(parent, { recursive: true, force: true }) };
}
/** Options whose word is a path, from the folder in which the commands of a page are run. */
const namesPath = new Set(['--out', '--from', '--decide']);

describe.each(['grow.md', 'overlay.md'])('%s: each step comes out as the page says', (page) => {
  const steps = samplesOf(`en/${page}`).map((sample, index) => [`${index + 1}: ${sample.mark}`, sample]);
  let place;

  beforeAll(() => {
    place = placeFor(page.replace('.md', ''));
  });
  afterAll(() => place.clear());

  test.each(steps)('%s', { timeout: 60_000 }, async (_, sample) => {
    expect(await place.workplace.follow(sample)).toBe(undefined);
  });
});

describe('a step that does not come out', () => {
  const followed = (kind, code) => place.workplace.follow({ kind, code });
  let place;

  beforeAll(() => {
    place = placeFor('steps');
  });
  afterAll(() => place.clear());

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
