import { relative, resolve } from 'node:path';
import { buildKit, checkWorkspace, filesOfModel, issueLine, modelSource, nearest, readWorkspace } from '@qadam/schema';
import type { Kit, ModelSource, Workspace } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { needed, UsageError, type Call } from './command.ts';

/** The workspace of the call's folder; with --model only what that model is made of. */
export function openWorkspace(call: Call): Workspace {
  const files = readFiles(call.root);
  const { model } = call.options;
  return readWorkspace((typeof model === 'string' ? filesOfModel(files, model) : undefined) ?? files);
}

/** The model named by --model; an unknown one is told with the nearest known. */
export function openModel(call: Call, workspace: Workspace, id = needed(call, 'model')): ModelSource {
  const source = modelSource(workspace, id);
  if (source !== undefined) return source;
  const known = workspace.models();
  const near = nearest(id, known);
  const russian = `Модели «${id}» нет.${near === undefined ? '' : ` Возможно, «${near}».`} Есть: ${known.join(', ')}.`;
  const english = `There is no model "${id}".${near === undefined ? '' : ` Did you mean "${near}"?`} There are: ${known.join(', ')}.`;
  throw new UsageError(call.language === 'ru' ? russian : english);
}

/** The models to work on: the one named, else all. */
export const chosenModels = (call: Call, workspace: Workspace): string[] =>
  typeof call.options.model === 'string' ? [openModel(call, workspace).id] : workspace.models();

/** Workspaces without an error: looked through once, however many kits are made of one. */
const sound = new WeakSet<Workspace>();

/** The kit of a model; refused while its definitions have errors, which are printed. */
export function kitFor(call: Call, workspace: Workspace, id = needed(call, 'model')): Kit {
  const source = openModel(call, workspace, id);
  if (!sound.has(workspace)) expectSound(call, workspace);
  sound.add(workspace);
  return buildKit(workspace, source);
}

function expectSound(call: Call, workspace: Workspace): void {
  // whether an item of a source is cited where it belongs is seen over all models alone
  const errors = checkWorkspace(workspace).filter(
    ({ severity, code }) => severity === 'error' && code !== 'schema/citation-misplaced',
  );
  if (errors.length === 0) return;
  for (const issue of errors) call.err(issueLine(issue, call.language));
  throw new UsageError(
    call.language === 'ru'
      ? `Ошибок в определениях: ${errors.length}.`
      : `Errors in the definitions: ${errors.length}.`,
  );
}

/** Does a file stand at one of the paths that the call names, or below? Without a path every file does. */
export function isNamed({ root, words }: Call, file: string): boolean {
  const below = words.map((word) => relative(root, resolve(word)).replaceAll('\\', '/'));
  return below.length === 0 || below.some((each) => each === '' || file === each || file.startsWith(`${each}/`));
}
