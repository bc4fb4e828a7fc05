import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demo, fileWith, qadam, repository } from './testing/qadam.ts';

const readme = readFileSync(join(repository, 'packages/cli/README.md'), 'utf8');

test('the example of the README prints what it says', async () => {
  const [, content, typed] = /echo '(.+)' > case\.json\nnpx qadam (.+)\n/.exec(readme)!;
  const place = (word: string): string =>
    word === 'case.json' ? fileWith(content) : word === 'docs/language/demo' ? demo : word;

  const { out } = await qadam(...typed!.split(' ').map(place));

  expect(`${out.join('\n')}\n`).toBe(/```json\n([^]*?)```/.exec(readme)?.[1]);
});

test('the README names every command as it is used', async () => {
  const used = (await qadam()).out.slice(1).map((line) => line.trim().split('\n')[0]!.replace(' [--locale L]', ''));

  for (const usage of used) expect(readme).toContain(`| \`${usage.replaceAll('|', '\\|')}\` |`);
});
