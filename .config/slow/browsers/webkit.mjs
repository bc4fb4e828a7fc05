/* global window -- inside the page */
/** WebKitGTK, the engine of Safari in a Linux window: plain requests of W3C WebDriver to WebKitWebDriver, under Xvfb. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { aptInstall } from '../../scripts/apt.mjs';
import { freePort } from '../../scripts/postgres.mjs';

const PACKAGES = ['webkit2gtk-driver', 'xvfb'];
/** Keys that have no letter, as WebDriver writes them. */
const keys = {
  ...{ Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Escape: '\uE00C', F2: '\uE032' },
  ...{ Home: '\uE011', End: '\uE010', Backspace: '\uE003', Control: '\uE009' },
  ...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' },
};

export async function openWebkit({ isDark = false } = {}) {
  const binary = findMiniBrowser() ?? (aptInstall(...PACKAGES) ? findMiniBrowser() : undefined);
  if (binary === undefined)
    throw new Error(`no WebKitGTK: install ${PACKAGES.join(' and ')} (in CI and as root they are installed)`);
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise((told, failed) => {
    screen.stdout.once('data', (text) => told(`:${String(text).trim()}`));
    screen.once('error', failed);
    screen.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
  const port = await freePort();
  const env = {
    ...process.env,
    ...{ DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1', LC_ALL: 'C.UTF-8' },
    GTK_THEME: isDark ? 'Adwaita:dark' : 'Adwaita',
  };
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  const end = () => {
    driver.kill();
    screen.kill();
  };
  try {
    return await session(`http://127.0.0.1:${port}`, binary, end);
  } catch (error) {
    end();
    throw error;
  }
}

async function session(address, binary, end) {
  await answering(address);
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const { sessionId, capabilities } = await ask(address, 'POST', '/session', {
    capabilities: { alwaysMatch: options },
  });
  const call = (path, body) => ask(address, body ? 'POST' : 'GET', `/session/${sessionId}${path}`, body);
  const act = (type, id, actions, more = {}) => call('/actions', { actions: [{ type, id, actions, ...more }] });
  const stroke = (value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  const evaluate = async (script, given) => {
    const args = given === undefined ? [] : [given];
    return (await call('/execute/sync', { script: `return (${script})(arguments[0])`, args })) ?? undefined; // null in JSON
  };
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: (url) => call('/url', { url }),
    evaluate,
    click: (x, y) =>
      act(
        'pointer',
        'mouse',
        [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
        { parameters: { pointerType: 'mouse' } },
      ),
    type: (text) => act('key', 'keyboard', [...text].flatMap(stroke)),
    press: (key, ...held) =>
      act('key', 'keyboard', [
        ...held.map((each) => ({ type: 'keyDown', value: keys[each] })),
        ...stroke(keys[key] ?? key),
        ...held.map((each) => ({ type: 'keyUp', value: keys[each] })),
      ]),
    resize: async (width, height) => {
      // The window has bars around the page.
      await call('/window/rect', { width, height });
      const [innerWidth, innerHeight] = await evaluate(() => [window.innerWidth, window.innerHeight]);
      await call('/window/rect', { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
    },
    picture: async (path) => writeFileSync(path, Buffer.from(await call('/screenshot'), 'base64')),
    close: async () => {
      await ask(address, 'DELETE', `/session/${sessionId}`);
      end();
    },
  };
}

async function ask(address, method, path, body) {
  const response = await fetch(`${address}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (response.ok) return value;
  throw new Error(`${method} ${path.replace(/^\/session\/[^/]+/, '')}: ${value.error}. ${value.message}`);
}

async function answering(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await ask(address, 'GET', '/status');
    } catch {
      await pause(100);
    }
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** The window of WebKitGTK stands in a folder of its library. */
function findMiniBrowser() {
  if (spawnSync('sh', ['-c', 'command -v WebKitWebDriver Xvfb']).status !== 0) return undefined;
  const { stdout = '' } = spawnSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0', 'libwebkit2gtk-4.0-37'], {
    encoding: 'utf8',
  });
  return stdout.split('\n').find((path) => path.endsWith('/MiniBrowser') && existsSync(path));
}
