/** The example of a package's README: what its ```ts block prints, and what the README says that it prints. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './files.mjs';

export function exampleOf(name) {
  const folder = join(root, 'packages', name);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const block = (language) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';
  const { outputFiles } = buildSync({
    stdin: { contents: block('ts'), loader: 'ts', resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['@qadam/source'],
    mainFields: ['module', 'main'],
  });
  const { stdout } = spawnSync(process.execPath, ['--input-type=module'], {
    input: outputFiles[0]?.text,
    encoding: 'utf8',
    cwd: root,
  });
  return { printed: stdout, said: block('text') };
}
