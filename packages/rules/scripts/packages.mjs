/** What scripts share that try the packages on the shipped definitions. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The sources of the packages as one module: what is tried is what they say. */
export async function importAll() {
  const outfile = join(root, 'node_modules/.cache/qadam/rules/packages.mjs');
  const from = (path) => JSON.stringify(join(root, 'packages', path));
  await build({
    stdin: {
      contents: [
        `export * as proof from ${from('rules/src/proof/index.ts')};`,
        `export * as rules from ${from('rules/src/index.ts')};`,
        `export * as schema from ${from('schema/src/index.ts')};`,
        `export * as node from ${from('schema/src/node/index.ts')};`,
        `export * as runtime from ${from('runtime/src/index.ts')};`,
        `import { FamilyLog } from ${from('runtime/src/family/entries.ts')};`,
        `import { compare } from ${from('runtime/src/family/compare.ts')};`,
        'export const play = { FamilyLog, compare };',
      ].join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    conditions: ['@qadam/source'],
    logLevel: 'warning',
  });
  return import(outfile);
}

/** Puts a table between the marks of its name in docs/proofs.md and docs/proofs.ru.md. */
export function writeTable(name, lines) {
  const made = new RegExp(`(<!-- ${name} -->\\n)[^]*(<!-- /${name} -->)`);
  for (const file of ['docs/proofs.md', 'docs/proofs.ru.md']) {
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(made, `$1\n${lines.join('\n')}\n\n$2`));
  }
}
