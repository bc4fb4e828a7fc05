import type { Ruleset } from '@qadam/schema';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { choose, drawn, press, studioPage, workspaceOf } from '../../testing/studio-page.ts';

const PATH = 'rules/classic/closure.rules.json';
afterEach(() => document.body.replaceChildren());

test('a rule takes a condition that rules share', async () => {
  await page.viewport(1366, 900);
  const workspace = workspaceOf('classic');
  const named =
    '"named": [{ "id": "copes", "conditions": { "all": [{ "fact": "family-copes", "operator": "equal", "value": "yes" }] } }]';
  const files = { ...workspace.files, [PATH]: workspace.files[PATH]!.replace('"rules":', `${named},\n  "rules":`) };
  const { studio, kept } = await studioPage('classic', { workspace: { ...workspace, files } });
  await press(studio, 'Готовность к закрытию');
  await press(studio, /^Цели плана достигнуты/);

  await choose(studio, 'Вопрос, условие 2', 'copes');
  await drawn(studio);
  await studio.keepNow();

  const { rules } = JSON.parse(kept().files[PATH]!) as Ruleset;
  expect(rules[0]!.conditions).toMatchObject({ all: [{}, { condition: 'copes' }, {}] });
});
