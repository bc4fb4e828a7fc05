// budget: 4 minutes
/**
 * Backup and restore by their commands, as they are shipped, with all example families: from the database inside the
 * process onto a PostgreSQL server and back. Standings are the same byte for byte, chains whole, sign-in works.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/files.mjs';
import { freePort, startPostgres } from '../scripts/postgres.mjs';

const program = join(root, 'packages/portal/dist/server.js');
const { resolve } = createRequire(join(root, 'packages/portal/package.json'));
const load = (name, path) => import(pathToFileURL(join(resolve(`@qadam/${name}/package.json`), '..', path)).href);
const { openKit, publicStanding, standing } = await load('runtime', 'dist/index.js');
const { kitOfFolder } = await load('schema', 'dist/node/index.js');

const kit = openKit(kitOfFolder(root, 'kz-phc'));
const folder = mkdtempSync(join(tmpdir(), 'qadam-backup-'));
const at = new Date().toISOString().replace('Z', '+00:00');
let postgres;
let passed = 0;
let failed = 0;

try {
  postgres = await startPostgres();
  if (postgres === undefined)
    console.log('PostgreSQL 15 is not here and cannot be installed: the way goes from folder to folder.');
  const first = { QADAM_DATA: join(folder, 'first'), DATABASE_URL: '' };
  const second =
    postgres === undefined ? { QADAM_DATA: join(folder, 'second'), DATABASE_URL: '' } : { DATABASE_URL: postgres.url };
  const third = { QADAM_DATA: join(folder, 'third'), DATABASE_URL: '' };

  await serve(first, {}, async () => {});
  const one = backup(first, 'one.jsonl');
  restore(second, 'one.jsonl');
  const two = backup(second, 'two.jsonl');
  restore(third, 'two.jsonl');
  const three = backup(third, 'three.jsonl');

  check(`${one.size} families, with their standings`, one.size > 30);
  check('on the server they stand as in the process, byte for byte', same(one, two));
  check('and back in the process again', same(one, three));
  for (const [name, place] of Object.entries({ second, third })) {
    check(`${name}: chains are whole`, command(place, 'verify').status === 0);
    await serve(place, { QADAM_DEMONSTRATION: 'no' }, async (address) =>
      check(`${name}: sign-in works`, await signsIn(address)),
    );
  }
  const refused = command(second, 'restore', 'one.jsonl');
  check('a database that is not empty is refused', refused.status === 1 && refused.stderr.includes('не пуста'));
} catch (error) {
  console.error(error);
  failed += 1;
} finally {
  postgres?.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function check(words, holds) {
  console.log(`${holds ? 'ok' : 'NOT OK'}: ${words}`);
  if (holds) passed += 1;
  else failed += 1;
}
function command(place, ...words) {
  const env = { ...process.env, ...place };
  return spawnSync(process.execPath, [program, ...words], { env, cwd: folder, encoding: 'utf8' });
}
function must(place, ...words) {
  const { status, stdout, stderr } = command(place, ...words);
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  console.log(stdout.trim());
}
/** Makes a backup; gives how each family in it stands. */
function backup(place, file) {
  must(place, 'backup', file);
  const logs = new Map();
  for (const line of readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')) {
    const { table, row } = JSON.parse(line);
    if (table === 'family') logs.set(row.id, []);
    if (table === 'entry') logs.get(row.family).push({ ...row.entry, ...(row.body !== null && { body: row.body }) });
  }
  return new Map([...logs].map(([id, log]) => [id, JSON.stringify(publicStanding(standing(kit, log, { at })))]));
}
function restore(place, file) {
  must(place, 'restore', file);
}
function same(left, right) {
  return left.size === right.size && [...left].every(([id, text]) => right.get(id) === text);
}

/** Runs the portal while something is done with it. */
async function serve(place, settings, work) {
  const port = await freePort();
  const env = { ...process.env, ...place, ...settings, PORT: String(port) };
  const server = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise((ready, refused) => {
      server.stdout.on('data', (text) => String(text).includes('http://') && ready());
      server.once('exit', (code) => refused(new Error(`the portal ended with ${code}`)));
    });
    await work(`http://127.0.0.1:${port}`);
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null) await new Promise((done) => server.once('exit', done));
  }
}
async function signsIn(address) {
  const body = new URLSearchParams({ person: 'saule', password: 'qadam-demo' });
  const answer = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  return answer.status === 303;
}
