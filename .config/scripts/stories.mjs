/** The stories, built and served on loopback. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, filesUnder, hashOf, root } from './files.mjs';
import { serve } from './serve.mjs';

/** Where they stand when they are built. */
export const storiesFolder = join(root, 'storybook-static');
const index = join(storiesFolder, 'index.json');
const stamp = join(cache, 'stories');

/** Builds them, if anything that they show has changed since. */
export function buildStories() {
  const hash = hashOf(
    ['packages', 'stories', '.storybook', 'forms', 'rules', 'docs/language/demo']
      .flatMap(filesUnder)
      .concat('package-lock.json'),
  );
  if (existsSync(index) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const built = spawnSync('npm', ['run', '--silent', 'build-storybook'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the stories cannot be built\n${built.stdout}${built.stderr}`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, hash);
}

/** Ids of all stories. */
export const storyIds = () =>
  Object.values(JSON.parse(readFileSync(index, 'utf8')).entries).flatMap(({ type, id }) =>
    type === 'story' ? [id] : [],
  );

/** Builds and serves them; `ids` of all, `addressOf` one with the globals of the toolbar, `close` ends the server. */
export async function openStories() {
  buildStories();
  const server = await serve(storiesFolder);
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    ids: storyIds(),
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
