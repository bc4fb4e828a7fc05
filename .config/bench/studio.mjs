/**
 * How fast the studio is on this machine: opening the largest model, and painting what is typed. Prints the numbers; with `--write`
 * puts them into docs/benchmarks.md. Needs a build: `npm run build`.
 */
/* global window, PerformanceObserver -- inside the page */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { writeSection } from '../scripts/benchmarks.mjs';
import { openStudio } from './studio-page.mjs';

const MODEL = 'kz-phc';
const KEYS = 100;

/** Opens the model and types; gives what came. */
export async function measure() {
  const { page, problems, close } = await openStudio(MODEL);
  try {
    const opened = await page.evaluate(() => window.studioOpened);
    await page.evaluate(() => {
      window.slow = [];
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.slow.push(duration);
      }).observe({ type: 'event', durationThreshold: 16, buffered: false });
    });
    await page.locator('#part-stages').click();
    await page.locator('.tree__row .plain-link').nth(2).click();
    const field = page.locator('textarea[lang="ru"]').first();
    await field.click();
    for (let at = 0; at < KEYS; at += 1) await page.keyboard.type('абвгд '[at % 6], { delay: 60 });
    await page.waitForTimeout(500);
    const slow = await page.evaluate(() => window.slow);
    return {
      opened,
      keys: KEYS,
      late: slow.filter((each) => each > 33).length,
      slowest: Math.max(16, ...slow),
      problems,
    };
  } finally {
    await close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { opened, keys, late, slowest, problems } = await measure();
  const lines = [
    `- \`${MODEL}\`, the largest model, opened and drawn: ${Math.round(opened)} ms (bar 2000)`,
    `- of ${keys} keystrokes in a question's wording, painted within 33 ms: ${keys - late} (bar 95); the slowest took ${Math.round(slowest)} ms`,
    `- on ${availableParallelism()} processors, Chromium, checks, families and proofs running beside`,
  ];
  for (const line of lines) console.log(line);
  for (const problem of problems) console.error(problem);
  if (process.argv.includes('--write')) writeSection('studio', lines, 'benchmarks');
}
