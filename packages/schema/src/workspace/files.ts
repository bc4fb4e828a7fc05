/**
 * The files that a model or overlay is made of: its own, those of its bases, and what all share; `undefined` where the files
 * hold no such model. Reading a model so costs as much as the model, however many stand beside it.
 */
export function filesOfModel(files: ReadonlyMap<string, string>, model: string): Map<string, string> | undefined {
  const owners = ownersOf(files, model);
  return owners && new Map([...files].filter(([path]) => owners.has(path.split('/')[1]!)));
}

function ownersOf(files: ReadonlyMap<string, string>, model: string): Set<string> | undefined {
  const owners = new Set(['shared', 'calendars', 'sources']);
  for (let id: string | undefined = model; id !== undefined && !owners.has(id);) {
    owners.add(id);
    if (files.has(`rules/${id}/model.json`)) return owners;
    id = /"base":\s*"([a-z0-9-]+)@/.exec(files.get(`rules/${id}/overlay.json`) ?? '')?.[1];
  }
  return undefined;
}
