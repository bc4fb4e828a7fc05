/** Small helpers for the scripts beside this file. Node builtins only: they run before anything is installed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where scripts keep what they can make again. */
export const cache = join(root, 'node_modules/.cache/qadam');

const skipped = new Set(['node_modules', 'dist', 'coverage', 'storybook-static', '.git', '.cache', '.data']);

/**
 * Files under a folder of the repository, as sorted paths relative to it with forward slashes; none when it is absent.
 * Installed and built files are left out.
 */
export function filesUnder(folder) {
  const found = [];
  const walk = (directory) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) found.push(relative(root, path).split(sep).join('/'));
    }
  };
  const start = join(root, folder);
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) return [];
  walk(start);
  return found.sort();
}

/** One hash over names and contents of files. */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
