/** The stories, built and served on loopback. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from './files.mjs';

const folder = join(root, 'storybook-static');
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Builds and serves them; `ids` of all, `addressOf` one with the globals of the toolbar, `close` ends the server. */
export async function openStories() {
  const built = spawnSync('npm', ['run', '--silent', 'build-storybook'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the stories cannot be built\n${built.stdout}${built.stderr}`);
  const server = createServer(({ url }, response) => {
    try {
      const path = normalize(decodeURIComponent(url.split('?')[0]));
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${server.address().port}`;
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return {
    ids: Object.values(entries).flatMap(({ type, id }) => (type === 'story' ? [id] : [])),
    addressOf(id, globals = {}) {
      const chosen = Object.entries({ ...globals, 'a11y.manual': '!true' }).map((pair) => pair.join(':'));
      return `${address}/iframe.html?viewMode=story&id=${id}&globals=${chosen.join(';')}`;
    },
    close: () => server.close(),
  };
}

/** Opens a story in a page, and waits until it is drawn and has played. */
export async function openStory(page, address) {
  await page.goto(address);
  /* global window -- inside the page */
  await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished');
}
