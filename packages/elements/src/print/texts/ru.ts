import type { Phrase } from '../../texts/phrase.ts';

/** In Russian; the other languages have the same keys. */
export const ru = {
  print: 'Печать',
  'print-blank': 'Пустой бланк',
  edition: 'Издание правил: {edition}, форма {instrument}',
  blank: 'бланк',
  filled: 'заполнено',
  unsaved: 'не сохранено',
  'blank-help':
    'Вносить в дело под этим изданием. О чём не спросили, оставьте пустым; не узнали или отказались отвечать – так и напишите.',
  about: 'О ком',
  'recorded-on': 'Дата записи',
  withheld: 'Не печатается',
  confidential: 'Конфиденциально: не копировать',
  if: 'Если «{answer}»:',
  'if-applies': 'Если относится:',
  row: 'О чём',
  'signature-by': 'Кто',
  'signature-name': 'Имя',
  signature: 'Подпись',
  'signature-day': 'Дата',
  'by-parent': 'родитель',
  'by-child': 'ребёнок',
  'by-guardian': 'опекун',
  'by-other': 'другой участник',
  chosen: 'отмечено',
  'not-chosen': 'не отмечено',
} satisfies Record<string, Phrase>;

/** Key of a text that stands on paper, or of the buttons that print. */
export type PrintText = keyof typeof ru;
