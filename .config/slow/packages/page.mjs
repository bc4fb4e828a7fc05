/** The stand-alone file on a page. */
/* global document, customElements -- inside the page */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../scripts/browser.mjs';
import { root } from '../../scripts/files.mjs';
import { dist } from './built.mjs';
import { check, differ } from './checks.mjs';

/** It names its hash, and has a renderer of its own. `place`: a folder to work in. */
export async function page(place) {
  const kits = join(place, 'kits');
  const demo = join(root, 'docs/language/demo');
  execFileSync(process.execPath, [join(root, 'packages/cli/bin/qadam.js'), 'build', '--root', demo, '--out', kits]);
  const integrity = JSON.parse(readFileSync(join(dist, 'standalone/integrity.json'), 'utf8'));
  const languages = Object.entries(integrity).filter(([file]) => file.startsWith('languages/'));
  const imports = { integrity: Object.fromEntries(languages.map(([file, hash]) => [`/${file}`, hash])) };
  const html = (hash) => `<!doctype html><meta charset="utf-8" />
    <script type="importmap">${JSON.stringify(imports)}</script>
    <script type="module" src="/qadam-form.js" integrity="${hash}"></script>
    <qadam-form src="/kit.json" instrument="first-look" about="aru" locale="en"></qadam-form>
    <script type="module">
      import { createElement, isQuestion, QADAM_RANK, useState, withJsonFormsControlProps } from '/qadam-form.js';
      const Mine = withJsonFormsControlProps(({ data, path, handleChange }) => {
        const [count, setCount] = useState(0);
        const onClick = () => (setCount(count + 1), handleChange(path, 'no'));
        return createElement('button', { onClick }, 'pressed ' + count + ', ' + (data ?? 'not asked'));
      });
      const tester = (element) => (isQuestion('yes-no')(element) && element.scope.endsWith('/safe') ? QADAM_RANK + 1 : -1);
      document.querySelector('qadam-form').renderers = [{ tester, renderer: Mine }];
    </script>`;
  const server = createServer(({ url }, response) => {
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    if (url === '/') send('text/html', html(integrity['qadam-form.js']));
    else if (url === '/changed') send('text/html', html(integrity['qadam.js']));
    else if (url === '/kit.json') send('application/json', readFileSync(join(kits, 'demo/kit.json')));
    else if (url.slice(1) in integrity) send('text/javascript', readFileSync(join(dist, 'standalone', url)));
    else response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch(await launchOptions());
  try {
    const tab = await browser.newPage();
    const faults = [];
    tab.on('pageerror', ({ message }) => faults.push(message));
    await tab.goto(address);
    await tab.getByRole('button', { name: 'pressed 0, not asked' }).click();
    await tab.getByRole('button', { name: 'pressed 1, no' }).waitFor({ timeout: 5000 });
    const value = await tab.evaluate(() => document.querySelector('qadam-form').value);
    check('a renderer of the page draws in the stand-alone form', [...faults, ...differ(value, { safe: 'no' })]);
    const loads = await tab.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    check(
      'files with the right hash are loaded',
      differ(
        loads.filter((each) => each.startsWith('/languages')),
        ['/languages/en.js'],
      ),
    );
    await tab.goto(`${address}/changed`);
    const isDefined = await tab.evaluate(() => customElements.get('qadam-form') !== undefined);
    check('a file with another hash is refused', differ(isDefined, false));
  } finally {
    await browser.close();
    server.close();
  }
}
