import { openKit, type OpenKit } from '@qadam/runtime';
import type { Kit } from '@qadam/schema';

const opened = new WeakMap<Kit, OpenKit>();

/** A kit made ready, once for each. */
export function openedKit(kit: Kit): OpenKit {
  const open = opened.get(kit) ?? openKit(kit);
  opened.set(kit, open);
  return open;
}
