import { readWorkspace, treeOfSource, type ModelSource, type Tree, type Workspace } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { resolve } from 'node:path';
import { UsageError, type Call } from './command.ts';
import { openModel } from './workspace.ts';

/** The workspace of `--from`: definitions of an earlier time. */
export function earlierWorkspace(call: Call): Workspace | undefined {
  const { from } = call.options;
  if (typeof from !== 'string') return undefined;
  const files = readFiles(resolve(from));
  if (files.size > 0) return readWorkspace(files);
  throw new UsageError(
    call.language === 'ru' ? `В папке ${from} нет определений.` : `There are no definitions in ${from}.`,
  );
}

/** A model of a workspace as a tree; an unknown one is told with the nearest known. */
export function editionOf(
  call: Call,
  workspace: Workspace,
  id: string | undefined,
): { source: ModelSource; tree: Tree } {
  const source = openModel(call, workspace, id);
  return { source, tree: treeOfSource(source) };
}
