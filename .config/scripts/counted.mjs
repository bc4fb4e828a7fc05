/** Runs tests of one project of Vitest and counts them, for slow lanes. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './files.mjs';

/** `files`: which; all without. `more`: variables of the environment besides. A run that breaks counts as one failure. */
export async function counted(project, files = [], more = {}) {
  const report = join(tmpdir(), `qadam-${project}-${process.pid}.json`);
  const words = ['run', '--config', '.config/vitest.config.mjs', '--project', project, ...files];
  words.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
    cwd: root,
    env: { ...process.env, ...more },
    stdio: 'inherit',
  });
  const status = await new Promise((done) => vitest.once('exit', done));
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return { passed, failed: numFailedTests || (status === 0 && passed > 0 ? 0 : 1) };
}

/** Builds the packages, if they are not: walks look at the built elements. */
export function buildOnce() {
  if (existsSync(join(root, 'packages/elements/dist'))) return;
  const words = ['node_modules/rollup/dist/bin/rollup', '-c'];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the packages cannot be built');
}
