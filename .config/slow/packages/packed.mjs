/** Packages as a stranger gets them: packed, and installed into an empty folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/files.mjs';

const npm = (args, cwd) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 });

/** package.json of a folder. */
export const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The packages that are published: `folder`, `manifest`. */
export const publishable = () =>
  readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .map((folder) => ({ folder, manifest: manifestOf(folder) }))
    .filter(({ manifest }) => manifest.private !== true);

/** Packs folders into `into`. Gives `name`, `tarball` (a path) and `files` (paths inside) of each. */
export function pack(folders, into) {
  mkdirSync(into, { recursive: true });
  const listed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', into, ...folders], root);
  return JSON.parse(listed).map(({ name, filename, files }) => ({
    name,
    tarball: join(into, filename),
    files: files.map(({ path }) => path),
  }));
}

/**
 * An empty folder with packed packages. What they need of others, and `more`, is packed from what this repository has
 * installed, so that no registry is asked; npm finds what a package did not declare to be missing all the same.
 */
export function install(folder, packages, packed, more = []) {
  const folders = [...packages.map((each) => each.folder), ...more.map((name) => located(name, root))];
  const needed = [...neededBy(folders).values(), ...folders.slice(packages.length)];
  const others = pack([...new Set(needed)], join(folder, 'others'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const tarballs = [...packed, ...others].map(({ tarball }) => tarball);
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs], folder);
}

/** Name → folder of everything of others that these folders need, and what that needs. */
function neededBy(folders, found = new Map()) {
  for (const folder of folders) {
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta: meta = {} } = manifestOf(folder);
    const peers = Object.keys(peerDependencies).filter((name) => meta[name]?.optional !== true);
    for (const name of [...Object.keys(dependencies), ...peers].filter((each) => !each.startsWith('@qadam/'))) {
      const at = located(name, folder);
      const known = found.get(name);
      if (known === undefined) neededBy([at], found.set(name, at));
      else if (manifestOf(known).version !== manifestOf(at).version)
        throw new Error(`${name} is needed in two versions`);
    }
  }
  return found;
}

/** Where a package stands that a folder would import. */
function located(name, from) {
  const here = join(from, 'node_modules', name);
  if (existsSync(join(here, 'package.json'))) return here;
  if (from === root || from === dirname(from)) throw new Error(`${name} is not installed`);
  return located(name, dirname(from));
}
