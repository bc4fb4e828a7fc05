/**
 * `npm start`: installs and builds what is missing, then starts the portals of all organisations, each on its own port. With
 * QADAM_MODEL, DATABASE_URL or QADAM_DEMONSTRATION=no: one portal, as `node packages/portal/dist/server.js` starts it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { buildIfNeeded, installIfNeeded } from './prepare.mjs';

installIfNeeded();
if (!buildIfNeeded()) process.exit(1);

const server = join(root, 'packages/portal/dist/server.js');
if (!existsSync(server)) {
  console.error('The portal has no server yet: packages/portal/src/server.ts is missing.');
  process.exit(1);
}
const { QADAM_MODEL, DATABASE_URL, QADAM_DEMONSTRATION } = process.env;
const isOne = Boolean(QADAM_MODEL) || Boolean(DATABASE_URL) || QADAM_DEMONSTRATION === 'no';
const env = isOne ? process.env : { QADAM_ORGANISATIONS: 'all', ...process.env };
const child = spawn(process.execPath, [server, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)));
