// budget: 6 minutes
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

/** The longest that one attack may take. A busy machine gets more tries, not more time. */
const MOST_MS = 200;
const TRIES = 4;
/** After this the thread is ended. */
const HANG_MS = 3000;

let worker;
const results = [];
const only = process.argv[2];

for (const [kind, attacks] of Object.entries({ definitions, kits, entries })) {
  if (only !== undefined && only !== kind) continue;
  const found = [];
  for (const attack of attacks) {
    let met = await meet(kind, attack);
    for (let tries = 1; met.fault === undefined && met.ms > MOST_MS && tries < TRIES; tries += 1) {
      const again = await meet(kind, attack);
      if (again.ms < met.ms) met = again;
    }
    const fault = met.fault ?? (met.ms > MOST_MS ? `took ${met.ms.toFixed(0)} ms` : undefined);
    if (fault !== undefined)
      console.log(`${kind} | ${attack.name}: ${fault} (${met.ms.toFixed(0)} ms) ${met.refused ?? ''}`);
    found.push({ ...met, name: attack.name, fault });
  }
  results.push(...found);
  const slowest = found.reduce((most, each) => (each.ms > most.ms ? each : most));
  const refused = found.filter((each) => each.refused?.length > 0).length;
  console.log(
    `${kind}: ${found.length} attacks, ${refused} refused; slowest ${slowest.ms.toFixed(0)} ms, ${slowest.name}`,
  );
}
await worker?.terminate();

if (only === undefined || only === 'page') {
  const found = [];
  await browse(
    (attack, { fault: wrong, ms }) => {
      const fault = wrong ?? (ms > MOST_MS ? `took ${ms.toFixed(0)} ms` : undefined);
      if (fault !== undefined) console.log(`page | ${attack.name}: ${fault}`);
      found.push({ name: attack.name, fault, ms });
    },
    ({ fault, ms }, tries) => fault === undefined && ms > MOST_MS && tries < TRIES,
  );
  results.push(...found);
  const slowest = found.reduce((most, each) => (each.ms > most.ms ? each : most));
  console.log(`page: ${found.length} attacks; longest task ${slowest.ms.toFixed(0)} ms, ${slowest.name}`);
}
const failed = results.filter(({ fault }) => fault !== undefined).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

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
