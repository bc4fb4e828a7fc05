// The small functions of lodash that JSON Forms uses, as far as it uses them: predicates are functions, collections are
// arrays or absent, paths are those of path.js. Each is tested against lodash in stubs.test.mjs.
import { toKeys } from './path.js';

const listOf = (collection) => collection ?? [];

export const find = (collection, predicate) => listOf(collection).find(predicate);
export const filter = (collection, predicate) => listOf(collection).filter(predicate);
export const includes = (collection, value) => listOf(collection).includes(value);
export const reduce = (collection, step, start) => listOf(collection).reduce(step, start);
export const last = (collection) => listOf(collection).at(-1);
export const keys = (object) => Object.keys(object ?? {});
export const toPairs = (object) => Object.entries(object ?? {});
export const endsWith = (text, end) => String(text ?? '').endsWith(end);
export const isFunction = (value) => typeof value === 'function';
export const isUndefined = (value) => value === undefined;

/** Takes out of a list, in place, what the predicate names, and gives it. */
export function remove(list, predicate) {
  const removed = listOf(list).filter(predicate);
  for (const item of removed) list.splice(list.indexOf(item), 1);
  return removed;
}

/** The first of those with the highest number; what is no number counts for nothing. */
export function maxBy(collection, rank) {
  let best;
  let highest = -Infinity;
  for (const item of listOf(collection)) {
    const value = rank(item);
    if (typeof value !== 'number' || Number.isNaN(value) || (best !== undefined && value <= highest)) continue;
    best = item;
    highest = value;
  }
  return best;
}

export function range(start, end, step) {
  const count = Math.max(0, Math.ceil((end - start) / step));
  return Array.from({ length: count }, (_, index) => start + index * step);
}

/** The value at a path; `undefined` where it leads nowhere. A key that the object has goes before a path of that name. */
export function get(object, path) {
  if (object === null || object === undefined) return undefined;
  if (typeof path === 'string' && path in Object(object)) return object[path];
  let here = object;
  for (const key of toKeys(path)) {
    if (here === null || here === undefined) return undefined;
    here = here[key];
  }
  return here;
}

export const has = (object, key) => object !== null && object !== undefined && Object.hasOwn(Object(object), key);

const word = /\p{Lu}{2,}(?=\p{Lu}\p{Ll}|[^\p{L}]|$)|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lo}+|\d+/gu;

/** "firstName" → "First Name": the label of a property that has none. */
export const startCase = (text) =>
  (String(text ?? '').match(word) ?? []).map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join(' ');
