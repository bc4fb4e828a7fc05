/** What no JSON from outside may be, whatever it says: looked at before anything else reads it. */

/** Bounds of a kit: a large model takes a third of it. */
export const KIT_BOUNDS: Bounds = { characters: 2_000_000, depth: 64 };
/** Bounds of an entry of a case's log. */
export const ENTRY_BOUNDS: Bounds = { characters: 600_000, depth: 64, text: 20_000 };

export interface Bounds {
  /** Of all keys and texts; a value counts as one. */
  characters: number;
  depth: number;
  /** Of one text. Default: as long as the whole. */
  text?: number;
}

/** Keys that lead to what all objects share. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Which bound a value breaks. A ring of objects is deeper than any bound. */
export type BoundsFault = 'too-large' | 'too-deep' | 'forbidden-key';

/** The first bound that a value breaks, or `undefined`. */
export function boundsFault(value: unknown, { characters, depth, text = characters }: Bounds): BoundsFault | undefined {
  let left = characters;
  const look = (here: unknown, level: number): BoundsFault | undefined => {
    left -= typeof here === 'string' ? here.length + 1 : 1;
    if (left < 0 || (typeof here === 'string' && here.length > text)) return 'too-large';
    if (typeof here !== 'object' || here === null) return undefined;
    if (level === depth) return 'too-deep';
    const isList = Array.isArray(here);
    for (const key of Object.keys(here)) {
      if (!isList) {
        left -= key.length + 1;
        if (FORBIDDEN_KEYS.has(key)) return 'forbidden-key';
      }
      const fault = look((here as Record<string, unknown>)[key], level + 1);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
  return look(value, 0);
}
