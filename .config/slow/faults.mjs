// budget: 6 minutes
/**
 * Each eighth fault that is seeded into the shipped rulesets is found, by what is proved or by an example family. Prints how
 * soon a changed ruleset is proved anew, too.
 */
import { spawnSync } from 'node:child_process';
import { root } from '../scripts/files.mjs';

const run = (...words) => spawnSync('node', words, { cwd: root, encoding: 'utf8' });
console.log(run('packages/rules/scripts/reproved.mjs').stdout);
const { stdout, stderr } = run('packages/rules/scripts/seeded-faults.mjs', '--every', '8');
console.log(stdout || stderr);
const [, , changing = 0, , , found = 0] = (/^\| together .*$/m.exec(stdout)?.[0] ?? '').split('|').slice(1).map(Number);
const alarms = Number(/overlays: (\d+)\.$/m.exec(stdout)?.[1] ?? 1);
const failed = changing - found + alarms + (changing === 0 ? 1 : 0);
console.log(`${found} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
