// budget: 8 minutes
/**
 * The tests of the portal, its repository among them, and the walks of a worker and of a supervisor, against
 * PostgreSQL 15, on a server of their own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/files.mjs';
import { startPostgres } from '../scripts/postgres.mjs';

/** Half a year and a day of work in the browser. */
const WALKS = ['packages/portal/src/whole-way.walk.ts', 'packages/portal/src/supervisor.walk.ts'];

let server;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(0, 1));
try {
  server = await startPostgres();
  if (server === undefined) {
    console.log('PostgreSQL 15 is not here and cannot be installed: nothing was tested against it.');
    end(0, 0);
  }
  const tests = await test(server.url, 'node', ['packages/portal/src']);
  build();
  const walks = await test(server.url, 'walks', WALKS);
  end(tests.passed + walks.passed, tests.failed + walks.failed);
} catch (error) {
  console.error(error);
  end(0, 1);
}

/** The walks look at the built elements. */
function build() {
  if (existsSync(join(root, 'packages/elements/dist'))) return;
  const words = ['node_modules/rollup/dist/bin/rollup', '-c'];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the packages cannot be built');
}

async function test(url, project, files) {
  const report = join(tmpdir(), `qadam-postgres-${process.pid}.json`);
  const words = ['run', '--config', '.config/vitest.config.mjs', '--project', project, ...files];
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
