/**
 * The files that a model or overlay is made of: its own, those of its bases, what all share, and courses of its exercises alone; `undefined` where the files
 * hold no such model. Reading a model so costs as much as the model, however many stand beside it.
 */
export function filesOfModel(files: ReadonlyMap<string, string>, model: string): Map<string, string> | undefined {
  const owners = ownersOf(files, model);
  if (owners === undefined) return undefined;
  const courses = coursesOf(files, model);
  return new Map(
    [...files].filter(([path]) => {
      const [, owner = '', course = ''] = path.split('/');
      return owners.has(owner) || (owner === 'courses' && courses.has(course));
    }),
  );
}

/** Courses of which every exercise is of this model. */
function coursesOf(files: ReadonlyMap<string, string>, model: string): Set<string> {
  const found = new Set<string>();
  for (const [path, text] of files) {
    const course = /^rules\/courses\/([^/]+)\/course\.json$/.exec(path)?.[1];
    const models = [...text.matchAll(/"model":\s*"([a-z0-9-]+)"/g)].map(([, each]) => each);
    if (course !== undefined && models.length > 0 && models.every((each) => each === model)) found.add(course);
  }
  return found;
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
