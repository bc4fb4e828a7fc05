/** What `npm start` and `npm test` need before they can begin: packages installed, packages built. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, filesUnder, hashOf, root } from './files.mjs';

/** Runs npm in the repository; true when it ended well. */
export function npm(...args) {
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  // npm tells where its own script is, which also works where `npm` is not a plain executable
  const [command, first] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: 'inherit', env }).status === 0;
}

/** Installs exactly what package-lock.json says, unless that is what stands in node_modules. */
export function installIfNeeded() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci)');
  if (!npm('ci', '--no-audit', '--no-fund')) process.exit(1);
}

/**
 * npm leaves a list of what it installed in node_modules. Comparing it with the lock file, rather than keeping a stamp
 * of our own, also accepts what a plain `npm install` has done. Optional packages may be for other machines.
 */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = installed[path];
    return found ? link || found.version === version : Boolean(optional);
  });
}

function packagesIn(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

const stamp = join(cache, 'built');

/** Builds all packages when a source has changed since the last build. True when the build stands. */
export function buildIfNeeded() {
  const hash = hashOf(sources());
  const built = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && isBuilt();
  return built || build(hash);
}

/** Builds all packages. */
export function build(hash = hashOf(sources())) {
  if (!npm('run', 'build')) return false;
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

const isBuilt = () => readdirSync(join(root, 'packages')).every((name) => existsSync(distOf(name)));
const distOf = (name) => join(root, 'packages', name, 'dist/index.js');

function sources() {
  const code = filesUnder('packages').filter((file) => file.includes('/src/') && !file.includes('.test'));
  const configuration = filesUnder('.config').filter((file) => !/\/(?:slow|bench)\//.test(file));
  return [...code, ...configuration, 'package-lock.json', 'rollup.config.mjs', 'tsconfig.json'];
}
