import type { StudioTables } from '../ru.ts';

/** In Uzbek, Latin script. Draft. */
export const fields: StudioTables['fields'] = {
  original: 'asl matn',
  missing: 'tarjima yoʻq',
  draft: 'qoralama',
  reviewed: 'tekshirilgan',
  stale: 'eskirgan: asl matn oʻzgargan',
  'mark-reviewed': 'Tekshirildi deb belgilash',
  'said-text': 'matn oʻzgartirildi: {name} ({language})',
  'said-reviewed': 'tarjima tekshirildi: {name} ({language})',
  'said-source': 'manba oʻzgartirildi: {name}',
  'said-basis': 'asosi oʻzgartirildi: {name}',
  'another-source': 'yana bitta manba…',
  'source-wanted': 'Manbani tanlang yoki «faraz» deb belgilang.',
  'how-many': 'nechta',
  'of-what': 'oʻlchov birligi',
  'said-property': 'oʻzgartirildi: {name}',
  'said-added': 'qoʻshildi: {name}',
  'said-moved': 'oʻrni almashtirildi: {name}',
  'move-up': 'Yuqoriga: {name}',
  'move-down': 'Pastga: {name}',
  'remove-it': 'Oʻchirish: {name}',
  wording: 'Nomi',
};
