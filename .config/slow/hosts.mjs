// budget: 8 minutes
/**
 * The host applications of packages/elements/hosts: built as the guide says, each used in a browser as people use it, under
 * the policy that the guide gives. Names given as arguments run only those hosts; `QADAM_HOSTS=FOLDER` keeps what was built.
 */
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { buildOnce } from '../scripts/counted.mjs';
import { openPage } from './hosts/page.mjs';
import { checksOf, hostNames } from './hosts/checks.mjs';
import { Workshop } from './hosts/workshop.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

buildOnce();
const chosen = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : hostNames;
let passed = 0;
let failed = 0;
const workshop = new Workshop();
const browser = await chromium.launch(await launchOptions());
try {
  for (const name of names) await tryHost(name);
} finally {
  await browser.close();
  workshop.remove();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Every check on a page of its own, with the case as it came; the first one once more under the policy without names. */
async function tryHost(name) {
  let app;
  await tried(`${name}: is built as the guide says`, async () => {
    app = workshop.build(name);
  });
  if (app === undefined) return;
  const checks = Object.entries(checksOf(name));
  const [[, first]] = checks;
  const withoutNames = name === 'upgraded' ? [] : [['the policy without names', first, STRICT]];
  for (const [title, check, policy] of [...checks, ...withoutNames])
    await tried(`${name}: ${title}`, async () => {
      await app.restart(policy);
      const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'en' });
      const open = (path = '/') => openPage(context, `${app.url}${path}`);
      try {
        const all = [];
        await check({ app, context, browser, open: async (path) => all[all.push(await open(path)) - 1] });
        const faults = all.flatMap((opened) => opened.faults);
        if (faults.length > 0) throw new Error(faults.join('\n'));
      } finally {
        await context.close();
        await app.stop();
      }
    });
}

async function tried(title, check) {
  try {
    await check();
    passed += 1;
    console.log(`ok: ${title}`);
  } catch (error) {
    failed += 1;
    console.log(
      `FAILED: ${title}\n  ${String(error.stderr || error.message)
        .trim()
        .replaceAll('\n', '\n  ')}`,
    );
  }
}
