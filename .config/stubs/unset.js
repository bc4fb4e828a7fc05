// lodash/fp/unset: `unset(path, object)` gives a copy without what stands at the path.
// Curried as far as JSON Forms needs it: `unset(path)(object)`.
import { reachesPrototype, shallowCopy, toKeys } from './path.js';

export default function unset(path, ...rest) {
  return rest.length > 0 ? remove(toKeys(path), rest[0]) : (object) => remove(toKeys(path), object);
}

function remove(keys, object) {
  if (object === null || typeof object !== 'object' || keys.length === 0 || reachesPrototype(keys)) return object;
  const [key, ...deeper] = keys;
  if (!(key in object)) return object;
  const copy = shallowCopy(object);
  if (deeper.length > 0) copy[key] = remove(deeper, copy[key]);
  else delete copy[key];
  return copy;
}
