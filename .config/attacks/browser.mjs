/** The attacks on a page: each in the stand-alone bundle under the strict policy with Trusted Types. */
/* global window, document -- inside the page */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { root } from '../scripts/files.mjs';
import { answersFault } from './faults.mjs';
import { calm, views } from './views.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html qadam";
const HANG_MS = 5000;
const all = [...views, ...calm];
const file = (path) => readFileSync(join(root, path), 'utf8');
const kits = views.filter(({ kit }) => kit !== undefined).map(({ kit }) => kit);
const page = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Portal</title>
<script type="module" src="/qadam.js"></script><script src="/page.js"></script></html>`;

/**
 * Meets each attack; `met(attack, { fault, ms })` is called after each. `ms`: the longest task of the page, less that of the
 * slowest screen with nothing wrong.
 */
export async function browse(met, again) {
  const strays = [];
  const server = createServer(({ url }, response) => {
    const answer = (type, body) =>
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    const [, kind, name] = url.split('/');
    if (url === '/') answer('text/html; charset=utf-8', page);
    else if (url === '/page.js') answer('text/javascript', file('.config/attacks/page.js'));
    else if (kind === 'attack') answer('application/json', all[Number(name)].text);
    else if (kind === 'kit') answer('application/json', kits[Number(name)]);
    else if (url === '/qadam.js') answer('text/javascript', file('packages/elements/dist/standalone/qadam.js'));
    else if (kind === 'languages' && /^[a-z]+\.js$/.test(name))
      answer('text/javascript', file(`packages/elements/dist/standalone/languages/${name}`));
    else {
      if (kind === 'leak') strays.push(url);
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch(await launchOptions());
  let shown;
  const open = async () => {
    shown = await browser.newPage();
    shown.on(
      'request',
      (request) => request.url().startsWith(address) || request.url().startsWith('data:') || strays.push(request.url()),
    );
    await shown.goto(address);
    await shown.waitForFunction(() => document.title === 'ready');
  };
  try {
    await open();
    const usual = await slowestCalm();
    console.log(`page: the slowest screen with nothing wrong has a task of ${usual.toFixed(0)} ms`);
    for (const [number, attack] of views.entries()) {
      let outcome = await once(number);
      for (let tries = 1; again({ ...outcome, ms: outcome.ms - usual }, tries); tries += 1) {
        const next = await once(number);
        if (next.ms < outcome.ms) outcome = next;
      }
      met(attack, { ...outcome, ms: Math.max(0, outcome.ms - usual) });
    }
  } finally {
    await browser.close();
    server.close();
  }

  /** Each of them three times, the median; then the slowest. */
  async function slowestCalm() {
    const medians = [];
    for (const number of calm.keys()) {
      const times = [];
      for (let round = 0; round < 3; round += 1) times.push((await once(views.length + number)).ms);
      medians.push(times.sort((left, right) => left - right)[1]);
    }
    return Math.max(...medians);
  }

  async function once(number) {
    strays.length = 0;
    let timer;
    const hang = new Promise((late) => (timer = setTimeout(() => late(undefined), HANG_MS)));
    const seen = await Promise.race([shown.evaluate((at) => window.attack(at), number), hang]).catch((error) => ({
      broke: error.message,
    }));
    clearTimeout(timer);
    if (seen === undefined || seen.broke !== undefined) {
      shown.close().catch(() => {});
      await open();
      return { fault: seen === undefined ? 'hangs' : `broke the page: ${seen.broke.split('\n')[0]}`, ms: HANG_MS };
    }
    return { fault: faultOf(seen, strays), ms: Math.max(0, ...seen.tasks) };
  }
}

function faultOf({ ran, violations, errors, said, inert, polluted, shown }, strays) {
  if (ran > 0) return 'ran';
  if (polluted) return 'changed Object.prototype';
  if (inert.length > 0) return `made ${inert.slice(0, 3).join(', ')}`;
  if (strays.length > 0) return `asked for ${strays[0].slice(0, 80)}`;
  if (violations.length > 0) return `broke the policy: ${violations[0]}`;
  if (errors.length > 0) return `threw ${errors[0].slice(0, 160)}`;
  if (shown.some((size) => size === 0) && said.length === 0) return 'shows nothing and says nothing';
  return answersFault(said);
}
