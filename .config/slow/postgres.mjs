// budget: 5 minutes
/** The tests of the portal, its repository among them, against PostgreSQL 15, on a server of their own. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/files.mjs';
import { startPostgres } from '../scripts/postgres.mjs';

let server;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(0, 1));
try {
  server = await startPostgres();
  if (server === undefined) {
    console.log('PostgreSQL 15 is not here and cannot be installed: nothing was tested against it.');
    end(0, 0);
  }
  const { passed, failed } = await test(server.url);
  end(passed, failed);
} catch (error) {
  console.error(error);
  end(0, 1);
}

async function test(url) {
  const report = join(tmpdir(), `qadam-postgres-${process.pid}.json`);
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
  server?.end();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
