// What JSON Forms takes from lodash to copy, compare and wait, for the values it has: JSON, and `undefined` in it. Each is
// tested against lodash in stubs.test.mjs.

const isObject = (value) => typeof value === 'object' && value !== null;

export function cloneDeep(value) {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(cloneDeep);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cloneDeep(part)]));
}

export function isEqual(left, right) {
  if (left === right || (left !== left && right !== right)) return true; // what is not itself is NaN
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  const isSame = (key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]);
  return keys.length === Object.keys(right).length && keys.every(isSame);
}

/** Acts once nobody has called for so many milliseconds. */
export function debounce(act, wait) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), wait);
  };
}
