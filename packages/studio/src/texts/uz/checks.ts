import type { StudioTables } from '../ru.ts';

/** In Uzbek, Latin script. Draft. */
export const checks: StudioTables['checks'] = {
  about: 'Har bir oʻzgarishdan keyin hammasi tekshiriladi: yozilish shakli, havolalar, maʼno, isbotlar.',
  errors: 'Xatolar',
  'no-errors': 'Xato yoʻq.',
  warnings: 'Ogohlantirishlar',
  proofs: 'Isbotlar',
  'proofs-about': 'Faqat misollar uchun emas, barcha mumkin boʻlgan javoblar uchun isbotlangan.',
  'proof-of': '{name}: isbotlangan xossalar: {count}',
  'proof-of-model': 'Bosqichlar va oʻtishlar: isbotlangan xossalar: {count}',
  excused: 'izohi bor istisnolar: {count}',
  'make-family': 'Misol oila qilish',
  'family-made': 'Qoralama: {what}. Hozir chiqayotgani kutiladi: chiqishi kerak boʻlganiga tuzating.',
  idle: 'Ortiqchasi va yetishmagani',
  'idle-none': 'Ortiqcha narsa topilmadi.',
  'unused-fact': 'Hisoblanadigan faktni hech kim oʻqimaydi',
  'unread-question': 'Javobni qoidalar oʻqiy oladi, lekin hech biri oʻqimaydi',
  'unasked-instrument': 'Shaklni hech bir bosqich va hech bir muddat soʻramaydi',
  'no-translation': 'Tarjima yoʻq',
  'stale-translation': 'Tarjima eskirgan',
  'source-out-of-force': 'Manba hujjat endi amalda emas',
  open: 'Ochish: {name}',
  waiting: 'Tekshirilmoqda…',
  'after-errors': 'Isbotlar xato qolmagach tekshiriladi.',
};
