// Paths as lodash understands them, for the two stubs beside: 'a.b[0].c' or a list of keys.

/** Keys of a path. A name with dots in it can only be given as a list. */
export function toKeys(path) {
  if (Array.isArray(path)) return path;
  if (typeof path !== 'string') return [path];
  const keys = path.match(/[^.[\]]+/g) ?? [];
  return keys.length > 0 ? keys : [path];
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** lodash writes nothing through these names, so that a path cannot reach a prototype. */
export const reachesPrototype = (keys) => keys.some((key) => forbidden.has(String(key)));

/** The value itself one level deep, so that only what lies on the path becomes new. */
export const shallowCopy = (value) => (Array.isArray(value) ? value.slice() : { ...value });

/** True for a key that makes a list where nothing is yet: 0, '0', '12'. */
export const isIndex = (key) => /^(?:0|[1-9]\d*)$/.test(String(key));
