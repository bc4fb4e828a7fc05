/**
 * The definitions of this repository as one module, `virtual:definitions`: path → text. For tests and stories, which build
 * kits in the browser; a request for each of some seven hundred files would take most of their time.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from './files.mjs';

const NAME = 'virtual:definitions';
const FOLDERS = ['forms', 'rules', 'docs/language/demo'];

/** @returns {import('vite').Plugin} */
export function definitionsModule() {
  return {
    name: 'qadam-definitions',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const paths = FOLDERS.flatMap((folder) => filesUnder(folder)).filter((path) => path.endsWith('.json'));
      for (const path of paths) this.addWatchFile(join(root, path));
      const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(files))});`;
    },
  };
}
