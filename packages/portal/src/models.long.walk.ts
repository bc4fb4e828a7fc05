/** Each model is walked from first contact to its end: its example `whole-path`, in a browser, as people would. A new model needs no new code. */
import { readFolder } from '@qadam/schema/node';
import type { Family } from '@qadam/schema';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Player } from './testing/player.ts';
import { definitions, type Stage } from './testing/walker.ts';

const folder = readFolder(definitions);
const families: Family[] = readdirSync(join(definitions, 'rules'))
  .filter((model) => existsSync(join(definitions, 'rules', model, 'families/whole-path.json')))
  .map((model) => folder.all('family', model).find(({ value }) => value.id === 'whole-path')!.value);

test.each(families)('$model: the whole path', { timeout: 600_000 }, async (family) => {
  const player = await Player.of(family);
  try {
    await player.begin();
    for (const [index, step] of family.steps.entries())
      await player.step(step).catch(async (error: Error) => {
        const what = [step.do, step.instrument, JSON.stringify(step.body ?? '')].filter(Boolean).join(' ');
        const pages = await stillDrawing(player.stage);
        throw new Error(`step ${index}, ${step.at}, ${what}, ${pages}: ${error.message}`, { cause: error });
      });
    await player.hasWritten();
    for (const width of [1366, 360]) {
      const walker = await player.last(width);
      expect([width, await walker.violations()]).toEqual([width, []]);
      const sideways = await walker.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([width, sideways <= 0]).toEqual([width, true]);
    }
    expect(player.problems).toEqual([]);
  } finally {
    await player.stage.close();
  }
});

/** Which pages answer and draw: of one that does not it is told apart whether the work hangs or the browser. */
async function stillDrawing({ browser }: Stage): Promise<string> {
  const within = (work: Promise<unknown>): Promise<boolean> =>
    Promise.race([
      work.then(() => true).catch(() => false),
      new Promise<boolean>((done) => setTimeout(done, 2000, false)),
    ]);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const states = pages.map(async (page) => {
    if (!(await within(page.evaluate(() => 1)))) return 'hangs';
    return (await within(page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))))
      ? 'draws'
      : 'draws no more';
  });
  return `pages: ${(await Promise.all(states)).join(', ')}`;
}
