/** Firefox as a distribution ships it, driven by Puppeteer over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { aptInstall } from '../../scripts/apt.mjs';

/** Values of a preference of Firefox. */
const SCHEME = { dark: 0, light: 1 };

export async function openFirefox({ isDark = false } = {}) {
  const executablePath = findFirefox() ?? (aptInstall('firefox-esr') ? findFirefox() : undefined);
  if (executablePath === undefined)
    throw new Error('no Firefox: install firefox-esr, or name one in FIREFOX_PATH (in CI and as root it is installed)');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': isDark ? SCHEME.dark : SCHEME.light,
      'intl.locale.requested': 'en-US',
    },
  });
  const page = await browser.newPage();
  page.on('dialog', (dialog) => dialog.accept()); // leaving a page with something unsaved
  return {
    version: await browser.version(),
    open: (url) => page.goto(url),
    evaluate: (act, given) => page.evaluate(act, given),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: async (key, ...held) => {
      for (const each of held) await page.keyboard.down(each);
      await page.keyboard.press(key);
      for (const each of held) await page.keyboard.up(each);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    picture: (path) => page.screenshot({ path }),
    printed: () => page.pdf({ preferCSSPageSize: true }),
    close: () => browser.close(),
  };
}

function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['firefox-esr', 'firefox']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
