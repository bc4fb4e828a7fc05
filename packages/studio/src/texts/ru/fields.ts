/** Fields that every part uses: wording in every language, source and basis. */
export const fields = {
  original: 'исходный',
  missing: 'нет перевода',
  draft: 'черновик',
  reviewed: 'проверен',
  stale: 'устарел: исходный текст изменился',
  'mark-reviewed': 'Проверено носителем языка',
  'said-text': 'изменён текст: {name} ({language})',
  'said-reviewed': 'перевод проверен: {name} ({language})',
  'said-source': 'изменён источник: {name}',
  'said-basis': 'изменено основание: {name}',
  'another-source': 'ещё один источник…',
  'source-wanted': 'Выберите источник, или отметьте «допущение».',
} as const;
