/** `npm start`: installs and builds what is missing, then starts the portal. */
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
const child = spawn(process.execPath, [server, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)));
