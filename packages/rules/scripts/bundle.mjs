import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Bundles sources of this package for Node and imports them: what is measured or tried is what the sources say. */
export async function importSources(entry) {
  const folder = join(root, 'node_modules/.cache/qadam/rules');
  const outfile = join(folder, `${entry.replaceAll('/', '-')}.mjs`);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(root, 'packages/rules', entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@qadam/source'],
    external: ['json-rules-engine', 'fast-check'],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
