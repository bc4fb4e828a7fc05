import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { QadamStudio } from './qadam-studio.ts';
import type { StudioPart } from './scene/scene.ts';
import { drawn, openPart, press, studied, studioPage } from './testing/studio-page.ts';

vi.setConfig({ testTimeout: 120_000 });
afterEach(() => document.body.replaceChildren());

async function violations(studio: QadamStudio): Promise<string[]> {
  const found = await axe.run(studio, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

/** What is opened in a part, so that its editors are seen too. */
const opening: Partial<Record<StudioPart, (studio: QadamStudio) => Promise<void>>> = {
  stages: async (studio) => {
    await press(studio, /^Сроки/);
    await press(studio, 'Решить, срочно ли').catch(() => undefined);
    studio.renderRoot.querySelector<HTMLElement>('.tree__row .plain-link')!.click();
    await drawn(studio);
  },
  families: async (studio) => {
    studio.renderRoot.querySelector<HTMLElement>('.families .plain-link')!.click();
    await drawn(studio);
  },
};

test.each([
  ['family-centre', 1366],
  ['family-centre', 360],
] as const)('no violation in any part of %s at %i', async (model, width) => {
  await page.viewport(width, 900);
  document.documentElement.lang = 'ru';
  const { studio } = await studioPage(model);
  await studied(studio, 60_000);
  for (const part of ['stages', 'families', 'checks', 'editions', 'overlay', 'history', 'expert'] as const) {
    await openPart(studio, part);
    await opening[part]?.(studio);
    if (part === 'expert') await vi.waitFor(() => customElements.whenDefined('qadam-studio-json'), { timeout: 10_000 });
    expect(await violations(studio), part).toEqual([]);
  }
});
