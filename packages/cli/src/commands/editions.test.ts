import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demo, fileWith, folder as folderOf, qadam } from '../testing/qadam.ts';

const MODEL = 'rules/demo/model.json';
const OVERLAY = 'rules/almaty/overlay.json';

/** A copy of the demonstration of which the base has gone on to another edition. */
function nextEdition(edit: (text: string) => string = (text) => text): string {
  const folder = folderOf(demo);
  const path = join(folder, MODEL);
  writeFileSync(path, edit(readFileSync(path, 'utf8')).replace('"edition": "1.0.0"', '"edition": "1.1.0"'));
  return folder;
}
const read = (folder: string): string => readFileSync(join(folder, OVERLAY), 'utf8');
const twoHours = (text: string): string => text.replace('"within": "PT1H"', '"within": "PT2H"');

describe('diff', () => {
  test('tells what an overlay changes', async () => {
    const { out } = await qadam('diff', 'demo', 'almaty', '--root', demo);

    expect(out).toContainEqual(expect.stringMatching(/^~ deadline “.*”: term: 1 h → 30 min$/));
    expect(out).toContainEqual(expect.stringMatching(/^\+ stage “Посещение на дому”/));
    expect(out.at(-1)).toMatch(/^Differences: \d+$/);
  });

  test('gives three columns beside what it is about', async () => {
    const { out } = await qadam('diff', 'demo', 'almaty', '--table', '--root', demo);

    expect(out.slice(0, 2)).toEqual(['| What | In force | Proposed | Why |', '| --- | --- | --- | --- |']);
    expect(out).toContainEqual(expect.stringMatching(/\| 1 h \| 30 min \| — \|$/));
  });

  test('compares a model with its earlier edition', async () => {
    const { out } = await qadam('diff', 'demo', '--from', demo, '--root', nextEdition(twoHours));

    expect(out).toEqual([expect.stringMatching(/1 h → 2 h$/), 'Differences: 1']);
  });

  test('tells in which cases rules decide otherwise, whatever is answered', async () => {
    const root = nextEdition();
    const path = join(root, 'rules/demo/level.rules.json');
    const rules = readFileSync(path, 'utf8');
    const decides = async (edited: string): Promise<string[]> => {
      writeFileSync(path, edited);
      return (await qadam('diff', 'demo', '--from', demo, '--decides', '--root', root)).out;
    };
    const turned = JSON.parse(rules) as { rules: object[] };

    expect(await decides(JSON.stringify({ ...turned, rules: turned.rules.toReversed() }))).toEqual([
      'demo level: decides alike, whatever is answered',
    ]);
    expect(await decides(rules.replace('"then": "medium"', '"then": "high"'))).toEqual([
      'demo level: decides otherwise, for example',
      expect.stringMatching(/^ {2}.*: no$/),
      expect.stringMatching(/^ {2}.*: no$/),
      expect.stringMatching(/^ {2}Comes out: .* → .*$/),
    ]);
  });

  test('tells a ruleset that only one of two models has', async () => {
    const decides = async (...models: string[]): Promise<string[]> => (await qadam('diff', ...models, '--decides')).out;

    expect(await decides('uz-oila', 'sos-uzbekistan')).toContain('sos-uzbekistan level: is new');
    expect(await decides('sos-uzbekistan', 'uz-oila')).toContain('uz-oila level: is gone');
  });

  test('of one model with itself is refused', async () => {
    expect((await qadam('diff', 'demo', '--root', demo)).err).toEqual([
      'Name two models, or one and --from with the folder of its earlier edition.',
    ]);
  });
});

describe('merge', () => {
  test('takes an overlay onto the new edition of its base', async () => {
    const folder = nextEdition();
    const { status, out } = await qadam('merge', 'almaty', '--from', demo, '--root', folder);

    expect([status, out]).toEqual([0, [expect.stringMatching(/^rules\/almaty\/overlay\.json: \d+ changes$/)]]);
    expect(read(folder)).toContain('"base": "demo@1.1.0"');
    expect((await qadam('check', folder)).status).toBe(0);
  });

  test('writes nothing while a conflict is open, and what was decided after', async () => {
    const folder = nextEdition(twoHours);
    const before = read(folder);
    const open = await qadam('merge', 'almaty', '--from', demo, '--root', folder);
    expect(open.status).toBe(1);
    expect(open.out).toContain('deadline/urgent/within');
    expect(read(folder)).toBe(before);

    const decided = fileWith({ 'deadline/urgent/within': 'theirs' });
    const { status } = await qadam('merge', 'almaty', '--from', demo, '--root', folder, '--decide', decided);

    expect(status).toBe(0);
    expect(read(folder)).not.toContain('deadline/urgent/within');
  });

  test.each([
    ['no overlay', ['demo', '--from', demo], /^Name an overlay \(there is none "demo"\)/],
    ['no earlier folder', ['almaty'], /^Name an overlay and --from/],
    ['an empty folder', ['almaty', '--from', '/nowhere'], /^There are no definitions in \/nowhere/],
    ['decisions that are none', ['almaty', '--from', demo, '--decide', '/nowhere'], /expected a JSON file \{"address"/],
  ])('%s is told in one line', async (_, words, line) => {
    const { status, err } = await qadam('merge', ...words, '--root', demo);

    expect([status, err]).toEqual([1, [expect.stringMatching(line)]]);
  });

  test('another edition than the overlay stands on is told', async () => {
    const folder = nextEdition();

    expect((await qadam('merge', 'almaty', '--from', folder, '--root', folder)).err).toEqual([
      'The overlay stands on demo@1.0.0, the folder holds demo@1.1.0.',
    ]);
  });
});
