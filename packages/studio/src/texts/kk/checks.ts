import type { StudioTables } from '../ru.ts';

/** In Kazakh. Draft. */
export const checks: StudioTables['checks'] = {
  about: 'Әр өзгерістен кейін бәрі тексеріледі: жазылу түрі, сілтемелер, мағынасы, дәлелдемелер.',
  errors: 'Қателер',
  'no-errors': 'Қате жоқ.',
  warnings: 'Ескертулер',
  proofs: 'Дәлелдемелер',
  'proofs-about': 'Мысалдар үшін ғана емес, барлық мүмкін жауап үшін дәлелденген.',
  'proof-of': '{name}: дәлелденген қасиеттер: {count}',
  'proof-of-model': 'Кезеңдер мен көшулер: дәлелденген қасиеттер: {count}',
  excused: 'түсіндірмесі бар ерекшеліктер: {count}',
  'make-family': 'Мысал отбасы жасау',
  'family-made': 'Қаралама: {what}. Қазір шығатыны күтіледі: шығуы керек нәрсеге түзетіңіз.',
  idle: 'Артығы мен жетіспейтіні',
  'idle-none': 'Артық ештеңе табылмады.',
  'unused-fact': 'Есептелетін фактіні ешкім оқымайды',
  'unread-question': 'Жауапты ережелер оқи алады, бірақ ешқайсысы оқымайды',
  'unasked-instrument': 'Нысанды бірде-бір кезең, бірде-бір мерзім сұрамайды',
  'no-translation': 'Аударма жоқ',
  'stale-translation': 'Аударма ескірген',
  'source-out-of-force': 'Дереккөз құжаттың күші жойылған',
  'of-language': '{name} ({language}): {count}',
  open: 'Ашу: {name}',
  'open-word': 'ашу',
  waiting: 'Тексеріліп жатыр…',
  'after-errors': 'Дәлелдемелер қате болмағанда тексеріледі.',
};
