/** Packages as a stranger gets them: packed, and installed into an empty folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

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

/** An empty folder with these packages, and with the versions of `peers` that this repository has. From npm's cache, if it has them. */
export function install(folder, tarballs, peers = []) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const versions = peers.map((name) => `${name}@${manifestOf(join(root, 'node_modules', name)).version}`);
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  npm(['install', ...quiet, ...tarballs, ...versions], folder);
}
