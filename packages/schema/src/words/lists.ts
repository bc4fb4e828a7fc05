/** A value that may stand alone or in a list, as a list; empty when absent. */
export const listOf = <T>(value: T | readonly T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? [...(value as readonly T[])] : [value as T];

/** An id, or a node with an id, as a node. */
export const nodeOf = <T extends { id: string }>(value: string | T): { id: string } & Partial<T> =>
  typeof value === 'string' ? ({ id: value } as { id: string } & Partial<T>) : value;

/** The same object without keys whose value is `undefined`. */
export const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
