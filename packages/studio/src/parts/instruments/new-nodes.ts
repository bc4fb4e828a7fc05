import type { Operation } from '@qadam/schema';
import { shortHash } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';
import type { PastedLine } from './parse-list.ts';

/** A node that is to be added, with its texts. */
export interface NewNode {
  address: string;
  texts: Operation[];
}

/** Nodes for the lines of a list: a free permanent name for each, its wording, and the translations that stand beside it. */
export function newNodes(scene: Scene, parent: string, step: string, lines: readonly PastedLine[]): NewNode[] {
  const { tree, newId, languages } = scene;
  const taken = new Set<string>();
  return lines.map((line) => {
    const [wording = ''] = line;
    const id = newId(wording, (each) => taken.has(each) || tree.nodes.has(`${parent}/${step}/${each}`));
    taken.add(id);
    const address = `${parent}/${step}/${id}`;
    const texts = languages.flatMap((language, index): Operation[] => {
      const text = line[index] ?? '';
      if (text === '') return [];
      const to = index === 0 ? text : { text, of: shortHash(wording) };
      return [{ set: `text/${language}/${address}/label`, to }];
    });
    return { address, texts };
  });
}
