/**
 * A PostgreSQL 15 server of our own for a test: in a temporary folder, on this machine only, never as root. In CI Debian's
 * package is installed when it is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt.mjs';

const isRoot = process.getuid?.() === 0;

/** Starts a server; gives its address, a folder beside it, and how to end it. `undefined` where there is none and cannot be. */
export async function startPostgres() {
  const programs = findPrograms() ?? (aptInstall('postgresql-15') ? findPrograms() : undefined);
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'qadam-postgres-'));
  const data = join(folder, 'data');
  const end = () => {
    if (existsSync(join(data, 'postmaster.pid')))
      run(programs, folder, 'pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    if (isRoot) spawnSync('chown', ['postgres', folder]);
    const port = await freePort();
    run(programs, folder, 'initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
    run(programs, folder, 'pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, end };
  } catch (error) {
    end();
    throw error;
  }
}

/** Folder of `initdb` and `pg_ctl`. */
function findPrograms() {
  const folders = ['/usr/lib/postgresql/15/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((path) => ['initdb', 'pg_ctl'].every((name) => existsSync(join(path, name))));
}

/** PostgreSQL refuses to run as root: then everything of it runs as its own user. */
function run(programs, folder, name, ...words) {
  const command = [join(programs, name), ...words];
  if (isRoot) command.unshift('runuser', '-u', 'postgres', '--');
  // A server that kept our output open would keep whoever reads it waiting.
  const { status } = spawnSync(command[0], command.slice(1), { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
