import type { Phrase } from '../../texts/phrase.ts';
import type { PrintText } from './ru.ts';

/** In Kazakh. Draft. */
export const kk: Record<PrintText, Phrase> = {
  print: 'Басып шығару',
  'print-blank': 'Бос бланк',
  edition: 'Ережелер басылымы: {edition}, нысан {instrument}',
  blank: 'бланк',
  filled: 'толтырылған',
  unsaved: 'сақталмаған',
  'blank-help':
    'Іске осы басылым бойынша енгізіледі. Сұралмағанды бос қалдырыңыз; біле алмасаңыз немесе жауап беруден бас тартса – солай деп жазыңыз.',
  about: 'Кім туралы',
  'recorded-on': 'Жазба күні',
  withheld: 'Басып шығарылмайды',
  confidential: 'Құпия: көшірмеңіз',
  if: '«{answer}» болса:',
  'if-applies': 'Қатысты болса:',
  row: 'Не туралы',
  'signature-by': 'Кім',
  'signature-name': 'Аты-жөні',
  signature: 'Қолы',
  'signature-day': 'Күні',
  'by-parent': 'ата-ана',
  'by-child': 'бала',
  'by-guardian': 'қорғаншы',
  'by-other': 'басқа қатысушы',
  chosen: 'белгіленген',
  'not-chosen': 'белгіленбеген',
};
