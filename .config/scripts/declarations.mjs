/**
 * Writes the type declarations of all packages: one run of tsc into a cache folder, then each package's part into its
 * dist/. On the way `./file.ts` in an import becomes `./file.js`, which every consumer resolves.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache, root } from './files.mjs';

const emitted = join(cache, 'declarations');
const relativeImport = /((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+?)\.tsx?(['"])/g;

rmSync(emitted, { recursive: true, force: true });
const tsc = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, '.config/tsconfig.declarations.json')],
  { stdio: 'inherit' },
);
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

let count = 0;
for (const name of readdirSync(emitted)) {
  const source = join(emitted, name, 'src');
  const written = new Set();
  for (const file of readdirSync(source, { recursive: true })) {
    if (!file.endsWith('.d.ts')) continue;
    const target = join(root, 'packages', name, 'dist', file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(join(source, file), 'utf8').replace(relativeImport, '$1.js$2'));
    written.add(file);
  }
  const dist = join(root, 'packages', name, 'dist');
  for (const file of readdirSync(dist, { recursive: true }))
    if (file.endsWith('.d.ts') && !written.has(file)) rmSync(join(dist, file)); // of an earlier build
  count += written.size;
}
console.log(`${count} declaration files written`);
