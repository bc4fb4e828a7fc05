import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDefinition } from '@qadam/schema';
import type { Command } from '../command.ts';
import { isNamed, openWorkspace } from '../workspace.ts';

/** `qadam format [--check] [PATH…]`: canonical form. Files that do not fit the language are left as they are. */
export const format: Command = {
  usage: 'format [--check] [PATH…]',
  about: 'definitions in their canonical form; --check only tells which are not',
  options: { check: 'boolean' },
  run(call) {
    const changed = openWorkspace(call)
      .definitions.filter(({ file }) => isNamed(call, file.path))
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
