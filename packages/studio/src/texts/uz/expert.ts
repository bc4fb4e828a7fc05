import type { StudioTables } from '../ru.ts';

/** In Uzbek, Latin script. Draft. */
export const expert: StudioTables['expert'] = {
  about:
    'Bu yerda taʼriflar qanday yozilgan boʻlsa, shunday koʻrinadi. Tekshiruvlar qabul qilsagina, oʻzgarish qabul qilinadi.',
  file: 'Fayl',
  apply: 'Oʻzgarishlarni qabul qilish',
  'not-applied': 'Qabul qilinmadi:',
  applied: 'Qabul qilindi.',
  'said-apply': 'matnda oʻzgartirildi: {path}',
  editor: '{path} faylining matni',
  line: '{line}-qator',
  foreign: 'Asosiy modelning fayli: faqat oʻqish uchun.',
};
