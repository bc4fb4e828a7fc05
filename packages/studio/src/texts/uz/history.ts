import type { StudioTables } from '../ru.ts';

/** In Uzbek, Latin script. Draft. */
export const history: StudioTables['history'] = {
  about: 'Barcha saqlashlar. Istalganiga qaytish mumkin: bu yangi oʻzgarish, uni bekor qilish mumkin.',
  now: 'Hozir shu varaqda',
  'nothing-done': 'Bu varaqda hali hech narsa oʻzgartirilmagan.',
  saves: 'Saqlashlar',
  'no-saves': 'Hali oʻzgarish boʻlmagan.',
  'save-line': '{time}, {name}',
  'back-to': 'Bundan oldingi holatga qaytarish',
  'back-to-day': 'Kun oxiridagi holatga qaytarish: {day}',
  'said-back': '{day} kungi holatga qaytarildi',
  begun: 'Boshidagi holat',
  'back-to-begin': 'Boshidagi holatga qaytarish',
  'not-there': 'Bu holatni oʻqib boʻlmadi.',
  today: 'bugun',
};
