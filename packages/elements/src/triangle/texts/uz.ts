import type { Phrase } from '../../texts/phrase.ts';
import type { TriangleText } from './ru.ts';

/** In Uzbek, Latin script. Draft. */
export const uz: Record<TriangleText, Phrase> = {
  'nothing-given': 'Uchburchak berilmagan: toʻplam, ish yozuvlari va bola (about) kerak.',
  'no-triangle':
    '«{model}» modelida uchburchak yoʻq: uchta boʻlim, har birida strengths va needs ustunlari bor sohalar jadvali kerak.',
  'no-child': 'Ishda «{child}» degan bola yoʻq.',
  empty: 'Uchburchak hali toʻldirilmagan. Bu hammasi joyida degani emas.',
  hidden: 'Uchburchak yashirilgan.',
  show: 'Koʻrsatish',
  title: '{label}: {name}',
  days: 'Avval: {earlier}. Hozir: {later}',
  day: 'Tavsiflangan kuni: {later}. Avval tavsiflanmagan: taqqoslaydigan narsa yoʻq.',
  compare: 'Shu yozuv bilan taqqoslash',
  picture:
    'Chizma: chapda {first}, oʻngda {second}, pastda {third}. Har bir sohaning holati quyidagi jadvallarda yozilgan.',
  strength: 'tayanch',
  need: 'ehtiyoj',
  both: 'ikkalasi ham',
  unknown: 'maʼlumot yoʻq',
  legend: 'Chapda avval, oʻngda hozir. Qalin harflarda: soha oʻzgargan.',
  'legend-now': 'Shu yozuvda tavsiflanganidek.',
  counts: {
    one: 'Sohalar jami {count} ta: yaxshilangani {better}, xavotirliroq boʻlgani {worse}, savol ostida {question}, birinchi marta tavsiflangani {first}, maʼlumot yoʻgʻi {none}.',
    other:
      'Sohalar jami {count} ta: yaxshilangani {better}, xavotirliroq boʻlgani {worse}, savol ostida {question}, birinchi marta tavsiflangani {first}, maʼlumot yoʻgʻi {none}.',
  },
  'counts-now': {
    one: 'Sohalar jami {count} ta: tavsiflangani {known}, maʼlumot yoʻgʻi {none}.',
    other: 'Sohalar jami {count} ta: tavsiflangani {known}, maʼlumot yoʻgʻi {none}.',
  },
  caution: 'Maʼlumot yoʻqligi hammasi joyida degani emas.',
  domain: 'Soha',
  earlier: 'Avval',
  now: 'Hozir',
  'all-domains': { one: 'Barcha {count} ta soha', other: 'Barcha {count} ta soha' },
  'some-domains': 'Faqat tavsiflanganlari',
  'nothing-written': 'yozuv yoʻq',
  'none-known': 'Hali birorta soha tavsiflanmagan.',
};
