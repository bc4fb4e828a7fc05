// lodash/merge for settings: objects in objects are merged, any other value takes the place of the one before.
import { reachesPrototype } from './path.js';

const isSettings = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

export default function merge(target, ...sources) {
  for (const [key, value] of sources.flatMap((source) => Object.entries(source ?? {}))) {
    if (value === undefined || reachesPrototype([key])) continue;
    target[key] = isSettings(value) ? merge(isSettings(target[key]) ? target[key] : {}, value) : value;
  }
  return target;
}
