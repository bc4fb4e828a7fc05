// budget: 3 minutes
/**
 * The stand-alone bundle on a page with the strictest policy that we promise: fills in the demo form, saves it, and finds
 * no violation. Needs a build: `npm run build`.
 */
/* global window, document, Event, FormData, getComputedStyle -- inside the page */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer as createVite, defaultServerConditions } from 'vite';
import { launchOptions } from '../scripts/browser.mjs';
import { root } from '../scripts/files.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
/** The same for hosts that restrict names. */
const policyWithNames = `${policy}; trusted-types lit-html qadam`;

const bundles = ['qadam-form.js', 'qadam.js'];
const bundle = (name) => join(root, 'packages/elements/dist/standalone', name);
for (const name of bundles) if (!existsSync(bundle(name))) throw new Error(`No ${name} yet: npm run build`);

const pageScript = `
  window.violations = [];
  window.appended = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.violations.push(event.violatedDirective + ' ' + (event.sample || event.blockedURI)));
  document.addEventListener('qadam-append', (event) => {
    window.appended.push(event.detail.entries[0]);
    event.detail.respondWith(Promise.resolve({ accepted: event.detail.entries }));
  });
  document.addEventListener('qadam-error', (event) => window.violations.push(event.detail.message));
`;
const page = (name) => `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Portal</title>
<script src="/page.js"></script><script type="module" src="/${name}"></script>
<form><qadam-form src="/kit.json" instrument="first-look" about="aru" name="look"></qadam-form></form></html>`;

const kit = JSON.stringify(await demoKit());
let asked = policy;
const server = createServer(({ url }, response) => {
  const [path, name] = url.split('?');
  const answer = (type, body) =>
    response.writeHead(200, { 'content-type': type, 'content-security-policy': asked }).end(body);
  if (path === '/') answer('text/html', page(name));
  else if (path === '/page.js') answer('text/javascript', pageScript);
  else if (path === '/kit.json') answer('application/json', kit);
  else if (bundles.includes(path.slice(1))) answer('text/javascript', readFileSync(bundle(path.slice(1))));
  else response.writeHead(404).end();
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch(await launchOptions());
let passed = 0;
let failed = 0;
try {
  for (const name of bundles)
    for (const header of [policy, policyWithNames]) {
      const faults = await fillIn(name, header);
      if (faults.length === 0) passed += 1;
      else failed += 1;
      for (const fault of faults) console.log(`${name}: ${fault}`);
    }
} finally {
  await browser.close();
  server.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Fills in the form as a person does; gives everything that went wrong. */
async function fillIn(name, header) {
  asked = header;
  const view = await browser.newPage();
  const faults = [];
  view.on('pageerror', (error) => faults.push(error.message));
  try {
    await view.goto(`${address}/?${name}`);
    const form = view.locator('qadam-form');
    const answer = (question, words) =>
      form
        .getByRole('radiogroup', { name: question })
        .first()
        .getByRole('radio', { name: words, exact: true })
        .check({ force: true });
    await answer(/Сообщали о насилии/, 'Да');
    await form
      .getByRole('radiogroup', { name: /Откуда известно/ })
      .getByRole('radio', { name: 'со слов' })
      .check({ force: true });
    await form.getByRole('textbox').fill('участковая медсестра');
    await answer(/Условия безопасны/, 'Не известно');
    await form.getByText('Пояснение и источник').first().click();
    await form.getByRole('button', { name: 'Сохранить' }).click();
    await form.getByText(/Сохранено в/).waitFor({ timeout: 5000 });
    faults.push(...(await printed(view)));
    const seen = await view.evaluate(() => ({
      violations: window.violations,
      answers: window.appended[0]?.body.answers,
      field: new FormData(document.querySelector('form')).get('look'),
    }));
    faults.push(...seen.violations);
    const expected = {
      violence: { value: 'yes', how: 'told', from: 'участковая медсестра' },
      safe: { open: 'not-known' },
    };
    for (const found of [seen.answers, JSON.parse(seen.field)]) {
      const isSame = Object.keys(expected).every((id) => JSON.stringify(found?.[id]) === JSON.stringify(expected[id]));
      if (!isSame) faults.push(`saved ${JSON.stringify(found)}`);
    }
  } catch (error) {
    faults.push(error.message);
  }
  await view.close();
  return faults;
}

/** Prints the form: on paper stands the sheet alone, in its own frames, and nobody told of the danger. */
async function printed(view) {
  const printing = () => {
    window.print = () => {}; // its window would wait for an answer; `afterprint` follows by hand
    document.querySelector('qadam-form').print();
  };
  await view.evaluate(printing);
  await view.emulateMedia({ media: 'print' });
  const seen = await view.evaluate(() => {
    const sheet = document.querySelector('[data-qadam-print]');
    const frame = getComputedStyle(sheet.shadowRoot.querySelector('.cell')).borderTopWidth;
    const isAlone = document.querySelector('form').getClientRects().length === 0 && sheet.offsetHeight > 0;
    const text = sheet.shadowRoot.textContent;
    window.dispatchEvent(new Event('afterprint'));
    return { frame, isAlone, text, isGone: document.querySelector('[data-qadam-print]') === null };
  });
  await view.emulateMedia({ media: 'screen' });
  return [
    seen.frame === '1px' ? '' : `frames on paper are ${seen.frame}`,
    seen.isAlone ? '' : 'the page is printed, too',
    /demo 1\.0\.0/.test(seen.text) ? '' : 'the paper has no edition',
    seen.text.includes('участковая') ? 'the paper says who told' : '',
    seen.isGone ? '' : 'the sheet stays',
  ].filter(Boolean);
}

/** The kit of the demonstration model, built from the sources. */
async function demoKit() {
  const vite = await createVite({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    resolve: { conditions: ['@qadam/source', ...defaultServerConditions] },
    ssr: { resolve: { conditions: ['@qadam/source', ...defaultServerConditions] } },
  });
  const { kitOfFolder } = await vite.ssrLoadModule('/packages/schema/src/node/index.ts');
  const built = kitOfFolder(join(root, 'docs/language/demo'), 'demo');
  await vite.close();
  return built;
}
