// budget: 10 minutes, alone
/**
 * Kills the portal with SIGKILL twenty times while it saves. After each start every entry that it had acknowledged must
 * be there, in order and without gaps.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/files.mjs';

const KILLS = 20;
const PASSWORD = 'qadam-demo';
const port = 18_000 + (process.pid % 1000);
const address = `http://127.0.0.1:${port}`;
const data = mkdtempSync(join(tmpdir(), 'qadam-kill-'));
const acknowledged = [];
let family;
let failed = 0;

try {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await start();
    const session = await signIn();
    family ??= await openFamily(session);
    const kept = await entries(session);
    const missing = acknowledged.filter((id) => !kept.some((entry) => entry.id === id));
    const gapless = kept.every(({ seq }, index) => seq === index + 1);
    if (missing.length > 0 || !gapless) failed += 1;
    console.log(
      `start ${kill + 1}: ${kept.length} entries, ${missing.length} acknowledged ones missing, ${gapless ? 'no gap' : 'GAPS'}`,
    );
    setTimeout(() => server.kill('SIGKILL'), 150 + Math.floor(Math.random() * 500));
    await saveUntilKilled(session, kept.length);
    await new Promise((done) =>
      server.exitCode === null && server.signalCode === null ? server.once('exit', done) : done(),
    );
  }
  const server = await start();
  const kept = await entries(await signIn());
  const missing = acknowledged.filter((id) => !kept.some((entry) => entry.id === id)).length;
  console.log(`at the end: ${acknowledged.length} acknowledged, ${missing} missing, after ${KILLS} kills`);
  if (missing > 0 || acknowledged.length === 0) failed += 1;
  server.kill('SIGKILL');
} catch (error) {
  console.error(error);
  failed += 1;
} finally {
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${KILLS + 1 - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function start() {
  const env = { ...process.env, PORT: String(port), QADAM_DATA: data };
  const server = spawn(process.execPath, [join(root, 'packages/portal/dist/server.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((ready, refused) => {
    server.stdout.on('data', (text) => String(text).includes('http://') && ready(server));
    server.once('exit', (code) => refused(new Error(`the portal ended with ${code} before it listened`)));
  });
}
async function signIn() {
  const body = new URLSearchParams({ person: 'saule', password: PASSWORD });
  const answer = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie').split(';')[0];
  const page = await (await fetch(`${address}/families/new`, { headers: { cookie } })).text();
  return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(page)[1] };
}
async function openFamily({ cookie, csrf }) {
  const body = new URLSearchParams({ csrf, label: 'Проба', child: 'Ребёнок' });
  const answer = await fetch(`${address}/families`, { method: 'POST', body, redirect: 'manual', headers: { cookie } });
  return answer.headers.get('location');
}
async function entries({ cookie }) {
  return (await (await fetch(`${address}/api${family}/entries`, { headers: { cookie } })).json()).entries;
}
/** Sends one note after another, and keeps the ids of those that the server has answered for. */
async function saveUntilKilled({ cookie, csrf }, seen) {
  for (let seq = seen; ; seq += 1) {
    const id = randomUUID().replace(/^(.{14})./, '$17');
    const entry = { id, type: 'noted', at: new Date().toISOString(), about: 'family', body: { text: `запись ${seq}` } };
    const body = JSON.stringify({ entries: [entry], expectedSeq: seq, idempotencyKey: id });
    try {
      const headers = { cookie, 'x-csrf': csrf, 'content-type': 'application/json' };
      const answer = await fetch(`${address}/api${family}/entries`, { method: 'POST', headers, body });
      const result = await answer.json();
      if (!result.accepted) throw new Error(JSON.stringify(result));
      acknowledged.push(id);
    } catch (error) {
      if (error instanceof TypeError) return; // the connection broke: it was killed
      throw error;
    }
  }
}
