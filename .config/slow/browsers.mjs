// budget: 6 minutes
/**
 * One walk in three browsers, on plain pages of a stranger's portal with the stand-alone files, under the strictest policy that we promise:
 * fill in, see the level, decide, plan, print; the studio and an exercise. Each step counts once per browser. Needs a build.
 * Names given run only those browsers; `--pictures FOLDER` keeps what each step showed. A browser that cannot be had counts as failed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOnce } from '../scripts/counted.mjs';
import { drivers } from './browsers/drivers.mjs';
import { openPortal, readMaterial } from './browsers/portal.mjs';
import { Walker } from './browsers/walker.mjs';
import { chapters } from './browsers/walk/chapters.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { pictures: { type: 'string' } } });
const names = positionals.length > 0 ? positionals : Object.keys(drivers);
if (values.pictures) mkdirSync(values.pictures, { recursive: true });
let passed = 0;
let failed = 0;

buildOnce();
const material = readMaterial();
for (const name of names) await walkIn(name);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** All chapters in one browser, each with a new portal; what follows a step that failed is tried all the same. */
async function walkIn(name) {
  const began = Date.now();
  let version;
  for (const { steps, size, isDark } of chapters) {
    let driver;
    try {
      driver = await drivers[name]({ isDark });
    } catch (error) {
      failed += 1;
      console.log(`FAILED: ${name} cannot be had: ${error.message}`);
      return;
    }
    if (version === undefined) console.log(`${name}: ${(version = driver.version)}`);
    const portal = await openPortal(material);
    const walker = new Walker(driver, portal);
    try {
      await driver.resize(...size);
      for (const [title, step] of Object.entries(steps)) await tried(name, title, step, walker);
    } finally {
      await driver.close();
      portal.close();
    }
  }
  console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s`);
}

/** One step; it fails as well where the policy has refused something, or something broke. */
async function tried(name, title, step, walker) {
  const faults = [];
  try {
    await step(walker);
    faults.push(...(await walker.faults()));
  } catch (error) {
    faults.push(error.message);
  }
  if (faults.length === 0) passed += 1;
  else failed += 1;
  console.log(
    `${faults.length === 0 ? 'ok' : 'FAILED'}: ${name}: ${title}${faults.map((fault) => `\n  ${fault}`).join('')}`,
  );
  if (!values.pictures) return;
  const file = `${name}-${String(passed + failed).padStart(3, '0')}.png`;
  await walker.picture(join(values.pictures, file)).catch(({ message }) => console.log(`  no picture: ${message}`));
}
