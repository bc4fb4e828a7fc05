/// <reference types="vite/client" />
/** Kits for tests and stories, built in the browser from the definitions themselves. */
import { buildKit, modelSource, readWorkspace, type Kit } from '@qadam/schema';

const demoFiles = import.meta.glob<string>('/docs/language/demo/**/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const ownFiles = import.meta.glob<string>(['/forms/**/*.json', '/rules/**/*.json'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A kit of files by path. */
export function kitOf(files: Record<string, string>, model: string): Kit {
  const workspace = readWorkspace(new Map(Object.entries(files)));
  const source = modelSource(workspace, model);
  if (source === undefined) throw new Error(`no model "${model}" among: ${workspace.models().join(', ')}`);
  return buildKit(workspace, source);
}

const without = (files: Record<string, string>, prefix: string): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(prefix.length), text]));

/** The model of docs/language/demo. */
export const demoKit = (): Kit => kitOf(without(demoFiles, '/docs/language/demo/'), 'demo');

/** A model of this repository. */
export const kitOfModel = (model: string): Kit => kitOf(without(ownFiles, '/'), model);

/** The model kz-phc of this repository. */
export const phcKit = (): Kit => kitOfModel('kz-phc');
