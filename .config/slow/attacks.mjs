// budget: 6 minutes, alone
/**
 * Hostile definitions, kits, answers, entries and texts: nothing of them runs, nothing takes longer than 200 ms, and what
 * is refused is refused in words. The corpus stands in .config/attacks/. Needs a build: `npm run build`.
 */
/* global AbortSignal -- of Node */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { browse } from '../attacks/browser.mjs';
import { entries } from '../attacks/answers.mjs';
import { definitions } from '../attacks/definitions.mjs';
import { kits } from '../attacks/kits.mjs';
import { writeSection } from '../scripts/benchmarks.mjs';

/** The longest that one attack may take, printed and kept in docs/security.md and security.ru.md. A busy machine gets more tries. */
const MOST_MS = 200;
const TRIES = 4;
/** Nothing takes so long on any machine: a failure. */
const HANG_MS = 2000;

const whats = {
  definitions: 'definitions, checked',
  kits: 'kits, opened, with a case',
  entries: 'the gate, with answers and entries',
  page: 'a page: kits, texts, words, answers, attributes, properties',
};

let worker;
const results = [];
const only = process.argv[2]?.startsWith('--') ? undefined : process.argv[2];
const rows = [];

for (const [kind, attacks] of Object.entries({ definitions, kits, entries })) {
  if (only !== undefined && only !== kind) continue;
  const found = [];
  for (const attack of attacks) {
    let met = await meet(kind, attack);
    for (let tries = 1; met.fault === undefined && met.ms > MOST_MS && tries < TRIES; tries += 1) {
      const again = await meet(kind, attack);
      if (again.ms < met.ms) met = again;
    }
    found.push({ ...met, name: attack.name });
  }
  tell(kind, found);
}
await worker?.terminate();

if (only === undefined || only === 'page') {
  const found = [];
  await browse(
    (attack, { fault, ms }) => {
      const hangs = ms > HANG_MS ? `took ${ms.toFixed(0)} ms` : undefined;
      found.push({ name: attack.name, fault: fault ?? hangs, ms });
    },
    ({ fault, ms }, tries) => fault === undefined && ms > MOST_MS && tries < TRIES,
  );
  tell('page', found);
}
if (process.argv.includes('--write')) write();
const failed = results.filter(({ fault }) => fault !== undefined).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Prints what came of the attacks of one kind, and keeps it. */
function tell(kind, found) {
  for (const { name, fault, ms } of found) {
    if (fault !== undefined) console.log(`${kind} | ${name}: ${fault}`);
    else if (ms > MOST_MS) console.log(`${kind} | ${name}: over the bar of ${MOST_MS} ms, ${ms.toFixed(0)} ms`);
  }
  const slowest = found.reduce((most, each) => (each.ms > most.ms ? each : most));
  const wrong = found.filter(({ fault }) => fault !== undefined).length;
  rows.push(`| ${whats[kind]} | ${found.length} | ${wrong} | ${slowest.ms.toFixed(0)} ms: ${slowest.name} |`);
  console.log(`${kind}: ${found.length} attacks; slowest ${slowest.ms.toFixed(0)} ms, ${slowest.name}`);
  results.push(...found);
}

function write() {
  const made = `Made by \`node .config/slow/attacks.mjs --write\` (Node ${process.versions.node}, ${process.platform} ${process.arch}).`;
  const head = ['| attacks on | how many | that did harm | the slowest (bar: 200 ms) |', '| --- | --- | --- | --- |'];
  for (const page of ['security', 'security.ru']) writeSection('attacks', [made, '', ...head, ...rows], page);
}

/** What came of one attack; a thread that hangs or breaks is ended, and the next attack gets a new one. */
async function meet(kind, attack) {
  worker ??= new Worker(new URL('../attacks/worker.mjs', import.meta.url));
  worker.postMessage({ kind, attack });
  try {
    const [outcome] = await once(worker, 'message', { signal: AbortSignal.timeout(HANG_MS) });
    return outcome;
  } catch (error) {
    await worker.terminate();
    worker = undefined;
    return { fault: error.name === 'AbortError' ? 'hangs' : `ended the thread: ${error.message}`, ms: HANG_MS };
  }
}
