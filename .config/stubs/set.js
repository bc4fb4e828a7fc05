// lodash/fp/set: `set(path, value, object)` gives a copy in which only the way to the path is new.
// Curried as far as JSON Forms needs it: `set(path, value)(object)`.
import { isIndex, reachesPrototype, shallowCopy, toKeys } from './path.js';

export default function set(path, value, ...rest) {
  return rest.length > 0 ? write(toKeys(path), value, rest[0]) : (object) => write(toKeys(path), value, object);
}

function write(keys, value, object) {
  if (object === null || object === undefined || keys.length === 0 || reachesPrototype(keys)) return object;
  return put(keys, 0, value, object);
}

function put(keys, at, value, here) {
  if (at === keys.length) return value;
  const key = keys[at];
  const copy = here !== null && typeof here === 'object' ? shallowCopy(here) : isIndex(key) ? [] : {};
  copy[key] = put(keys, at + 1, value, copy[key]);
  return copy;
}
