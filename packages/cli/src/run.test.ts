import { expect, test } from 'vitest';
import { demo, qadam } from './testing/qadam.ts';

test('without a command it tells which there are', async () => {
  const { status, out } = await qadam();

  expect(status).toBe(0);
  for (const name of [
    'models',
    'facts',
    'check',
    'format',
    'show',
    'coverage',
    'test',
    'evaluate',
    'standing',
    'build',
  ])
    expect(out.join('\n')).toContain(`  qadam ${name}`);
});

test.each(['help', '--help', '-h'])('%s is no mistake', async (word) => {
  expect(await qadam(word)).toMatchObject({ status: 0, err: [] });
});

test.each([
  ['chekc', 'There is no command "chekc". Did you mean "check"?'],
  ['helpless', 'There is no command "helpless".'],
  ['constructor', 'There is no command "constructor".'],
  ['__proto__', 'There is no command "__proto__".'],
])('%s is not known', async (word, line) => {
  expect(await qadam(word)).toMatchObject({ status: 1, err: [line] });
});

test('an unknown command is told in Russian where that is asked for', async () => {
  expect((await qadam('chekc', '--locale=ru')).err).toEqual(['Нет команды «chekc». Возможно, «check».']);
  expect((await qadam('chekc', '--locale', 'ru')).err).toEqual(['Нет команды «chekc». Возможно, «check».']);
});

test.each([
  ['a missing model', ['facts'], '--model is missing.'],
  ['a missing ruleset', ['evaluate', '--model', 'kz-phc'], '--ruleset is missing.'],
  ['a missing folder', ['build'], '--out is missing.'],
  ['a missing file', ['standing', '--model', 'kz-phc'], "Name the file with the case's entries."],
  [
    'an unknown model',
    ['facts', '--model', 'kz-phk'],
    expect.stringMatching(/^There is no model "kz-phk"\. Did you mean "kz-phc"\? There are: .*\bkz-phc\b.*\.$/),
  ],
  ['a path that is not there', ['check', '/nowhere'], 'No such file or folder: /nowhere'],
])('%s is told in one line', async (_, words, line) => {
  expect(await qadam(...words)).toMatchObject({ status: 1, out: [], err: [line] });
});

test('an unknown option is told in one line', async () => {
  const { status, err } = await qadam('models', '--mdoel', 'x');

  expect(status).toBe(1);
  expect(err).toHaveLength(1);
  expect(err[0]).toContain("Unknown option '--mdoel'");
});

test('a time that is none is told in one line', async () => {
  const words = ['evaluate', '--model', 'demo', '--ruleset', 'level', '--root', demo, '--at', 'yesterday', 'x'];

  expect((await qadam(...words)).err).toEqual([
    '--at "yesterday" is no time: expected 2026-05-14 or 2026-05-14T11:00:00+05:00.',
  ]);
});
