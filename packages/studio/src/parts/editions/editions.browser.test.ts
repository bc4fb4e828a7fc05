import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { QadamStudio } from '../../qadam-studio.ts';
import { buttons, drawn, editor, openPart, press, studioPage, workspaceOf } from '../../testing/studio-page.ts';
import type { StoredWorkspace } from '../../workspace/workspace.ts';

const MODEL = 'rules/classic/model.json';
const supervisor = { id: 'dana', name: 'Дана', role: 'supervisor' };

beforeEach(async () => {
  await page.viewport(1366, 900);
  document.documentElement.lang = 'ru';
});
afterEach(() => document.body.replaceChildren());

/** A model with an edition that one unit tries; `approvedBy` as it is written in the file. */
function tried(approvedBy = ''): StoredWorkspace {
  const workspace = workspaceOf('classic');
  const [first] = workspace.editions;
  const scope = { unit: 'Отделение 1', from: '2026-05-01' };
  return {
    ...workspace,
    files: { ...workspace.files, [MODEL]: workspace.files[MODEL]!.replace('"roles":', `${approvedBy}"roles":`) },
    editions: [{ ...first!, scope }],
  };
}
const supervised = '"approvedBy": ["supervisor"],\n  ';

async function open(properties: Partial<QadamStudio>): Promise<QadamStudio> {
  const { studio } = await studioPage('classic', properties);
  await openPart(studio, 'editions');
  await drawn(studio);
  return studio;
}
const deciding = (studio: QadamStudio): number =>
  buttons(studio.renderRoot, /^(Отозвать|Распространить) издание/).length;
const words = (studio: QadamStudio): string => studio.renderRoot.textContent ?? '';

test('who does not approve editions is told who recalls and widens them', async () => {
  const studio = await open({ workspace: tried(supervised), editor });

  expect(deciding(studio)).toBe(0);
  expect(words(studio)).toContain('может тот, кто согласует издания: Супервизор.');
  expect((await axe.run(studio)).violations).toEqual([]);
});

test('who approves editions recalls and widens them', async () => {
  const studio = await open({ workspace: tried(supervised), editor: supervisor });

  expect(deciding(studio)).toBe(2);
  expect(words(studio)).not.toContain('может тот, кто согласует издания');
});

test('where the model names nobody, everybody recalls and widens', async () => {
  expect(deciding(await open({ workspace: tried(), editor }))).toBe(2);
});

test('whom the page lets decide nothing is told so, though the model names nobody', async () => {
  const studio = await open({ workspace: tried(), editor, approves: false });

  expect(deciding(studio)).toBe(0);
  expect(words(studio)).toContain('может тот, кому это поручил портал.');
});

test('a draft that takes the approvers out changes nothing before it is published', async () => {
  const studio = await open({ workspace: tried(supervised), editor });
  await openPart(studio, 'stages');
  await press(studio, /^Роли/);
  await press(studio, /^Супервизор/);
  studio.renderRoot.querySelector<HTMLInputElement>('.edit input[type=checkbox]:checked')!.click();
  await drawn(studio);

  await openPart(studio, 'editions');

  expect(deciding(studio)).toBe(0);
});

test('an edition that waits is approved or given back by those alone who approve', async () => {
  const version = 0;
  const proposal = { edition: '9.0.0', kind: 'whole', note: 'Проба', scope: { from: '2026-05-01' }, version } as const;
  const workspace = { ...tried(supervised), proposal: { ...proposal, at: '2026-05-14T11:42:00+05:00', by: editor } };

  const proposer = await open({ workspace, editor });
  expect(buttons(proposer.renderRoot, /^(Согласовать|Вернуть)/)).toHaveLength(0);
  expect(words(proposer)).toContain('согласует второй человек: Супервизор.');

  const approver = await open({ workspace, editor: supervisor });
  expect(buttons(approver.renderRoot, /^(Согласовать|Вернуть)/)).toHaveLength(2);
});
