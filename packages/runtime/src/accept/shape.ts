import { entryFaults } from '@qadam/pathway';
import { boundsFault, ENTRY_BOUNDS, type Entry } from '@qadam/schema';
import type { Issue } from './issue.ts';

/** Faults in the form of an entry, by the language's schema of its type. */
export function shapeIssues(value: unknown): Issue[] {
  const fault = boundsFault(value, ENTRY_BOUNDS);
  if (fault !== undefined) return [{ code: 'case/malformed', entry: '', params: { keyword: fault } }];
  const entry = idOf(value);
  return entryFaults(value).map(({ keyword, path, params, data }): Issue => {
    if (path.length === 1 && path[0] === 'type')
      return { code: 'case/unknown-type', entry, pointer: '/type', params: { type: String(data) } };
    const pointer = [...path, ...(keyword === 'required' ? [String(params.missing)] : [])]
      .map((key) => `/${key}`)
      .join('');
    return { code: 'case/malformed', entry, pointer, params: { keyword } };
  });
}

function idOf(value: unknown): string {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : '';
  return typeof id === 'string' ? id : '';
}

/** The entry with another body, as a correction makes it. */
export const withBody = (entry: Entry, body: unknown): Entry => ({ ...entry, body }) as Entry;
