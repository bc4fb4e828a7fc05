import { buildKit, modelSource, readWorkspace, type Kit } from '@qadam/schema';

/** The kit of a model in files; `undefined` where they hold none that can be read. */
export function kitOf(files: Readonly<Record<string, string>>, model: string): Kit | undefined {
  const workspace = readWorkspace(new Map(Object.entries(files)));
  const source = modelSource(workspace, model);
  return source && buildKit(workspace, source);
}
