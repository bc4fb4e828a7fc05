import { describe, expect, test } from 'vitest';
import { checkWorkspace } from '../check/check.ts';
import type { Operation } from '../generated/types.ts';
import { buildKit } from '../kit/build.ts';
import { readFiles } from '../node/index.ts';
import { demoFolder } from '../testing/broken.ts';
import { modelSource } from '../workspace/model-source.ts';
import { readWorkspace, type Workspace } from '../workspace/workspace.ts';

const demo = readFiles(demoFolder);
const address = (kind: string): string => `https://qadam.example/1/${kind}.json`;

/** The demonstration with further files. */
const withFiles = (more: Readonly<Record<string, unknown>>): Workspace =>
  readWorkspace(
    new Map([...demo, ...Object.entries(more).map(([path, value]): [string, string] => [path, JSON.stringify(value)])]),
  );
const overlay = (id: string, base: string, changes: Operation[]): Record<string, unknown> => ({
  [`rules/${id}/overlay.json`]: {
    $schema: address('overlay'),
    id,
    edition: '1.0.0',
    base,
    basis: 'assumption',
    changes,
  },
});
const said = (workspace: Workspace): string[] =>
  checkWorkspace(workspace).map(({ code, file, pointer }) => `${code} ${file} ${pointer}`);
const shorter: Operation = { set: 'deadline/urgent/within', to: 'PT20M' };

describe('an overlay', () => {
  test('gives a kit of its own name and edition, with what it changes', () => {
    const workspace = withFiles({});
    const [base, changed] = ['demo', 'almaty'].map((id) => buildKit(workspace, modelSource(workspace, id)!));

    expect([changed!.id, changed!.edition]).toEqual(['almaty', '1.0.0']);
    expect(changed!.model.deadlines[0]).toEqual({ ...base!.model.deadlines[0], within: 'PT30M' });
    expect(changed!.model.stages.map(({ id }) => id)).toEqual(['intake', 'home-visit', 'support', 'closed']);
    expect(changed!.texts.ru!['stage/home-visit/label']).toBe('Посещение на дому');
  });

  test('can stand on another overlay', () => {
    const workspace = withFiles(overlay('city', 'almaty@1.0.0', [shorter]));

    expect(said(workspace)).toEqual([]);
    expect(modelSource(workspace, 'city')!.model.value.deadlines![0]!.within).toBe('PT20M');
  });

  test('has its own recalled editions, and not those of its base', () => {
    const recalled = (edition: string) => [{ edition, reason: 'Unsafe' }];
    const model = { ...(JSON.parse(demo.get('rules/demo/model.json')!) as object), recalled: recalled('0.9.0') };
    const [[path, file]] = Object.entries(overlay('city', 'demo@1.0.0', [shorter])) as [[string, object]];
    const workspace = withFiles({ 'rules/demo/model.json': model, [path]: { ...file, recalled: recalled('0.1.0') } });
    const recalledIn = (id: string) => buildKit(workspace, modelSource(workspace, id)!).model.recalled;

    expect([recalledIn('demo'), recalledIn('city'), recalledIn('almaty')]).toEqual([
      recalled('0.9.0'),
      recalled('0.1.0'),
      undefined,
    ]);
  });

  test('cannot stand on itself by a detour', () => {
    const workspace = withFiles({
      ...overlay('one', 'two@1.0.0', [shorter]),
      ...overlay('two', 'one@1.0.0', [shorter]),
    });

    expect(modelSource(workspace, 'one')).toBeUndefined();
    expect(said(workspace)).toEqual([
      'schema/unknown-name rules/one/overlay.json /base',
      'schema/unknown-name rules/two/overlay.json /base',
    ]);
  });

  test('a fault that its change makes is told at the change', () => {
    const workspace = withFiles(overlay('city', 'demo@1.0.0', [{ set: 'transition/begin-support/to', to: 'nowhere' }]));

    expect(said(workspace)).toContain('schema/unknown-name rules/city/overlay.json /changes/0');
  });

  test.each<[string, Operation, string]>([
    ['a term in words', { set: 'deadline/urgent/within', to: 'one hour' }, 'schema/bad-pattern'],
    [
      'a key that nobody knows',
      { add: 'stage/x', value: { basis: 'assumption', colour: 'red' } },
      'schema/unknown-key',
    ],
    ['a property that nobody knows', { set: 'stage/intake/colour', to: 'red' }, 'schema/unknown-key'],
    ['a text that is none', { set: 'text/ru/stage/intake/label', to: 7 }, 'schema/wrong-type'],
    [
      'a fact in another shape',
      { add: 'fact/x', value: { about: 'nobody', basis: 'assumption' } },
      'schema/not-allowed',
    ],
    ['no conditions at all', { set: 'transition/begin-support/guard', to: { all: [] } }, 'schema/empty-list'],
  ])('%s is refused as in a file of its own', (_, operation, code) => {
    const workspace = withFiles(overlay('city', 'demo@1.0.0', [operation]));

    expect(said(workspace)).toEqual([`${code} rules/city/overlay.json /changes/0`]);
  });

  test('a stage is not removed without saying where its cases go', () => {
    const remove = [{ remove: 'transition/begin-support' }, { remove: 'transition/close' }];
    const workspace = withFiles(overlay('city', 'demo@1.0.0', [...remove, { remove: 'stage/support' }]));

    expect(said(workspace)).toContain('schema/missing-key rules/city/overlay.json /changes/2');
  });

  test('a removed stage is followed by the one it names', () => {
    const workspace = withFiles(
      overlay('city', 'demo@1.0.0', [
        { remove: 'stage/support', movedTo: 'stage/intake' },
        { remove: 'transition/begin-support' },
        { set: 'transition/close/from', to: 'intake' },
      ]),
    );

    expect(modelSource(workspace, 'city')!.model.value.removedStages).toEqual([{ id: 'support', movedTo: 'intake' }]);
  });
});

describe('what a model changes of shared parts', () => {
  const shared = {
    'forms/shared/pets/instrument.json': {
      ...{ $schema: address('instrument'), id: 'pets', about: 'family', basis: 'assumption' },
      sections: [{ id: 'pets', questions: [{ id: 'dog', type: 'yes-no' }] }],
    },
    'forms/shared/pets/text/ru.json': {
      $schema: address('text'),
      ...{ label: 'Животные', section: { pets: { label: 'Животные' } }, question: { dog: { label: 'Есть собака?' } } },
    },
  };
  const model = JSON.parse(demo.get('rules/demo/model.json')!) as Record<string, unknown>;
  const taking = (changes: Operation[], more: Record<string, unknown> = {}): Workspace =>
    withFiles({ ...shared, ...more, 'rules/demo/model.json': { ...model, shared: ['pets'], changes } });

  test('is changed in its kit alone', () => {
    const workspace = taking([{ set: 'text/ru/instrument/pets/question/dog/label', to: 'Есть кошка?' }]);
    const kit = buildKit(workspace, modelSource(workspace, 'demo')!);

    expect(said(workspace)).toEqual([]);
    expect(kit.texts.ru!['instrument/pets/question/dog/label']).toBe('Есть кошка?');
  });

  test('may be a fact', () => {
    const facts = {
      $schema: address('facts'),
      basis: 'assumption',
      facts: [{ id: 'far', about: 'family', constant: 5 }],
    };
    const text = { $schema: address('text'), fact: { far: { label: 'Далеко' } } };
    const workspace = taking([{ set: 'fact/far/constant', to: 9 }], {
      'rules/shared/facts.json': facts,
      'rules/shared/text/ru.json': text,
    });

    expect(said(workspace)).toEqual([]);
    expect(
      modelSource(workspace, 'demo')!
        .facts.flatMap(({ value }) => value.facts)
        .at(-1)!.constant,
    ).toBe(9);
  });

  test('is nothing of its own', () => {
    expect(said(taking([shorter]))).toEqual(['schema/no-target rules/demo/model.json /changes/0']);
  });
});
