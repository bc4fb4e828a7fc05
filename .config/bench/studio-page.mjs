/** The built studio on a page with the strictest policy that we promise, with a model of this repository. */
/* global window -- inside the page */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { filesOfModel } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { beginWorkspace } from '@qadam/studio/workspace';
import { launchOptions } from '../scripts/browser.mjs';
import { root } from '../scripts/files.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html qadam";
const folder = join(root, 'packages/studio/dist/standalone');
const person = { id: 'aru', name: 'Ару', role: 'methodologist' };

/** A workspace as it begins. */
export function workspaceOf(model) {
  const files = Object.fromEntries(filesOfModel(readFiles(root), model));
  const { edition } = JSON.parse(files[`rules/${model}/model.json`] ?? files[`rules/${model}/overlay.json`]);
  return beginWorkspace(model, files, { edition, hash: '', at: '2026-05-18T10:00:00+05:00', by: person });
}

/** Opens it in a browser; `problems` holds errors of the page and breaches of its policy. */
export async function openStudio(model, { locale = 'ru', width = 1366, height = 900 } = {}) {
  if (!existsSync(join(folder, 'qadam-studio.js'))) throw new Error('No studio yet: npm run build');
  const workspace = JSON.stringify(workspaceOf(model));
  const script = `
    const workspace = await (await fetch('/workspace.json')).json();
    await customElements.whenDefined('qadam-studio');
    const studio = document.querySelector('qadam-studio');
    studio.editor = ${JSON.stringify(person)};
    const began = performance.now();
    studio.workspace = workspace;
    await studio.updateComplete;
    requestAnimationFrame(() => setTimeout(() => (window.studioOpened = performance.now() - began)));`;
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Studio</title>
    <script type="module" src="/qadam-studio.js"></script><script type="module" src="/page.js"></script><qadam-studio></qadam-studio></html>`;
  const server = createServer(({ url = '' }, response) => {
    const [path = ''] = url.split('?');
    const answer = (type, body) =>
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    const file = join(folder, normalize(path));
    if (path === '/') answer('text/html; charset=utf-8', html);
    else if (path === '/page.js') answer('text/javascript', script);
    else if (path === '/workspace.json') answer('application/json', workspace);
    else if (file.startsWith(folder) && existsSync(file)) answer('text/javascript', readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch(await launchOptions());
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text())) problems.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.studioOpened !== undefined);
  return {
    page,
    problems,
    close: async () => {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
