// budget: 4 minutes
/**
 * The site: made, served on loopback under its policy, and read. Every link, anchor and picture of every page resolves; in a browser
 * pages of each kind ask no other origin for anything, break no policy, find words of both languages, and pass axe. Samples of
 * the guide are run by hosts.mjs, the one of README.md by readme.mjs; here runs the form of the home page.
 */
/* global window, document -- inside the page */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { buildOnce } from '../scripts/counted.mjs';
import { serve } from '../scripts/serve.mjs';
import { makeSite, policyOf, site } from '../site/build.mjs';

const KINDS = [
  '',
  'guide/first-form.html',
  'guide/methodologist.html',
  'reference/elements.html',
  'reference/files.html',
].concat([
  'errors/',
  'errors/case-seq.html',
  'benchmarks.html',
  'decisions/0003-libraries.html',
  'security.html',
  'themes.html',
]);
const SEARCHES = { en: ['refused', /refused/i], ru: ['упражнения', /упражнени/i] };
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let passed = 0;
let failed = 0;
const check = (name, problems) => {
  const ok = problems.length === 0;
  console.log(
    `${ok ? 'ok' : 'FAILED'}: ${name}${problems
      .slice(0, 20)
      .map((problem) => `\n  ${problem}`)
      .join('')}`,
  );
  if (ok) passed += 1;
  else failed += 1;
};

buildOnce();
makeSite();
const pages = readdirSync(site, { recursive: true }).filter((path) => /^(en|ru)\/.*\.html$/.test(path));
check(`there are pages (${pages.length})`, pages.length > 300 ? [] : ['too few']);
check('links, anchors and pictures of all pages resolve', pages.flatMap(brokenIn));

const server = await serve(site, 0, policyOf);
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch(await launchOptions());
try {
  for (const width of [1366, 360]) for (const language of ['en', 'ru']) await readPages(language, width);
  for (const language of ['en', 'ru']) await search(language);
  await fillIn();
} finally {
  await browser.close();
  server.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function brokenIn(page) {
  const html = readFileSync(join(site, page), 'utf8');
  const links = [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, link]) => link.replaceAll('&amp;', '&'));
  return links.filter((link) => !resolves(link, page)).map((link) => `${page}: ${link}`);
}

function resolves(link, page) {
  const url = new URL(link, `http://site/${page}`);
  if (url.host !== 'site') return /^https?:/.test(link) && !/\.(js|css|png|svg|woff2)$/.test(link);
  const path = decodeURIComponent(url.pathname);
  const places = [path, `${path}.html`, join(path, 'index.html')].map((place) => join(site, place));
  const file = places.find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
  if (file === undefined) return false;
  return url.hash === '' || idsOf(file).has(decodeURIComponent(url.hash.slice(1)));
}

function idsOf(file) {
  idsOf.known ??= new Map();
  if (!idsOf.known.has(file)) {
    const ids = [...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    idsOf.known.set(file, new Set(ids));
  }
  return idsOf.known.get(file);
}

/** A page that keeps what went wrong on it. */
async function open(path, width = 1366) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on(
    'request',
    (request) =>
      request.url().startsWith(origin) || request.url().startsWith('data:') || problems.push(`asks ${request.url()}`),
  );
  await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle' });
  return { page, problems };
}

async function readPages(language, width) {
  const problems = [];
  for (const kind of KINDS) {
    const { page, problems: own } = await open(`${language}/${kind}`, width);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) own.push(`${wide} px wider than the screen`);
    own.push(...(await faultsByAxe(page)));
    problems.push(...own.map((problem) => `${language}/${kind}: ${problem}`));
    await page.close();
  }
  check(`${KINDS.length} pages of each kind in ${language} at ${width} px`, problems);
}

/** The policy forbids inline scripts: axe comes through the debugger. */
async function faultsByAxe(page) {
  await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await window.axe.run(document, { runOnly });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 140))
          .join(' and ')}`,
    );
  });
}

async function search(language) {
  const [word, expected] = SEARCHES[language];
  const { page, problems } = await open(`${language}/`);
  await page.locator('.VPNavBarSearch button').first().click();
  await page.locator('#localsearch-input').fill(word);
  const found = page.locator('.VPLocalSearchBox .result').first();
  await found.waitFor({ timeout: 10_000 }).catch(() => problems.push('nothing found'));
  if (problems.length === 0 && !expected.test(await page.locator('.VPLocalSearchBox .results').innerText()))
    problems.push('other words found');
  if (problems.length === 0) {
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== `/${language}/`);
  }
  check(`search finds "${word}" and leads there`, problems);
  await page.close();
}

async function fillIn() {
  const { page, problems } = await open('ru/');
  const form = page.frameLocator('.demo iframe');
  await page.locator('.demo').scrollIntoViewIfNeeded();
  await form.getByRole('radio', { name: 'Да' }).first().check();
  check('the form of the home page is filled in', problems);
  await page.close();
}
