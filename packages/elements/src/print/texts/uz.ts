import type { Phrase } from '../../texts/phrase.ts';
import type { PrintText } from './ru.ts';

/** In Uzbek, Latin script. Draft. */
export const uz: Record<PrintText, Phrase> = {
  print: 'Chop etish',
  'print-blank': 'Boʻsh blank',
  edition: 'Qoidalar nashri: {edition}, shakl {instrument}',
  blank: 'blank',
  filled: 'toʻldirilgan',
  unsaved: 'saqlanmagan',
  'blank-help':
    'Ishga shu nashr boʻyicha kiritiladi. Soʻralmagan narsani boʻsh qoldiring; bilib boʻlmagan yoki javob berishdan bosh tortilgan boʻlsa, shunday deb yozing.',
  about: 'Kim haqida',
  'recorded-on': 'Yozuv sanasi',
  withheld: 'Chop etilmaydi',
  confidential: 'Maxfiy: nusxa olinmasin',
  if: '«{answer}» boʻlsa:',
  'if-applies': 'Tegishli boʻlsa:',
  row: 'Nima haqida',
  'signature-by': 'Kim',
  'signature-name': 'Ismi',
  signature: 'Imzo',
  'signature-day': 'Sana',
  'by-parent': 'ota-ona',
  'by-child': 'bola',
  'by-guardian': 'vasiy',
  'by-other': 'boshqa ishtirokchi',
  chosen: 'belgilangan',
  'not-chosen': 'belgilanmagan',
};
