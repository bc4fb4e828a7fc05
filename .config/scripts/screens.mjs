/**
 * Pictures of stories, to be looked at: `node .config/scripts/screens.mjs FOLDER [WORD…]` draws every story whose id holds
 * one of the words (all without) at 360 and 1366 px, light; with `--dark` also dark. Needs no build of Storybook: it
 * serves the stories from the sources.
 */
/* global window, document, innerWidth -- inside the page */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer, defaultClientConditions } from 'vite';
import { launchOptions } from './browser.mjs';
import { cache, filesUnder, root } from './files.mjs';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = words.shift() ?? join(cache, 'screens');
const schemes = process.argv.includes('--dark') ? ['light', 'dark'] : ['light'];
const widths = [360, 1366];

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  cacheDir: join(cache, 'vite-screens'),
  resolve: { conditions: ['@qadam/source', ...defaultClientConditions] },
  server: { port: 0, host: '127.0.0.1' },
  plugins: [{ name: 'story-page', configureServer: ({ middlewares }) => void middlewares.use('/story', page) }],
});
await server.listen();
const { port } = server.httpServer.address();

/** One story on an empty page, without Storybook around it. */
function page(request, response) {
  const [file, name] = decodeURIComponent(request.url.slice(2)).split('|');
  response.setHeader('content-type', 'text/html');
  const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>body { margin: 0; padding: 16px; background: Canvas; color-scheme: light dark }</style>
    <body><script type="module">
      import { render } from 'lit';
      import * as stories from '/${file}';
      const story = stories['${name}'];
      const args = { ...stories.default.args, ...story.args };
      render((story.render ?? stories.default.render)(args, { args }), document.body);
      await story.play?.({ canvasElement: document.body, args });
      window.isDrawn = true;
    </script></body></html>`;
  server
    .transformIndexHtml(`/story-${file.replaceAll('/', '-')}-${name}.html`, html)
    .then((text) => response.end(text));
}

const browser = await chromium.launch(await launchOptions());
mkdirSync(folder, { recursive: true });
try {
  for (const file of filesUnder('stories').filter((path) => path.endsWith('.stories.ts'))) {
    const names = [...readFileSync(join(root, file), 'utf8').matchAll(/^export const (\w+)/gm)];
    for (const [, name] of names) await draw(file, name);
  }
} finally {
  await browser.close();
  await server.close();
}

async function draw(file, name) {
  const id = `${file.replace(/^stories\/|\.stories\.ts$/g, '').replaceAll('/', '-')}-${name}`;
  if (words.length > 0 && !words.some((word) => id.includes(word))) return;
  for (const scheme of schemes)
    for (const width of widths) {
      const view = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
      view.on('pageerror', (error) => console.error(`${id}: ${error.message}`));
      await view.goto(`http://127.0.0.1:${port}/story?${encodeURIComponent(`${file}|${name}`)}`);
      await view.waitForFunction(() => window.isDrawn === true, undefined, { timeout: 60_000 });
      await view.waitForTimeout(400);
      const wide = await view.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) console.error(`${id}: scrolls sideways at ${width}`);
      await view.screenshot({ path: join(folder, `${id}-${width}-${scheme}.png`), fullPage: true });
      await view.close();
    }
  console.log(id);
}
