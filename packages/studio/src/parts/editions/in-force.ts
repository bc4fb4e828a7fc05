import type { Tree } from '@qadam/schema';
import { openDraft } from '../../draft/draft.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Files } from '../../session/student.ts';
import { newestEdition, type PublishedEdition } from '../../workspace/workspace.ts';

/** The newest edition that is not recalled, with its definitions. */
export interface InForce {
  edition: PublishedEdition;
  tree: Tree;
  files: Files;
}

const KEY = 'in-force';

/** What is in force; `undefined` while its files are on their way, and where there is none. */
export function inForce(scene: Scene): InForce | undefined {
  const edition = newestEdition(scene.workspace);
  if (edition === undefined) return undefined;
  const known = scene.ui.get<InForce | { edition: PublishedEdition }>(KEY);
  if (known?.edition.edition === edition.edition) return 'tree' in known ? known : undefined;
  void load(scene, edition);
  return undefined;
}

async function load(scene: Scene, edition: PublishedEdition): Promise<void> {
  await Promise.resolve();
  scene.ui.set(KEY, { edition });
  const files = await scene.past(edition.version).catch(() => undefined);
  const opened = files && openDraft(new Map(Object.entries(files)), scene.workspace.model);
  if (files !== undefined && opened !== undefined) scene.ui.set(KEY, { edition, files, tree: opened.draft.tree });
}
