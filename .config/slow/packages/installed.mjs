/** The packages in an application: imported in Node, type-checked, the command run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/files.mjs';
import { check, differ } from './checks.mjs';

/** Entries with code: `@qadam/schema/node` and so on. */
export const entriesOf = (packages) =>
  packages.flatMap(({ manifest }) =>
    Object.entries(manifest.exports)
      .filter(([, target]) => typeof target === 'object')
      .map(([entry, target]) => ({ name: manifest.name + entry.slice(1), target, manifest })),
  );

/** A module of the folder, run by Node; what it prints. */
function run(app, code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: app,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : `ended with ${status}: ${stderr}`;
}

export function imports(app, packages) {
  for (const { name } of entriesOf(packages))
    check(`${name} is imported in Node`, differ(run(app, `await import('${name}'); console.log('done');`), 'done'));
  const registered = (name) => run(app, `await import('${name}'); console.log(!!customElements.get('qadam-form'));`);
  check('@qadam/elements registers nothing', differ(registered('@qadam/elements'), 'false'));
  check('@qadam/elements/form registers <qadam-form>', differ(registered('@qadam/elements/form'), 'true'));
}

/** Examples of React in the READMEs, as files of the application. */
function examples(app, packages) {
  for (const { folder, manifest } of packages)
    for (const [at, [, code]] of [
      ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/```tsx\n([^]*?)```/g),
    ].entries())
      writeFileSync(join(app, `${manifest.name.replace('@qadam/', '')}-${at}.tsx`), code);
  return readdirSync(app).filter((file) => file.endsWith('.tsx'));
}

export function types(app, packages) {
  const names = entriesOf(packages).map(({ name }) => name);
  const lines = names.map((name, at) => `import * as m${at} from '${name}';`);
  writeFileSync(
    join(app, 'all.ts'),
    `${lines.join('\n')}\nexport default [${names.map((_, at) => `m${at}`).join()}];\n`,
  );
  const files = ['all.ts', ...examples(app, packages)];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const strictly =
    '--noEmit --strict --exactOptionalPropertyTypes --jsx react-jsx --target es2022 --lib es2023,dom,dom.iterable';
  for (const [resolution, module] of [
    ['bundler', 'esnext'],
    ['node16', 'node16'],
  ]) {
    const words = [tsc, ...strictly.split(' '), '--moduleResolution', resolution, '--module', module, ...files];
    const { stdout } = spawnSync(process.execPath, words, { cwd: app, encoding: 'utf8' });
    // declarations of others are checked too, since ours lean on them; their own faults are theirs
    const ours = stdout.split('\n').filter((line) => line !== '' && !/^( |node_modules\/(?!@qadam\/))/.test(line));
    check(`every entry and every example in React has types with moduleResolution ${resolution}`, ours);
  }
}

export function command(app) {
  const words = [
    join(app, 'node_modules/@qadam/cli/bin/qadam.js'),
    'models',
    '--root',
    join(root, 'docs/language/demo'),
  ];
  const printed = execFileSync(process.execPath, words, { cwd: app, encoding: 'utf8' });
  check('the command runs', printed.includes('demo') ? [] : [printed]);
}
