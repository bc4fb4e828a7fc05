// budget: 6 minutes
/**
 * Ten people save at once, each in a family of their own and all in two that they share, for QADAM_SOAK_MINUTES (3). What
 * the server acknowledged must be in the logs afterwards, once and in order, without gaps and with whole chains; and the
 * server's heap after a forced collection may at the end be at most a tenth over what it was after a quarter of the time.
 * `--write` puts what came out into docs/benchmarks-portal.md.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/files.mjs';
import { writeSection } from '../scripts/benchmarks.mjs';

const MINUTES = Number(process.env.QADAM_SOAK_MINUTES ?? 3);
const PEOPLE = 10;
const PASSWORD = 'qadam-demo';
/** A person writes something, looks at it, and writes again. */
const PAUSE_MS = 1500;
/** A family of one's own gets so many entries; then one goes on to a new one. */
const ENTRIES_OF_OWN = 60;
const MOST_GROWTH = 1.1;

const port = 19_000 + (process.pid % 1000);
const address = `http://127.0.0.1:${port}`;
const data = mkdtempSync(join(tmpdir(), 'qadam-soak-'));
const acknowledged = [];
const families = new Set();
let conflicts = 0;
let failed = 0;
let passed = 0;
let server;

try {
  server = await start();
  const { people, shared } = await prepare();
  const began = Date.now();
  const until = began + MINUTES * 60_000;
  const heaps = [];
  const watch = async (share) => {
    await wait(began + MINUTES * 60_000 * share - Date.now());
    heaps.push(await heap());
    console.log(`after ${(MINUTES * share).toFixed(1)} min: heap ${mb(heaps.at(-1))} MB, ${acknowledged.length} saved`);
  };
  await Promise.all([
    ...people.map((person, index) => work(person, index, shared, until)),
    (async () => {
      for (const share of [0.25, 0.5, 0.75, 1]) await watch(share);
    })(),
  ]);
  const lost = await losses(people[0].gauhar);
  const growth = heaps.at(-1) / heaps[0];
  check(
    `${acknowledged.length} acknowledged entries, ${lost.missing} missing`,
    lost.missing === 0 && acknowledged.length > 0,
  );
  check(`${families.size} families, ${lost.gaps} with a gap or a repetition`, lost.gaps === 0);
  check('the page that looks through the chains finds them whole', lost.isWhole);
  check(
    `heap: ${mb(heaps[0])} MB at a quarter, ${mb(heaps.at(-1))} MB at the end, ${growth.toFixed(3)} times`,
    growth <= MOST_GROWTH,
  );
  if (process.argv.includes('--write'))
    writeSection('soak', [
      '## Ten people at once',
      '',
      `Made by \`QADAM_SOAK_MINUTES=${MINUTES} node .config/slow/soak.mjs --write\` (Node ${process.versions.node}, ${process.platform} ${process.arch},`,
      'the database inside the process, its files on disk). Ten people save, each in families of their own and all in two that they share,',
      'and now and then open a list. The heap is that of the server after a forced collection.',
      '',
      '| what | came out | bar |',
      '| --- | --- | --- |',
      `| minutes | ${MINUTES} | 20 |`,
      `| entries acknowledged | ${acknowledged.length} | |`,
      `| times somebody had to be shown a newer entry first | ${conflicts} | |`,
      `| acknowledged entries missing afterwards | ${lost.missing} | 0 |`,
      `| logs with a gap, a repetition or a broken chain, of ${families.size} | ${lost.gaps + (lost.isWhole ? 0 : 1)} | 0 |`,
      `| heap after ${(MINUTES / 4).toFixed(0)} min | ${mb(heaps[0])} MB | |`,
      `| heap after ${(MINUTES / 2).toFixed(0)} min | ${mb(heaps[1])} MB | |`,
      `| heap after ${MINUTES} min | ${mb(heaps.at(-1))} MB | |`,
      `| end over a quarter | ${growth.toFixed(3)} | ${MOST_GROWTH.toFixed(1)} |`,
    ]);
} catch (error) {
  console.error(error);
  failed += 1;
} finally {
  server?.kill('SIGTERM');
  await new Promise((done) => (server?.exitCode === null ? server.once('exit', done) : done()));
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function check(words, holds) {
  console.log(`${holds ? 'ok' : 'NOT OK'}: ${words}`);
  if (holds) passed += 1;
  else failed += 1;
}
function mb(bytes) {
  return (bytes / 1_048_576).toFixed(1);
}
function wait(ms) {
  return new Promise((done) => setTimeout(done, Math.max(0, ms)));
}

/** The portal as it is shipped, with an ear for how large its heap is. */
function start() {
  const ear = `process.on('message', () => { gc(); gc(); process.send(process.memoryUsage().heapUsed); });`;
  const words = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(ear)}`];
  const child = spawn(process.execPath, [...words, join(root, 'packages/portal/dist/server.js')], {
    env: { ...process.env, DATABASE_URL: '', PORT: String(port), QADAM_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return new Promise((ready, refused) => {
    child.stdout.on('data', (text) => String(text).includes('http://') && ready(child));
    child.once('exit', (code) => refused(new Error(`the portal ended with ${code}`)));
  });
}
function heap() {
  return new Promise((done) => {
    server.once('message', done);
    server.send('heap');
  });
}

async function signIn(person, password) {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ person, password }),
    redirect: 'manual',
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`${person} cannot sign in: ${answer.status}`);
  const page = await (await fetch(`${address}/account`, { headers: { cookie } })).text();
  return { person, cookie, csrf: /name="csrf" value="([^"]+)"/.exec(page)[1] };
}
async function post({ cookie, csrf }, path, fields) {
  const body = new URLSearchParams({ csrf, ...fields });
  const answer = await fetch(`${address}${path}`, { method: 'POST', body, redirect: 'manual', headers: { cookie } });
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
async function open(session) {
  const family = (await post(session, '/families', { label: 'Проба', child: 'Ребёнок' })).headers.get('location');
  families.add(family);
  return family;
}
/** Ten social workers with passwords of their own, and two families that all of them may write in. */
async function prepare() {
  const gauhar = await signIn('gauhar', PASSWORD);
  const people = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = `worker-${index}`;
    const page = await (
      await post(gauhar, '/people', { id: person, name: `Работник ${index}`, role: 'social-worker' })
    ).text();
    const given = /([a-z2-9]{4}-){2}[a-z2-9]{4}/.exec(page)[0];
    const session = await signIn(person, given);
    const words = `пароль номер ${index}`;
    await post(session, '/account', { old: given, fresh: words, again: words });
    people.push({ ...(await signIn(person, words)), gauhar });
  }
  const shared = [await open(people[0]), await open(people[1])];
  return { people, shared };
}

/** Saves one note after another: two in three in a family of one's own, one in three in a shared one. */
async function work(session, index, shared, until) {
  let own = { family: await open(session), seq: 1 };
  const seen = new Map(shared.map((family) => [family, 1]));
  for (let turn = index; Date.now() < until; turn += 1) {
    const from = Date.now();
    if (own.seq >= ENTRIES_OF_OWN) own = { family: await open(session), seq: 1 };
    if (turn % 3 > 0) own.seq = await save(session, own.family, own.seq, turn);
    else {
      const family = shared[turn % 2];
      seen.set(family, await save(session, family, seen.get(family), turn));
    }
    if (turn % 20 === index) await (await fetch(`${address}/`, { headers: { cookie: session.cookie } })).text();
    await wait(PAUSE_MS * (0.5 + Math.random()) - (Date.now() - from));
  }
}
/** Sends a note until it is taken, each time after the entries of others that came before; gives how long the log is. */
async function save({ cookie, csrf }, family, seen, turn) {
  const id = randomUUID().replace(/^(.{14})./, '$17');
  const entry = { id, type: 'noted', at: new Date().toISOString(), about: 'family', body: { text: `запись ${turn}` } };
  const headers = { cookie, 'x-csrf': csrf, 'content-type': 'application/json' };
  for (let seq = seen; ;) {
    const body = JSON.stringify({ entries: [entry], expectedSeq: seq, idempotencyKey: `${id}-${seq}` });
    const answer = await fetch(`${address}/api${family}/entries`, { method: 'POST', headers, body });
    const result = await answer.json();
    if (result.accepted) {
      acknowledged.push({ family, id });
      return result.accepted.at(-1).seq;
    }
    if (!result.entries?.length) throw new Error(`${answer.status} ${JSON.stringify(result)}`);
    conflicts += 1;
    seq = result.entries.at(-1).seq;
  }
}

/** What is kept at the end, read as the supervisor reads it. */
async function losses({ cookie }) {
  let missing = 0;
  let gaps = 0;
  for (const family of families) {
    const { entries } = await (await fetch(`${address}/api${family}/entries`, { headers: { cookie } })).json();
    const ids = new Set(entries.map(({ id }) => id));
    missing += acknowledged.filter((each) => each.family === family && !ids.has(each.id)).length;
    const isWhole = entries.every(({ seq }, index) => seq === index + 1) && ids.size === entries.length;
    if (!isWhole) gaps += 1;
  }
  const page = await (await fetch(`${address}/chain`, { headers: { cookie } })).text();
  return { missing, gaps, isWhole: page.includes('Всё цело') };
}
