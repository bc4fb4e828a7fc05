/** What an LMS puts on a window for a course: functions that take and give strings. */
export type Api = Readonly<Record<string, (...words: string[]) => unknown>>;

/** How far up it is looked for, as the standard has it. */
const MOST_PARENTS = 10;

/**
 * The LMS's object of this name: on the window itself, its parents, then on the window that opened it and that one's
 * parents. `call` is a function that it must have, since any page may have something named `API`.
 * Source: run-time environments of SCORM 1.2 and of SCORM 2004 4th edition, on finding the API.
 */
export function findApi(window: Window, name: string, call: string): Api | undefined {
  const own = amongParents(window, name, call);
  if (own !== undefined) return own;
  const opener =
    attempted(() => window.opener as Window | null) ?? attempted(() => window.top?.opener as Window | null);
  return opener ? amongParents(opener, name, call) : undefined;
}

function amongParents(start: Window, name: string, call: string): Api | undefined {
  let window = start;
  for (let steps = 0; steps <= MOST_PARENTS; steps += 1) {
    const found = attempted(() => (window as unknown as Record<string, Api | undefined>)[name]);
    if (attempted(() => typeof found?.[call]) === 'function') return found;
    const { parent } = window;
    if (parent === window || !parent) return undefined;
    window = parent;
  }
  return undefined;
}

/** A page of another origin may stand between: looking at it throws, and the search goes on above it. */
function attempted<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
