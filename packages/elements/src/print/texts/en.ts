import type { Phrase } from '../../texts/phrase.ts';
import type { PrintText } from './ru.ts';

/** In English. */
export const en: Record<PrintText, Phrase> = {
  print: 'Print',
  'print-blank': 'Empty form',
  edition: 'Edition of the rules: {edition}, form {instrument}',
  blank: 'blank',
  filled: 'filled in',
  unsaved: 'not saved',
  'blank-help':
    'To be entered under this edition. Leave empty what was not asked; where it could not be found out, or an answer was refused, write so.',
  about: 'About',
  'recorded-on': 'Date of the record',
  withheld: 'Not printed',
  confidential: 'Confidential: do not copy',
  if: 'If “{answer}”:',
  'if-applies': 'If it applies:',
  row: 'About what',
  'signature-by': 'Who',
  'signature-name': 'Name',
  signature: 'Signature',
  'signature-day': 'Date',
  'by-parent': 'parent',
  'by-child': 'child',
  'by-guardian': 'guardian',
  'by-other': 'another participant',
  chosen: 'chosen',
  'not-chosen': 'not chosen',
};
