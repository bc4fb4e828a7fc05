/** Kits for tests and stories, built in the browser from the definitions themselves. */
import { buildKit, filesOfModel, modelSource, readWorkspace, type Family, type Kit } from '@qadam/schema';
import files from 'virtual:definitions';

const DEMO = 'docs/language/demo/';
const all = new Map(Object.entries(files));

/** A kit of files by path. */
export const kitOf = (given: Record<string, string>, model: string): Kit =>
  kitAmong(new Map(Object.entries(given)), model);

function kitAmong(given: ReadonlyMap<string, string>, model: string): Kit {
  const workspace = readWorkspace(given);
  const source = modelSource(workspace, model);
  if (source === undefined) throw new Error(`no model "${model}" among: ${workspace.models().join(', ')}`);
  return buildKit(workspace, source);
}

/** The model of docs/language/demo. */
export const demoKit = (): Kit =>
  kitAmong(
    new Map([...all].flatMap(([path, text]) => (path.startsWith(DEMO) ? [[path.slice(DEMO.length), text]] : []))),
    'demo',
  );

/** A model of this repository. */
export const kitOfModel = (model: string): Kit => kitAmong(filesOfModel(all, model)!, model);

/** The model kz-phc of this repository. */
export const phcKit = (): Kit => kitOfModel('kz-phc');

/** An example family of a model of this repository. */
export function familyOf(model: string, id: string): Family {
  const text = files[`rules/${model}/families/${id}.json`];
  if (text === undefined) throw new Error(`no family ${id} of ${model}`);
  return JSON.parse(text) as Family;
}
