import { fileURLToPath } from 'node:url';
import { checkWorkspace, filesOfModel, issueLine, kindOf, readWorkspace } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { openDraft, type Draft } from '../../draft/draft.ts';
import { edited } from '../../draft/edit.ts';
import { writeBack } from '../../draft/write-back.ts';
import { makeScene } from '../../scene/make-scene.ts';
import type { Scene } from '../../scene/scene.ts';
import { addQuestion } from './add-question.ts';
import { readersIfGone, typeOf } from './asked.ts';
import { copyQuestion } from './copy-question.ts';
import { changeKind } from './kind-of-answer.ts';
import { questionTypes } from './kinds.ts';

const all = readFiles(fileURLToPath(new URL('../../../../..', import.meta.url)));

/** A model that is edited without a screen. */
function editing(model: string): { scene(): Scene; faults(): string[] } {
  const opened = openDraft(filesOfModel(all, model)!, model)!;
  let draft: Draft = opened.draft;
  const edit: Scene['edit'] = (said, wanted) => {
    const result = edited(opened, draft, wanted);
    if ('kind' in result && result.kind === 'locked') return false;
    if (!('draft' in result)) throw new Error(`${said}: ${JSON.stringify(result)}`);
    draft = result.draft;
    return true;
  };
  const scene = (): Scene => ({
    ...makeScene({ session: { draft, opened }, locale: 'ru', facts: new Map() } as never),
    edit,
  });
  const faults = (): string[] =>
    checkWorkspace(readWorkspace(writeBack(opened, draft)))
      .filter(({ severity, code }) => severity === 'error' && code !== 'schema/no-source')
      .map((issue) => issueLine(issue, 'ru'));
  return { scene, faults };
}

const questionsOf = ({ tree }: Scene, every: number): string[] =>
  [...tree.nodes.keys()].filter((address) => kindOf(address) === 'question').filter((_, index) => index % every === 1);

describe.each(['classic', 'kz-phc'])('%s', (model) => {
  test('a copy of any question that no lock forbids is in order', { timeout: 30_000 }, () => {
    const { scene, faults } = editing(model);

    for (const address of questionsOf(scene(), 8)) copyQuestion(scene(), address);

    expect(faults()).toEqual([]);
  });

  test('a question that nobody reads becomes any kind', { timeout: 30_000 }, () => {
    const { scene, faults } = editing(model);
    const free = questionsOf(scene(), 9).filter((address) => readersIfGone(scene(), address).length === 0);

    for (const address of free)
      for (const type of questionTypes) if (typeOf(scene(), address) !== type) changeKind(scene(), address, type);

    expect(free.length).toBeGreaterThan(2);
    expect(faults()).toEqual([]);
  });
});

test('a copy has names and texts of its own, and gives no fact', () => {
  const { scene } = editing('kz-phc');
  const copy = copyQuestion(scene(), 'instrument/risk-assessment/question/violence')!;
  const { tree } = scene();

  expect(copy).toBe('instrument/risk-assessment/question/violence-2');
  expect(tree.nodes.get(copy)?.properties.has('fact')).toBe(false);
  expect(tree.nodes.get(copy)?.properties.get('text/ru/label')).toBe(
    tree.nodes.get('instrument/risk-assessment/question/violence')?.properties.get('text/ru/label'),
  );
  expect(tree.nodes.get('instrument/risk-assessment/question/violence-by-carer-2')?.parent).toBe(copy);
});

test.each([
  ['choice', 'Мать\nОтец'],
  ['table', 'Что\nКогда'],
  ['date', ''],
] as const)('a new %s is in order', (type, lines) => {
  const { scene, faults } = editing('classic');

  addQuestion(
    scene(),
    'instrument/review/section/' + sectionOf(scene(), 'review'),
    { wording: 'Новое', type, lines },
    false,
  );

  expect(faults()).toEqual([]);
});

const sectionOf = ({ tree }: Scene, form: string): string =>
  tree.order.get(`instrument/${form} sections`)![0]!.split('/').at(-1)!;
