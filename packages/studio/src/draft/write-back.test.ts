import { fileURLToPath } from 'node:url';
import { filesOfModel } from '@qadam/schema';
import { readFiles, readFolder } from '@qadam/schema/node';
import { expect, test } from 'vitest';
import { openDraft } from './draft.ts';
import { edited } from './edit.ts';
import { writeBack } from './write-back.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const all = readFiles(root);
const models = readFolder(root).models();

test.each(models)('%s: each definition is written again as it stands', (model) => {
  const files = filesOfModel(all, model)!;
  const opened = openDraft(files, model)!;
  // every node and every text is touched, and nothing is changed by it
  const nodes = new Map(
    [...opened.draft.tree.nodes].map(([key, node]) => [key, { ...node, properties: new Map(node.properties) }]),
  );
  const families = new Map([...opened.draft.families].map(([id, family]) => [id, { ...family }]));
  const written = writeBack(opened, { ...opened.draft, tree: { ...opened.draft.tree, nodes }, families });
  for (const [path, text] of files) expect(written.get(path), path).toBe(text);
  expect([...written.keys()].sort()).toEqual([...files.keys()].sort());
});

test.each(models)(
  '%s: a changed label stands in one file, and going back gives the same bytes',
  { timeout: 30_000 },
  (model) => {
    const files = filesOfModel(all, model)!;
    const opened = openDraft(files, model)!;
    for (const address of [...opened.draft.tree.nodes.keys()].filter((_, index) => index % 160 === 0)) {
      const before = opened.draft.tree.nodes.get(address)!.properties;
      const field = [...before.keys()].find((key) => key.startsWith('text/ru/'));
      if (field === undefined) continue;
      const target = `text/ru/${address}/${field.slice('text/ru/'.length)}`;
      const there = edited(opened, opened.draft, { operations: [{ set: target, to: 'Иначе' }] });
      if ('kind' in there && there.kind === 'locked') continue; // wording that a lock rests on is locked with it
      if (!('draft' in there)) throw new Error(JSON.stringify(there));
      const written = writeBack(opened, there.draft);
      const changed = [...written].filter(([path, text]) => files.get(path) !== text).map(([path]) => path);
      expect(changed, target).toHaveLength(1);
      const again = openDraft(written, model)!;
      expect(again.draft.tree.nodes.get(address)!.properties.get(field), target).toBe('Иначе');
      const back = edited(opened, there.draft, { operations: [{ set: target, to: before.get(field) }] });
      if (!('draft' in back)) throw new Error(JSON.stringify(back));
      expect(writeBack(opened, back.draft)).toEqual(files);
    }
  },
);
