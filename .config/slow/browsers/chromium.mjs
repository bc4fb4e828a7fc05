/** Chromium, driven by Playwright over its DevTools protocol. */
import { chromium } from 'playwright-core';
import { launchOptions } from '../../scripts/browser.mjs';

export async function openChromium({ isDark = false } = {}) {
  const browser = await chromium.launch(await launchOptions());
  const page = await browser.newPage({ locale: 'en-US', colorScheme: isDark ? 'dark' : 'light' });
  return {
    version: browser.version(),
    open: (url) => page.goto(url),
    evaluate: (act, given) => page.evaluate(act, given),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key, ...held) => page.keyboard.press([...held, key].join('+')),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: (path) => page.screenshot({ path }),
    printed: () => page.pdf({ preferCSSPageSize: true }),
    close: () => browser.close(),
  };
}
