/** What the attacks are made with. */
import { join } from 'node:path';
import { kitHash } from '@qadam/schema';
import { root } from '../scripts/files.mjs';

/** The demonstration, which definitions, kits and answers attack. */
export const demo = join(root, 'docs/language/demo');

export const nested = (open, close, times, inside = '') => open.repeat(times) + inside + close.repeat(times);

/** A JSON text with one value replaced, or added to a list by `/-`. */
export function within(text, pointer, value) {
  const whole = JSON.parse(text);
  put(whole, pointer, value);
  return JSON.stringify(whole);
}

/** A kit with values replaced, and the hash that belongs to it: whoever makes a kit can make its hash. */
export function kitWith(kit, changes) {
  const made = structuredClone(kit);
  for (const [pointer, value] of Object.entries(changes)) put(made, pointer, value);
  return JSON.stringify({ ...made, hash: kitHash(made) });
}

function put(whole, pointer, value) {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/'));
  const last = steps.pop();
  const node = steps.reduce((at, step) => at[step], whole);
  if (last === '-') node.push(value);
  else if (value === undefined) delete node[last];
  else node[last] = value;
}

/** A value with every text in it replaced, but what `keep` says. */
export function everyText(value, replace, keep = () => false, path = []) {
  if (typeof value === 'string') return keep(path, value) ? value : replace(path, value);
  if (Array.isArray(value)) return value.map((each, at) => everyText(each, replace, keep, [...path, at]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, everyText(each, replace, keep, [...path, key])]),
  );
}
