/**
 * `npm test`: every check of the repository, in order, going on after a failure. Tests that ran are counted, any other
 * check counts as one. The last line is `N passed, N failed`. Names given as arguments run only those steps:
 * `npm test -- unit build`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cache, filesUnder, hashOf, root } from './files.mjs';
import { build, buildIfNeeded, installIfNeeded, npm } from './prepare.mjs';

const check = (script) => async () => one((await output('npm', 'run', '--silent', script)).status === 0);

/** Name → what to do; each gives how many passed and failed. */
const steps = {
  format: check('format:check'),
  lint: check('lint'),
  direction: check('direction'),
  types: check('types'),
  generated: () => one(generatedIsCurrent()),
  unit: () => vitest('node'),
  build: () => one(build()),
  sizes: sizes,
  definitions: definitions,
  languages: () => one(run('.config/scripts/languages.mjs') === 0),
  browser: () => vitest('browser'),
  walks: () => vitest('walks'),
  storybook: () => vitest('storybook'),
};

const started = Date.now();
installIfNeeded();
mkdirSync(cache, { recursive: true });

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

/** Steps that only read, and use one processor each: they run side by side. */
const quiet = ['format', 'lint', 'direction', 'types'];
const wanted = Object.keys(steps).filter((name) => chosen.length === 0 || chosen.includes(name));
const results = await sideBySide(
  wanted.filter((name) => quiet.includes(name)),
  takeStep,
);
for (const name of wanted.filter((each) => !quiet.includes(each))) results.push(await takeStep(name));

report(results);

async function takeStep(name) {
  console.log(`\n── ${name}`);
  const from = Date.now();
  const result = { name, ...(await steps[name]()), seconds: (Date.now() - from) / 1000 };
  console.log(`── ${name}: ${result.failed ? 'FAILED' : 'ok'}, ${result.seconds.toFixed(1)} s`);
  return result;
}

/** Does the same with each, as many at a time as there are processors; results in the order of what was given. */
async function sideBySide(items, act) {
  const results = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next.index] = await act(next.item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

/** Runs a command to its end; what it says is printed then, so that two beside each other are not mixed up. */
function output(command, ...args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text));
    child.on('error', (error) => resolve({ status: 1, out: '', err: String(error) }));
    child.on('close', (status) => {
      if (command === 'npm') process.stdout.write(said.out + said.err);
      resolve({ status, ...said });
    });
  });
}

/** A check that is one by itself. */
function one(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** The stand-alone files are no larger than .config/size-budget.json says. */
function sizes() {
  if (chosen.length > 0) buildIfNeeded();
  return one(run('packages/elements/scripts/sizes.mjs', '--check') === 0);
}

/** Runs one project of .config/vitest.config.mjs and counts its tests from vitest's own report. */
function vitest(project) {
  const file = join(cache, `vitest-${project}.json`);
  rmSync(file, { force: true });
  const args = ['run', '--config', '.config/vitest.config.mjs', '--project', project];
  if (['node', 'walks'].includes(project)) args.push(`--maxWorkers=${availableParallelism()}`); // nothing runs beside it
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
  const status = run('node_modules/vitest/vitest.mjs', ...args);
  const { passed, failed } = existsSync(file) ? counts(JSON.parse(readFileSync(file, 'utf8'))) : one(false);
  // an error outside any test, or no test at all, must not look like success
  const silent = (status !== 0 && failed === 0) || passed + failed === 0;
  return { passed, failed: silent ? 1 : failed };
}

/** Skipped tests did not run and are not counted; a file that cannot be loaded has no tests and counts as a failure. */
function counts({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length);
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/**
 * The definitions of this repository, of the language's example and of its ten hard pieces: against the language, in
 * canonical form, their example families; what is proved of the rules; and the alarms of a hundred ordinary first contacts.
 */
async function definitions() {
  const command = 'packages/cli/dist/qadam.js';
  if (chosen.length > 0) buildIfNeeded();
  const folders = ['.', 'docs/language/demo', 'docs/language/gate'];
  const outcomes = folders.flatMap((folder) => [
    one(run(command, 'check', folder) === 0),
    one(run(command, 'format', '--check', '--root', folder) === 0),
  ]);
  const models = folders.flatMap((folder) => modelsOf(command, folder).map((model) => ({ folder, model })));
  outcomes.push(...(await sideBySide(models, (each) => families(command, each))));
  outcomes.push(one(run(command, 'prove') === 0));
  outcomes.push(one(run('packages/cli/scripts/alarms.mjs') === 0));
  return outcomes.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }));
}

/** Ids of the models and overlays of a folder, those with the most families first. */
function modelsOf(command, folder) {
  const { stdout } = spawnSync(process.execPath, [command, 'models', '--root', folder, '--json'], { cwd: root });
  const models = JSON.parse(String(stdout));
  return models.sort((left, right) => right.families.length - left.families.length).map(({ id }) => id);
}

/**
 * Each expectation of an example family counts as a test, and each exercise whose right answers are those of the rules; in this
 * repository each rule and condition that a family reaches too.
 */
async function families(command, { folder, model }) {
  const wants = folder === '.' ? ['--coverage'] : [];
  const args = [command, 'test', '--root', folder, '--model', model, '--json', ...wants];
  const { out, err } = await output(process.execPath, ...args);
  if (out === '') {
    console.error(err);
    return one(false);
  }
  const [found] = JSON.parse(out);
  const checks = found.families.flatMap((family) => family.checks);
  const reached = found.reached ?? [];
  const { exercises } = found;
  const wrong = [
    ...checks.filter(({ ok }) => !ok),
    ...exercises.filter(({ stale }) => stale.length > 0),
    ...reached.filter(({ held, failed }) => !held || !failed),
  ];
  for (const each of wrong) console.log(folder, model, JSON.stringify(each));
  const count = checks.length + exercises.length + reached.length;
  console.log(
    `${model}: ${checks.length} expectations of families, ${exercises.length} exercises, ${reached.length} rules and conditions to reach`,
  );
  return { passed: count - wrong.length, failed: wrong.length };
}

/** Generates again and sees whether a generated file changes, appears or disappears. */
function generatedIsCurrent() {
  const state = () => new Map(generatedFiles().map((file) => [file, hashOf([file])]));
  const before = state();
  if (!npm('run', '--silent', 'generate')) return false;
  const after = state();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((f) => before.get(f) !== after.get(f));
  if (changed.length > 0) console.log(`Generated anew, look at them and commit:\n  ${changed.join('\n  ')}`);
  return changed.length === 0;
}

/** What `npm run generate` writes: src/generated/, the API reports, what editors read of the elements, docs/reference/. */
function generatedFiles() {
  const isGenerated = (file) =>
    /\/generated\/|\/(?:api-report\.md|custom-elements\.json|vscode\.[a-z.-]+\.json)$/.test(file);
  return [...filesUnder('packages').filter(isGenerated), ...filesUnder('docs/reference')];
}

function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;
}

function report(all) {
  const sum = (key) => all.reduce((total, result) => total + result[key], 0);
  const row = (...cells) =>
    console.log(
      `${cells[0].padEnd(14)}${cells
        .slice(1)
        .map((c) => `${c}`.padStart(9))
        .join('')}`,
    );
  console.log('');
  row('step', 'passed', 'failed', 'seconds');
  for (const { name, passed, failed, seconds } of all) row(name, passed, failed, seconds.toFixed(1));
  row('total', sum('passed'), sum('failed'), ((Date.now() - started) / 1000).toFixed(1));
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
