/* global window, document, axe -- inside the page */
/** How a host's page looks: no barrier that axe finds, nothing wider than the window. `QADAM_PICTURES` names a folder for pictures. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { choose, formOf } from './page.mjs';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const widths = { phone: 360, desktop: 1366 };

/** The same instrument stands twice on some pages, to see that two do not meet: so its sections have the same name twice. */
const leftOut = { 'landmark-unique': { enabled: false } };

/** The page of a host at each width, with an answer that opens a question. */
export const looks = (name) => ({
  'axe finds nothing, nothing is too wide': async ({ app, browser }) => {
    for (const [device, width] of Object.entries(widths)) {
      // axe is a stranger to the policy of the page: it comes in beside it
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${app.url}${name === 'classic' ? '/visits/new' : '/'}`);
      await choose(formOf(page), 'Did you see the child?', 'No');
      await formOf(page).getByRole('textbox', { name: 'Why not?' }).waitFor();
      if (process.env.QADAM_PICTURES)
        await page.screenshot({ path: join(process.env.QADAM_PICTURES, `${name}-${device}.png`), fullPage: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) throw new Error(`${device}: ${over} px too wide`);
      await page.addScriptTag({ path: axeFile });
      const { violations } = await page.evaluate((rules) => axe.run({ rules }), leftOut);
      const found = violations.map(
        ({ id, nodes }) => `${device}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      if (found.length > 0) throw new Error(found.join('\n'));
      await context.close();
    }
  },
});
