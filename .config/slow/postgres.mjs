// budget: 4 minutes
/**
 * The tests of the portal, its repository among them, against PostgreSQL 15, on a server of their own: in a
 * temporary folder, on this machine only, never as root. In CI Debian's package is installed when it is missing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../scripts/files.mjs';

const isRoot = process.getuid?.() === 0;
const programs = findPrograms() ?? install();
if (programs === undefined) {
  console.log('PostgreSQL 15 is not here and cannot be installed: nothing was tested against it.');
  console.log('0 passed, 0 failed');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'qadam-postgres-'));
const data = join(folder, 'data');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(0, 1));
try {
  const url = await start();
  const { passed, failed } = await test(url);
  end(passed, failed);
} catch (error) {
  console.error(error);
  end(0, 1);
}

/** Folder of `initdb` and `pg_ctl`. */
function findPrograms() {
  const folders = ['/usr/lib/postgresql/15/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((path) => ['initdb', 'pg_ctl'].every((name) => existsSync(join(path, name))));
}
function install() {
  if (!isRoot || !process.env.CI) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'postgresql-15']])
    spawnSync('apt-get', ['--quiet', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return findPrograms();
}

/** PostgreSQL refuses to run as root: then everything of it runs as its own user. */
function run(name, ...words) {
  const command = [join(programs, name), ...words];
  if (isRoot) command.unshift('runuser', '-u', 'postgres', '--');
  // A server that kept our output open would keep whoever reads it waiting.
  const { status } = spawnSync(command[0], command.slice(1), { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
}

/** Starts a server; gives its address. */
async function start() {
  if (isRoot) spawnSync('chown', ['postgres', folder]);
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}
function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function test(url) {
  const report = `${folder}.json`;
  const words = ['run', '--config', '.config/vitest.config.mjs', '--project', 'node', 'packages/portal/src'];
  words.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const env = { ...process.env, QADAM_TEST_POSTGRES: url };
  const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const status = await new Promise((done) => vitest.once('exit', done));
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return { passed, failed: numFailedTests || (status === 0 && passed > 0 ? 0 : 1) };
}

function end(passed, failed) {
  if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
