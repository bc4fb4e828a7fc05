import { isRecord } from './well-formed.ts';

/**
 * Ids of what an entry erases: the entry that it names, and the corrections of that one. None for any other entry; what it
 * says need not have been looked at yet.
 */
export function erasedBy(value: unknown): string[] {
  if (!isRecord(value) || value.type !== 'erased' || !isRecord(value.body)) return [];
  const { entry, kept } = value.body;
  const corrections: unknown = isRecord(kept) ? kept.corrections : undefined;
  return [entry, ...(Array.isArray(corrections) ? (corrections as unknown[]) : [])].filter(
    (id) => typeof id === 'string',
  );
}
