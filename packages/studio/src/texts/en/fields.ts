import type { StudioTables } from '../ru.ts';

/** In English. */
export const fields: StudioTables['fields'] = {
  original: 'original',
  missing: 'no translation',
  draft: 'draft',
  reviewed: 'reviewed',
  stale: 'out of date: the original text has changed',
  'mark-reviewed': 'Mark as reviewed',
  'said-text': 'text changed: {name} ({language})',
  'said-reviewed': 'translation reviewed: {name} ({language})',
  'said-source': 'source changed: {name}',
  'said-basis': 'basis changed: {name}',
  'another-source': 'another source…',
  'source-wanted': 'Choose a source, or mark “assumption”.',
  'how-many': 'how many',
  'of-what': 'of what',
  'said-property': 'changed: {name}',
  'said-added': 'added: {name}',
  'said-moved': 'moved to another place: {name}',
  'move-up': 'Up: {name}',
  'move-down': 'Down: {name}',
  'remove-it': 'Remove: {name}',
  wording: 'Name',
};
