/** What has the focus is never wholly under the line of the level that stays in view (WCAG 2.2, 2.4.11). */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { entriesOf } from '../testing/families.ts';
import { casePage, press, settled } from '../testing/case-page.ts';
import type { QadamForm } from '../form/qadam-form.ts';

beforeEach(() => document.body.replaceChildren());

test.each(['{Tab}', '{Shift>}{Tab}{/Shift}'])('on a telephone, going through a document by %s', async (key) => {
  await page.viewport(360, 640);
  const element = await casePage({
    at: '2026-05-14T11:31:00+05:00',
    entries: entriesOf('beaten-child', '2026-05-14T11:30'),
  });
  await press(element, 'Записать ответы: Заполнить: Оценка риска, Тимур');
  await settled(element);
  const bar = element.renderRoot.querySelector('.riskbar')!;
  const form = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  const fields = [...form.renderRoot.querySelectorAll<HTMLElement>('input, summary, button')].filter((each) =>
    each.checkVisibility(),
  );
  (key === '{Tab}' ? fields[0]! : fields.at(-1)!).focus();
  const covered: string[] = [];
  let met = 0;
  for (let step = 0; step < 40; step += 1) {
    await userEvent.keyboard(key);
    let focused: Element | null = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused === null || focused === document.body || !form.renderRoot.contains(focused)) continue;
    met += 1;
    const { bottom } = focused.getBoundingClientRect();
    const line = bar.getBoundingClientRect();
    if (line.top <= 0 && bottom <= line.bottom)
      covered.push(`${focused.localName} ${focused.id}: ${bottom} under ${line.bottom}`);
  }
  await page.viewport(414, 896);
  expect(met).toBeGreaterThan(10);
  expect(covered).toEqual([]);
});
