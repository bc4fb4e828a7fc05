// lodash/merge for several sources, on the one that es-toolkit has for two.
import { merge as mergeTwo } from 'es-toolkit';

export default function merge(target, ...sources) {
  return sources.filter((source) => source !== null && source !== undefined).reduce(mergeTwo, target);
}
