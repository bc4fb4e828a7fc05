import type { StudioTables } from '../ru.ts';

/** In English. */
export const expert: StudioTables['expert'] = {
  about: 'Here definitions stand as they are written. A change is taken only if the checks accept it.',
  file: 'File',
  apply: 'Take the changes',
  'not-applied': 'Not taken:',
  applied: 'Taken.',
  'said-apply': 'changed in the text: {path}',
  editor: 'Text of the file {path}',
  line: 'line {line}',
  foreign: 'A file of the base: read only.',
};
