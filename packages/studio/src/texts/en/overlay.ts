import type { StudioTables } from '../ru.ts';

/** In English. */
export const overlay: StudioTables['overlay'] = {
  about: 'What your organisation has changed against the base {base} {edition}.',
  take: 'Take a new edition of the base',
  'take-about':
    'Open the file of the new base: the changes are joined, and where both sides changed something you decide.',
  'take-file': 'File of the new base…',
  'same-edition': 'This is the same edition of the base.',
  'not-base': 'This is not a file of the base “{base}”.',
  conflicts: { one: 'Decide in one place', other: 'Decide in {count} places' },
  'no-conflicts': 'No conflicts.',
  accepted: {
    one: '{count} more change of the base was taken without conflict.',
    other: '{count} more changes of the base were taken without conflict.',
  },
  'merge-title': 'New edition of the base {edition}',
  record: 'Record the result',
  print: 'Print the result',
  'said-take': 'edition {edition} of the base taken',
  stale: 'No longer needed: {what}',
};
