// lodash/isEmpty for the values JSON Forms asks about, remembering the answer for each object: it asks whether
// `schema.properties` is empty for every control at every key press, and counting the keys of a large schema that often
// is most of the cost. Right only for values that are not changed in place; JSON Forms and our kits never do that.
const known = new WeakMap();

export default function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return true;
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  let empty = known.get(value);
  if (empty === undefined) {
    empty = Object.keys(value).length === 0;
    known.set(value, empty);
  }
  return empty;
}
