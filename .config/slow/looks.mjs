// budget: 6 minutes
/**
 * Every story in every look: each language whole; dark, the two worked themes in both schemes, more contrast and both sizes
 * besides the usual one; forced colours; letters of 200 %; 320 px wide; the spacing of a reader's own style sheet (WCAG
 * 1.4.12). Axe (WCAG 2.2 AA) may find nothing, nothing may scroll sideways, and no words may be cut off. Russian on a light
 * screen is judged by `npm test`. Names of stories as arguments judge only those.
 */
/* global window, document, CSSStyleSheet, getComputedStyle -- inside the page */
import { availableParallelism } from 'node:os';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { openStories, openStory } from '../scripts/stories.mjs';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const desktop = { width: 1366, height: 900 };
const usual = { locale: 'as-told', theme: 'own', size: 'usual' };
/** As wide as a reader may set it without loss. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;
/** What is shown, and what is judged: `rules` as axe takes them. */
const looks = [
  ...['kk', 'uz', 'en'].map((locale) => ({ name: locale, globals: { ...usual, locale }, rules: STANDARD })),
  ...['own, dark', 'ministry, light', 'ministry, dark', 'oila, light', 'oila, dark'].map((name) => {
    const [theme, colorScheme] = name.split(', ');
    return { name, globals: { ...usual, theme }, media: { colorScheme }, rules: ['color-contrast'] };
  }),
  { name: 'more contrast', media: { contrast: 'more' }, rules: ['color-contrast'] },
  { name: 'forced colours', media: { forcedColors: 'active' }, rules: STANDARD },
  { name: 'compact', globals: { ...usual, size: 'compact' }, rules: ['target-size'] },
  { name: 'large', globals: { ...usual, size: 'large' }, rules: ['target-size'] },
  { name: 'letters of 200 %', text: '200%', rules: STANDARD },
  { name: '320 px', viewport: { width: 320, height: 800 }, rules: STANDARD },
  { name: 'text spacing', spacing: SPACING, rules: ['target-size'] },
  { name: 'text spacing, 360 px', spacing: SPACING, viewport: { width: 360, height: 800 }, rules: ['target-size'] },
];

const served = await openStories();
const chosen = process.argv.slice(2);
const stories = served.ids.filter((id) => chosen.length === 0 || chosen.includes(id));
let passed = 0;
let failed = 0;
const browser = await chromium.launch(await launchOptions());
try {
  const waiting = [...stories];
  await Promise.all(Array.from({ length: availableParallelism() }, () => judgeWhile(waiting)));
} finally {
  await browser.close();
  served.close();
}
console.log(`${stories.length} stories, ${looks.length} looks of each`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function judgeWhile(waiting) {
  const page = await browser.newPage({ viewport: desktop });
  await page.addInitScript(axe.source);
  for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
    await openStory(page, served.addressOf(story));
    for (const look of looks) {
      const faults = await judge(page, look).catch((error) => [error.message]);
      if (faults.length === 0) passed += 1;
      else failed += 1;
      for (const fault of faults) console.log(`${story}, ${look.name}: ${fault}`);
    }
  }
  await page.close();
}

/** Shows a story in a look; gives what is wrong with it. */
async function judge(page, { globals = usual, media = {}, viewport = desktop, text = '', spacing = '', rules }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({
    colorScheme: 'light',
    contrast: 'no-preference',
    forcedColors: 'none',
    reducedMotion: 'reduce',
    ...media,
  });
  return page.evaluate(
    async ([wanted, size, css, runOnly]) => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      document.documentElement.style.fontSize = size;
      await new Promise((done) => {
        channel.once('storyRendered', done);
        channel.emit('updateGlobals', { globals: wanted });
      });
      const shown = document.querySelector('#storybook-root > *');
      await shown.updateComplete;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const inside = (root) => [
        root,
        ...[...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? inside(each.shadowRoot) : [])),
      ];
      const roots = inside(document);
      for (const root of roots) root.adoptedStyleSheets.push(sheet);
      await new Promise((done) => setTimeout(done, 30));
      const { violations } = await window.axe.run('#storybook-root', { runOnly });
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary} (${nodes.length})`,
      );
      const isCut = (each) => {
        const { overflowX, overflowY, clipPath, webkitLineClamp } = getComputedStyle(each);
        // words for the ear alone; fields, which scroll; a first sight that ends in "…" and opens whole
        if (clipPath !== 'none' || each.localName === 'input' || webkitLineClamp !== 'none') return false;
        return (
          (/hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 1)
        );
      };
      const shadows = roots.slice(1).flatMap((root) => [...root.querySelectorAll('*')]);
      for (const each of shadows.filter(isCut)) found.push(`cut off: ${each.outerHTML.slice(0, 200)}`);
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      const wide = document.documentElement.scrollWidth;
      if (wide > window.innerWidth) found.push(`${wide} px wide on a screen of ${window.innerWidth}`);
      return found;
    },
    [globals, text, spacing, rules],
  );
}
