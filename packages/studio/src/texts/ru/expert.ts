/** The view for those who read definitions as they are written. */
export const expert = {
  about: 'Здесь определения видны как записаны. Изменение принимается, только если его принимают проверки.',
  file: 'Файл',
  apply: 'Принять изменения',
  'not-applied': 'Не принято:',
  applied: 'Принято.',
  'said-apply': 'изменено в тексте: {path}',
  editor: 'Текст файла {path}',
  line: 'строка {line}',
  foreign: 'Файл основы: только для чтения.',
} as const;
