import type { StudioTables } from '../ru.ts';

/** In Kazakh. Draft. */
export const fields: StudioTables['fields'] = {
  original: 'түпнұсқа',
  missing: 'аударма жоқ',
  draft: 'қаралама',
  reviewed: 'тексерілген',
  stale: 'ескірген: түпнұсқа мәтін өзгерді',
  'mark-reviewed': 'Тексерілді деп белгілеу',
  'said-text': 'мәтін өзгертілді: {name} ({language})',
  'said-reviewed': 'аударма тексерілді: {name} ({language})',
  'said-source': 'дереккөз өзгертілді: {name}',
  'said-basis': 'негізі өзгертілді: {name}',
  'another-source': 'тағы бір дереккөз…',
  'source-wanted': 'Дереккөзді таңдаңыз немесе «болжам» деп белгілеңіз.',
  'how-many': 'қанша',
  'of-what': 'өлшем бірлігі',
  'said-property': 'өзгертілді: {name}',
  'said-added': 'қосылды: {name}',
  'said-moved': 'орны ауыстырылды: {name}',
  'move-up': 'Жоғары: {name}',
  'move-down': 'Төмен: {name}',
  'remove-it': 'Жою: {name}',
  wording: 'Атауы',
};
