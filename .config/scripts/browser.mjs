/**
 * Finds a Chromium for tests, or gets one. The order:
 *   1. `CHROME_PATH`, when set: it must start, otherwise this is an error;
 *   2. a browser installed on this machine;
 *   3. the one Playwright has downloaded;
 *   4. the one in the npm package @sparticuz/chromium (linux x64), unpacked once into node_modules/.cache;
 *   5. in CI and as root: apt-get install chromium.
 * Each candidate is started with `--version` before it is believed. Run this file to see which one is taken.
 */
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { aptInstall } from './apt.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/qadam');
const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;

/** Switches that keep a test browser quiet: no sandbox where root runs it, no traffic of its own. */
const quietSwitches = [
  ...(isRoot || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string} version what `--version` printed
 * @property {'CHROME_PATH' | 'system' | 'playwright' | 'npm package' | 'apt'} from
 * @property {Record<string, string>} env variables the browser needs in addition to the environment
 * @property {string[]} args
 */

/**
 * The browser to test with.
 * @returns {Promise<Browser>}
 * @throws {Error} with everything that was tried, when there is none.
 */
export async function findBrowser() {
  const tried = [];
  const accept = async (from, executablePath, env = {}) => {
    try {
      const { stdout } = await run(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 });
      return { executablePath, version: stdout.trim(), from, env, args: quietSwitches };
    } catch (error) {
      tried.push(`${from}: ${executablePath} does not start (${String(error.message).trim().split('\n').at(-1)})`);
      return undefined;
    }
  };

  if (process.env.CHROME_PATH) {
    const given = await accept('CHROME_PATH', process.env.CHROME_PATH);
    if (given) return given;
    throw new Error(tried.join('\n'));
  }

  for (const path of systemBrowsers()) {
    const found = await accept('system', path);
    if (found) return found;
  }
  if (tried.length === 0) tried.push('system: none of the usual names is on PATH or in the usual places');

  const downloaded = playwrightBrowser();
  if (downloaded && existsSync(downloaded)) {
    const found = await accept('playwright', downloaded);
    if (found) return found;
  } else tried.push(`playwright: nothing downloaded at ${downloaded ?? 'an unknown place'}`);

  try {
    const packaged = await packagedBrowser();
    const found = await accept('npm package', packaged.executablePath, packaged.env);
    if (found) return found;
  } catch (error) {
    tried.push(`npm package: ${error.message}`);
  }

  if (aptInstall('chromium')) {
    const path = onPath('chromium') ?? onPath('chromium-browser');
    const found = path && (await accept('apt', path));
    if (found) return found;
  }
  tried.push('apt: chromium could not be installed; only tried in CI (variable CI set) and as root');

  throw new Error(`No browser for the tests. Install Chromium or set CHROME_PATH. Tried:\n  ${tried.join('\n  ')}`);
}

/**
 * What Playwright's `chromium.launch()` and vitest's `launchOptions` take.
 * @returns {Promise<{executablePath: string, args: string[], env: Record<string, string>}>}
 */
export async function launchOptions() {
  const { executablePath, args, env } = await findBrowser();
  return { executablePath, args, env: { ...process.env, ...env } };
}

function onPath(name) {
  const suffixes = platform() === 'win32' ? ['.exe', ''] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix)))
    .find((path) => existsSync(path));
}

function systemBrowsers() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const places = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((base) => [
        join(base, 'Google/Chrome/Application/chrome.exe'),
        join(base, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
  };
  return [...names.map(onPath), ...(places[platform()] ?? [])].filter((path) => path && existsSync(path));
}

function playwrightBrowser() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * The package unpacks itself into the system's temporary folder, where two projects or versions meet, and brings its
 * libraries and fonts along only on a cloud function. So it is unpacked here: once per version, under a temporary name
 * that is renamed when complete, so that two runs at once do no harm.
 */
async function packagedBrowser() {
  if (platform() !== 'linux' || arch() !== 'x64') throw new Error('only for linux x64');
  const source = join(root, 'node_modules/@sparticuz/chromium');
  if (!existsSync(source)) throw new Error('@sparticuz/chromium is not installed');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const target = join(cache, `chromium-${version}`);
  if (!existsSync(target)) await unpack(join(source, 'bin'), target);
  const executablePath = join(target, 'chromium');
  return { executablePath, env: packagedEnvironment(target, executablePath) };
}

async function unpack(source, target) {
  const temporary = `${target}.${process.pid}.tmp`;
  const started = Date.now();
  mkdirSync(temporary, { recursive: true });
  try {
    for (const name of readdirSync(source).filter((file) => file.endsWith('.br'))) {
      const file = join(temporary, name.slice(0, -'.br'.length));
      await pipeline(createReadStream(join(source, name)), createBrotliDecompress(), createWriteStream(file));
      if (!file.endsWith('.tar')) continue;
      await run('tar', ['-xf', file, '-C', temporary]);
      rmSync(file);
    }
    chmodSync(join(temporary, 'chromium'), 0o755);
    writeFileSync(join(temporary, 'fonts.conf'), fontConfiguration(join(target, 'fonts')));
    renameSync(temporary, target);
    console.error(`Unpacked a browser into ${target} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // otherwise another run was first
  }
}

function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, '.cache')}</cachedir></fontconfig>
`;
}

/** The shipped libraries are for machines without their own, since mixing both breaks; the fonts likewise. */
function packagedEnvironment(folder, executablePath) {
  const env = {};
  const ldd = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (ldd.error || ldd.stdout.includes('not found')) {
    env.LD_LIBRARY_PATH = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  return env;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { executablePath, version, from, env } = await findBrowser();
  console.log(executablePath);
  console.error(
    `${version} (${from})${Object.entries(env)
      .map(([name, value]) => ` ${name}=${value}`)
      .join('')}`,
  );
}
