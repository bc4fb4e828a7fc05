import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ModelProof } from '@qadam/rules/proof';
import type { FamilyCheck } from '@qadam/runtime';
import type { Family } from '@qadam/schema';
import { demo, folder, qadam } from '../testing/qadam.ts';

/** A copy of the demo with something else in one of its files. */
function demoWith(file: string, from: string, to: string): string {
  const root = folder(demo);
  const path = join(root, 'rules/demo', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return root;
}
const safeIs = (value: string): string => `"fact": "safe", "operator": "equal", "value": "${value}"`;
const prove = async (root: string, ...words: string[]) => qadam('prove', '--root', root, '--model', 'demo', ...words);

test('every model that is shipped is proved, exceptions with their reason', { timeout: 60_000 }, async () => {
  const models = ['classic', 'kz-phc', 'kz-phc-ten', 'kz-sos', 'ru-spb', 'uz-oila'];

  const all = (await qadam('prove', '--json')).json() as { model: string; proofs: ModelProof[] }[];

  const own = all.filter(({ model }) => models.includes(model));
  expect(own.map(({ model }) => model)).toEqual(models);
  expect(own.flatMap(({ proofs }) => proofs.flatMap(({ findings }) => findings))).toEqual([]);
  const overlays = all.filter(({ model }) => ['almaty-oblast', 'family-centre', 'sos-uzbekistan'].includes(model));
  const locks = overlays.map(({ proofs }) => proofs.at(-1)!);
  expect(locks.map(({ checked, findings }) => [checked.includes('locked'), findings])).toEqual(
    overlays.map(() => [true, []]),
  );
  expect(overlays).toHaveLength(3);
  for (const { why } of own.flatMap(({ proofs }) => proofs.flatMap(({ excused }) => excused))) expect(why).not.toBe('');
});

describe('a fault', () => {
  test('is told with a filled-in form', async () => {
    const { status, out } = await prove(demoWith('level.rules.json', safeIs('no'), safeIs('yes')), '--locale', 'en');

    expect(status).toBe(1);
    expect(out.slice(0, 5)).toEqual([
      'demo level: 5 of 6 properties proved',
      '  a worse answer to "Are the conditions safe?" leads to a better outcome',
      '    Are the conditions safe?: yes → no',
      '    Has violence been reported?: no',
      '    Comes out: Medium risk → No risk identified',
    ]);
  });

  test('is told in Russian where that is asked for', async () => {
    const { out } = await prove(demoWith('level.rules.json', safeIs('no'), safeIs('yes')), '--locale', 'ru');

    expect(out[0]).toBe('demo level: доказано свойств: 5 из 6');
    expect(out[2]).toMatch(/: да → нет$/);
  });

  test('in a guard is told with the move and what was answered', async () => {
    const to = '"value": "none"';
    const root = demoWith('model.json', '"operator": "notEqual", "value": "high"', `"operator": "notEqual", ${to}`);

    const { out } = await prove(root, '--locale', 'en');

    expect(out.slice(-2)).toEqual([
      '  the move "Close the case" is allowed while a child is at the highest level',
      '    Level of risk: High risk',
    ]);
  });
});

describe('a case as a family', () => {
  test('plays, and shows what was claimed', async () => {
    const root = demoWith('level.rules.json', safeIs('no'), safeIs('yes'));
    const families = join(root, 'rules/demo/families');

    const { out } = await prove(root, '--families', families);
    const path = join(families, 'monotone-level-safe.json');
    const family = JSON.parse(readFileSync(path, 'utf8')) as Family;

    expect(out.at(-1)).toBe(path);
    expect(family.about).toMatch(
      /^A draft: a worse answer to "Are the conditions safe\?" leads to a better outcome\. /,
    );
    expect(family.steps.map(({ answers, expect: expected }) => answers ?? expected)).toEqual([
      { safe: 'yes', violence: 'no' },
      { levels: { level: { child: 'medium' } } },
      { safe: 'no', violence: 'no' },
      { levels: { level: { child: 'none' } } },
    ]);
    const played = await qadam('test', '--root', root, '--model', 'demo', '--json');
    const [{ families: all }] = played.json() as [{ families: { family: string; checks: FamilyCheck[] }[] }];
    const checks = all.find((each) => each.family === family.id)!.checks;
    expect(checks.map(({ ok }) => ok)).toEqual([true, true]);
  });

  test('of a guard shows the moves; a file that stands there stays', async () => {
    const to = '"value": "none"';
    const root = demoWith('model.json', '"operator": "notEqual", "value": "high"', `"operator": "notEqual", ${to}`);
    const families = join(root, 'drafts');

    await prove(root, '--families', families);
    const [file = ''] = readdirSync(families);
    const family = JSON.parse(readFileSync(join(families, file), 'utf8')) as Family;
    expect(family.about).toMatch(/No answer gives: Level of risk\.$/);
    expect(family.steps.at(-1)!.expect).toHaveProperty('moves');
    writeFileSync(join(families, file), '{}');
    const again = await prove(root, '--families', families);

    expect(again.out).not.toContain(join(families, file));
    expect(readFileSync(join(families, file), 'utf8')).toBe('{}');
  });
});

describe('an exception', () => {
  const deadlines = '"deadlines": [';
  const proofs = (...exceptions: object[]): string => `"proofs": ${JSON.stringify(exceptions)},\n  ${deadlines}`;
  const medium = { property: 'answered', ruleset: 'level', outcome: 'medium', why: 'A first look only.' };

  const waiting = { property: 'something-to-do', stage: 'support', why: 'Visits are agreed on from one to the next.' };

  test('excuses what it names', async () => {
    const { status, out } = await prove(demoWith('model.json', deadlines, proofs(medium, waiting)));

    expect({ status, out }).toEqual({
      status: 0,
      out: ['demo level: 6 properties proved', 'demo stages and moves: 6 properties proved, exceptions: 2'],
    });
  });

  test('that excuses nothing is a fault itself', async () => {
    const idle = { ...medium, outcome: 'meduim' };

    const { status, out } = await prove(demoWith('model.json', deadlines, proofs(medium, waiting, idle)));

    expect(status).toBe(1);
    expect(out.at(-1)).toBe(`  the exception excuses nothing: ${JSON.stringify(idle)}`);
  });
});
