// budget: 2 minutes
/** The embedding example of README.md, word for word, on a page of its own: it draws, is filled in by keyboard, and saves. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { root } from '../scripts/files.mjs';

const page = /<!-- example: embedding -->\s+```html\n([\s\S]*?)```/.exec(
  readFileSync(join(root, 'README.md'), 'utf8'),
)[1];
const kits = mkdtempSync(join(tmpdir(), 'qadam-readme-'));
spawnSync(process.execPath, [
  join(root, 'packages/cli/bin/qadam.js'),
  'build',
  '--root',
  join(root, 'docs/language/demo'),
  '--out',
  kits,
]);
const received = [];
const server = createServer((request, response) => {
  const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
  if (request.url === '/') return send('text/html', page);
  if (/^\/(qadam-form|languages\/[a-z]+)\.js$/.test(request.url))
    return send('text/javascript', readFileSync(join(root, 'packages/elements/dist/standalone', request.url)));
  if (request.url === '/kits/demo/kit.json') return send('application/json', readFileSync(join(kits, 'demo/kit.json')));
  if (request.url !== '/append') return response.writeHead(404).end();
  let text = '';
  request.on('data', (part) => (text += part));
  request.on('end', () => {
    const { entries, expectedSeq } = JSON.parse(text);
    received.push(...entries);
    const by = { person: 'somebody', role: 'worker' };
    const accepted = entries.map((entry, at) => ({ ...entry, seq: expectedSeq + at + 1, recordedAt: entry.at, by }));
    send('application/json', JSON.stringify({ accepted }));
  });
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const browser = await chromium.launch(await launchOptions());
const problems = [];
let failed = 0;
const check = (name, ok) => {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  if (!ok) failed += 1;
};
try {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => problems.push(error.message));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.getByRole('radio', { name: 'Yes' }).first().focus();
  await tab.keyboard.press('Space');
  check(
    'the first question is answered by keyboard',
    await tab.getByRole('radio', { name: 'Yes' }).first().isChecked(),
  );
  await tab
    .getByRole('button', { name: /save|submit|send/i })
    .last()
    .click();
  await tab.waitForTimeout(1000);
  check('one entry has reached the server', received.length === 1 && received[0].type === 'answered');
  check('it holds the answer', JSON.stringify(received[0]?.body.answers.violence ?? '').includes('yes'));
  check(`no error on the page ${problems.join(' ')}`, problems.length === 0);
} catch (error) {
  console.error(error);
  failed += 1;
} finally {
  await browser.close();
  server.close();
  rmSync(kits, { recursive: true, force: true });
}
console.log(`${4 - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
