import type { Entry } from '@qadam/schema';
import { UsageError, type Call } from './command.ts';

/** The entries of a case in a text: a list, or `{"entries": [ … ]}`. */
export function entriesIn({ language }: Call, text: string): Entry[] {
  const entries = read(text);
  if (entries !== undefined) return entries;
  throw new UsageError(
    language === 'ru'
      ? 'Ожидается список записей в JSON: [ … ] или {"entries": [ … ]}.'
      : 'Expected a list of entries in JSON: [ … ] or {"entries": [ … ]}.',
  );
}

function read(text: string): Entry[] | undefined {
  try {
    const value = JSON.parse(text) as Entry[] | { entries?: Entry[] } | null;
    const entries = Array.isArray(value) ? value : value?.entries;
    return Array.isArray(entries) ? entries : undefined;
  } catch {
    return undefined;
  }
}
