import type { StudioTables } from '../ru.ts';

/** In Uzbek, Latin script. Draft. */
export const overlay: StudioTables['overlay'] = {
  about: 'Tashkilotingiz asosiy modelga nisbatan nimani oʻzgartirgan: {base} {edition}.',
  take: 'Asosiy modelning yangi nashrini olish',
  'take-about':
    'Yangi asosiy model faylini oching: oʻzgarishlar birlashtiriladi, ikki tomon ham oʻzgartirgan joyda siz qaror qilasiz.',
  'take-file': 'Yangi asosiy model fayli…',
  'same-edition': 'Bu asosiy modelning oʻsha nashri.',
  'not-base': 'Bu «{base}» asosiy modelining fayli emas.',
  conflicts: { one: 'Bir joyda qaror qilish kerak', other: '{count} ta joyda qaror qilish kerak' },
  'no-conflicts': 'Ziddiyat yoʻq.',
  accepted: {
    one: 'Asosiy modelning yana {count} ta oʻzgarishi ziddiyatsiz qabul qilindi.',
    other: 'Asosiy modelning yana {count} ta oʻzgarishi ziddiyatsiz qabul qilindi.',
  },
  'merge-title': 'Asosiy modelning yangi nashri: {edition}',
  record: 'Yakunni yozish',
  print: 'Yakunni chop etish',
  'said-take': 'asosiy modelning {edition} nashri olindi',
  stale: 'Endi kerak emas: {what}',
};
