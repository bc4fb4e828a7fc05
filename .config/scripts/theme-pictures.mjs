/** Pictures of docs/themes.md: some stories in themes, sizes, languages and forced colours. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { root } from './files.mjs';
import { openStories, openStory } from './stories.mjs';

const desktop = { width: 1100, height: 800 };
const phone = { width: 360, height: 740 };
const pictures = {
  'theme-ministry': ['form--answered', { theme: 'ministry' }],
  'theme-oila': ['form--answered', { theme: 'oila' }],
  'theme-oila-phone': ['case--urgent', { theme: 'oila', locale: 'uz' }, {}, phone],
  'theme-ministry-dark': ['risk--range', { theme: 'ministry', locale: 'kk' }, { colorScheme: 'dark' }],
  'theme-contrast': ['risk--high', {}, { contrast: 'more' }],
  'theme-forced': ['risk--high', {}, { forcedColors: 'active', colorScheme: 'dark' }],
  'size-compact': ['plan--running', { size: 'compact' }],
  'size-large': ['form--answered', { size: 'large' }],
};

const served = await openStories();
const browser = await chromium.launch(await launchOptions());
try {
  for (const [name, [story, globals, media = {}, viewport = desktop]] of Object.entries(pictures)) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce', ...media });
    await openStory(page, served.addressOf(story, globals));
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  served.close();
}
