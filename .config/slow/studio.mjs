// budget: 5 minutes, alone
/**
 * The built studio on a page with the strictest policy: every part of the largest model and of an overlay is opened in each language,
 * checks, families and proofs run in a worker, the view of what is written is opened, and nothing is refused. Prints how fast it is.
 */
import { measure } from '../bench/studio.mjs';
import { openStudio } from '../bench/studio-page.mjs';

let passed = 0;
let failed = 0;
const check = (name, faults) => {
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}${faults.length === 0 ? '' : `: ${faults.join('; ')}`}`);
  if (faults.length === 0) passed += 1;
  else failed += 1;
};

for (const [model, locale] of [
  ['kz-phc', 'ru'],
  ['almaty-oblast', 'kk'],
  ['uz-oila', 'uz'],
  ['classic', 'en'],
]) {
  const { page, problems, close } = await openStudio(model, { locale });
  try {
    const parts = await page.locator('[id^="part-"]:is(button)').evaluateAll((all) => all.map(({ id }) => id));
    for (const part of parts) {
      await page.locator(`#${part}`).click();
      await page.locator('#part-title').waitFor({ timeout: 10_000 });
    }
    await page.locator('#part-expert').click();
    await page.locator('.cm-content').waitFor({ timeout: 10_000 });
    check(`${model} in ${locale}: ${parts.length} parts, nothing refused by the policy`, problems);
  } catch (error) {
    check(`${model} in ${locale}`, [error.message, ...problems]);
  } finally {
    await close();
  }
}

const { opened, keys, late, problems } = await measure();
check('typing breaks no policy', problems);
console.log(`opened in ${Math.round(opened)} ms; ${keys - late} of ${keys} keystrokes painted within 33 ms`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
