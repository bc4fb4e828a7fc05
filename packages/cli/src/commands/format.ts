import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { formatDefinition } from '@qadam/schema';
import type { Command } from '../command.ts';
import { openWorkspace } from '../workspace.ts';

/** `qadam format [--check] [PATH…]`: canonical form. Files that do not fit the language are left as they are. */
export const format: Command = {
  usage: 'format [--check] [PATH…]',
  about: 'definitions in their canonical form; --check only tells which are not',
  options: { check: 'boolean' },
  run(call) {
    const below = call.words.map((word) => relative(call.root, resolve(word)).replaceAll('\\', '/'));
    const isBelow = (path: string): boolean =>
      below.length === 0 || below.some((each) => each === '' || path === each || path.startsWith(`${each}/`));
    const changed = openWorkspace(call)
      .definitions.filter(({ file }) => isBelow(file.path))
      .map(({ kind, file, value }) => ({
        path: file.path,
        before: file.text,
        after: formatDefinition(kind, value),
      }))
      .filter(({ before, after }) => before !== after);
    if (call.options.check !== true) for (const { path, after } of changed) writeFileSync(join(call.root, path), after);
    if (call.json) call.out(JSON.stringify(changed.map(({ path }) => path)));
    else for (const { path } of changed) call.out(path);
    return call.options.check === true && changed.length > 0 ? 1 : 0;
  },
};
