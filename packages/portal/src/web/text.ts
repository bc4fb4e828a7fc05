/** Can a database hold it? It takes neither NUL nor half of a sign that UTF-16 writes in two. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, each]) => isStorable(key) && isStorable(each));
}

/** What somebody wrote into a field, without spaces around it, no longer than this; no sign is cut in two. */
export const written = (text = '', length = 500): string => [...text.trim()].slice(0, length).join('');
