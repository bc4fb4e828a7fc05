import type { Tree } from '@qadam/schema';
import { openDraft } from '../../draft/draft.ts';
import { remembered } from '../../draft/remembered.ts';
import type { Scene } from '../../scene/scene.ts';
import type { InForce } from '../../session/session.ts';

/** The edition in force, with its definitions. */
export interface OpenedInForce extends InForce {
  tree: Tree;
}

/** Opened once for each edition. */
const opened = remembered(({ edition, files }: InForce, model: string): OpenedInForce | undefined => {
  const tree = openDraft(new Map(Object.entries(files)), model)?.draft.tree;
  return tree && { edition, files, tree };
});

/** What is in force; `undefined` while its files are on their way, and where there is none. */
export const inForce = ({ session, workspace }: Scene): OpenedInForce | undefined =>
  session.inForce && opened(session.inForce, workspace.model);
