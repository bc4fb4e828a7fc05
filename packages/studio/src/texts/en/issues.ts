import type { StudioTables } from '../ru.ts';

export const issues: StudioTables['issues'] = {
  'no-source-what': 'No source is chosen.',
  'no-source-todo': 'Choose a source, or mark the basis “assumption”.',
  'no-basis-what': 'It is not said what this rests on.',
  'no-basis-todo': 'Mark the basis: source, interpretation or assumption.',
  'no-text-what': 'There is no name in the original language.',
  'no-text-todo': 'Write it: the other languages are translated from it.',
  'stale-text-what': 'The translation is of an earlier text.',
  'stale-text-todo': 'Read it beside the original and mend it, or mark it as reviewed.',
  'no-when-hidden-what': 'A rule reads this answer also while the question is hidden.',
  'no-when-hidden-todo': 'Choose what counts as the answer while the question is hidden.',
  'empty-list-what': 'Nothing is left here.',
  'empty-list-todo': 'Leave at least one, or delete the whole.',
  'hidden-character-what': 'The text holds an invisible character that came from another program.',
  'hidden-character-todo': 'Type this place anew.',
  'cycle-what': 'There is a circle: one depends on the other, and back.',
  'cycle-todo': 'Break it: nothing can depend on itself.',
};
