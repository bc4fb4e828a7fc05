/** @qadam/schema/node: definitions from a folder on disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKit } from '../kit/build.ts';
import type { Kit } from '../kit.ts';
import { modelSource } from '../workspace/model-source.ts';
import { filesOfModel } from '../workspace/files.ts';
import { readWorkspace, type Workspace } from '../workspace/workspace.ts';

/** The texts of all .json files under `forms/` and `rules/` of a folder, by path with `/`. */
export function readFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (folder: string): void => {
    if (!existsSync(join(root, folder))) return;
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.name.endsWith('.json')) files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  for (const folder of ['forms', 'rules']) visit(folder);
  return files;
}

/** The workspace of a folder. */
export const readFolder = (root: string): Workspace => readWorkspace(readFiles(root));

/** The kit of a model of a folder; throws when there is no such model. The definitions are not checked here. */
export function kitOfFolder(root: string, model: string): Kit {
  const files = readFiles(root);
  const workspace = readWorkspace(filesOfModel(files, model) ?? files);
  const source = modelSource(workspace, model);
  if (source === undefined)
    throw new Error(`no model "${model}" in ${root}; there are: ${workspace.models().join(', ')}`);
  return buildKit(workspace, source);
}
