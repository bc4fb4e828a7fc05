/**
 * `npm run bench`: Qadam's form beside plain HTML and its neighbours, the same form in one run. Needs a build.
 *
 *   npm run bench                                        prints ratios and whether the bars hold
 *   npm run bench -- --write                             and writes docs/benchmarks.md
 *   npm run bench -- --sizes 20,200 --peers html,rjsf --rounds 1
 *
 * In each round every peer is opened once, in turn, and every second round the other way round; ratios are medians of
 * the ratios within rounds, so that a busy machine slows both sides. The exit code tells whether all bars hold.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { writeSection } from '../scripts/benchmarks.mjs';
import { bundleOf, install, pageOf, peers, probe } from './bundle.mjs';
import { definitions } from './definitions.mjs';
import { formOf } from './form.mjs';
import { load, OPENED, openings } from './measure.mjs';
import { report } from './report.mjs';

const ROUNDS = { 20: 5, 200: 5, 1000: 3 };
const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    peers: { type: 'string', default: Object.keys(peers).join() },
    sizes: { type: 'string', default: Object.keys(ROUNDS).join() },
    rounds: { type: 'string' },
  },
});
const names = ['qadam', ...options.peers.split(',').filter((name) => name !== 'qadam')];
const sizes = options.sizes.split(',').map(Number);

install();
const script = probe();
const bundles = new Map();
for (const name of names) bundles.set(name, await bundleOf(name));
/** Address → page; all made before anything is measured. */
const pages = new Map(
  sizes.flatMap((size) => names.map((name) => [`/${name}/${size}/`, pageFor(name, formOf(size), size)])),
);

const server = createServer(answer);
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const addressOf = (name, size) => `http://127.0.0.1:${server.address().port}/${name}/${size}/`;
const browser = await chromium.launch(await launchOptions());
const began = performance.now();
const bytes = new Map(names.map((name) => [name, bundles.get(name).bytes]));
const results = { names, bytes, sizes: new Map(), openings: new Map(), opened: { size: sizes[0], ...OPENED } };
try {
  for (const size of sizes) results.sizes.set(size, new Map(names.map((name) => [name, []])));
  for (let number = 0; sizes.some((size) => number < roundsOf(size)); number += 1)
    for (const size of sizes) if (number < roundsOf(size)) await round(size, number);
  for (const name of names) results.openings.set(name, await openings(browser, addressOf(name, sizes[0])));
} finally {
  await browser.close();
  server.close();
}

const minutes = (performance.now() - began) / 60_000;
const date = new Date().toISOString().slice(0, 10);
const { text, holds } = report({ ...results, browser: browser.version(), date, minutes });
console.log(text.join('\n'));
if (options.write) writeSection('forms', text, 'benchmarks');
process.exitCode = holds ? 0 : 1;

function roundsOf(size) {
  return Number(options.rounds ?? ROUNDS[size]);
}

/** One round of one size: sizes take turns too, so that what the machine does meanwhile falls on all. */
async function round(size, number) {
  for (const name of number % 2 === 0 ? names : names.toReversed()) {
    const came = await load(browser, addressOf(name, size), { walks: name === 'qadam' });
    results.sizes.get(size).get(name).push(came);
    const { first, all, cost, heap } = came;
    const short = [first, all, cost].map((value) => value.toFixed(0)).join(' / ');
    console.error(`${size} fields, round ${number + 1}, ${name}: ${short} ms, ${heap.toFixed(1)} MB`);
  }
}

function pageFor(name, form, size) {
  return pageOf(bundles.get(name), definitions[name](form), form.start, size);
}

function answer({ url }, response) {
  const [, name, , file = ''] = url.split('/');
  const [type, text] = pages.has(url)
    ? ['html', pages.get(url)]
    : [file.endsWith('.css') ? 'css' : 'javascript', url === '/probe.js' ? script : bundles.get(name)?.files[file]];
  const headers = { 'content-type': `text/${type}; charset=utf-8`, 'cache-control': 'no-store' };
  response.writeHead(text === undefined ? 404 : 200, headers);
  response.end(text);
}
