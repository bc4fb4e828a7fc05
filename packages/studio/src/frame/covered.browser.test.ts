/** What has the focus is never wholly under the head or the strip that stay in view (WCAG 2.2, 2.4.11). */
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPart, studioPage } from '../testing/studio-page.ts';

afterEach(() => document.body.replaceChildren());

test.each(['{Tab}', '{Shift>}{Tab}{/Shift}'])('going through a form by %s', async (key) => {
  await page.viewport(1366, 700);
  const { studio } = await studioPage('classic');
  await openPart(studio, 'instruments');
  const root = studio.renderRoot as ShadowRoot;
  const [top, strip] = ['.studio__top', '.strip'].map((each) => root.querySelector(each)!);
  const main = root.querySelector('.studio__main')!;
  const fields = [...main.querySelectorAll<HTMLElement>('button, input, summary')].filter((each) =>
    each.checkVisibility(),
  );
  (key === '{Tab}' ? fields[0]! : fields.at(-1)!).focus();
  const covered: string[] = [];
  let met = 0;
  for (let step = 0; step < 60; step += 1) {
    await userEvent.keyboard(key);
    const focused = root.activeElement;
    if (focused === null || !main.contains(focused)) continue;
    met += 1;
    const { top: from, bottom: to } = focused.getBoundingClientRect();
    if (to <= top!.getBoundingClientRect().bottom || from >= strip!.getBoundingClientRect().top)
      covered.push(`${focused.localName} ${focused.id}: ${from} to ${to}`);
  }
  expect(met).toBeGreaterThan(20);
  expect(covered).toEqual([]);
});
