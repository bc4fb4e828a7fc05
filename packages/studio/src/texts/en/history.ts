import type { StudioTables } from '../ru.ts';

/** In English. */
export const history: StudioTables['history'] = {
  about: 'All saves. You can return to any of them: that is a new change, and it can be undone.',
  now: 'Now in this tab',
  'nothing-done': 'Nothing has been changed in this tab yet.',
  saves: 'Saves',
  'no-saves': 'No changes yet.',
  'save-line': '{time}, {name}',
  'back-to': 'Return to what was before this',
  'back-to-day': 'Return to what was at the end of the day: {day}',
  'said-back': 'returned to what was on {day}',
  begun: 'As it was at the beginning',
  'back-to-begin': 'Return to what was at the beginning',
  'not-there': 'This state could not be read.',
  today: 'today',
};
