import type { Phrase } from '../../texts/phrase.ts';
import type { TriangleText } from './ru.ts';

/** In Kazakh. Draft. */
export const kk: Record<TriangleText, Phrase> = {
  'nothing-given': 'Үшбұрыш берілмеген: жинақ, істің жазбалары және бала (about) керек.',
  'no-triangle':
    '«{model}» моделінде үшбұрыш жоқ: үш бөлім, әрқайсысында strengths және needs бағандары бар салалар кестесі керек.',
  'no-child': 'Істе «{child}» деген бала жоқ.',
  empty: 'Үшбұрыш әлі толтырылған жоқ. Бұл бәрі жақсы деген сөз емес.',
  hidden: 'Үшбұрыш жасырылған.',
  show: 'Көрсету',
  title: '{label}: {name}',
  days: 'Бұрын: {earlier}. Қазір: {later}',
  day: 'Сипатталған күні: {later}. Бұрын сипатталмаған: салыстыратын ештеңе жоқ.',
  compare: 'Мына жазбамен салыстыру',
  picture:
    'Сызба: сол жақта {first}, оң жақта {second}, төменде {third}. Әр саланың жағдайы төмендегі кестелерде жазылған.',
  strength: 'тірек',
  need: 'қажеттілік',
  both: 'екеуі де',
  unknown: 'мәлімет жоқ',
  legend: 'Сол жақта бұрын, оң жақта қазір. Қалың қаріппен: сала өзгерген.',
  'legend-now': 'Осы жазбада сипатталғандай.',
  counts: {
    one: 'Саланың барлығы {count}: жақсарғаны {better}, алаңдатарлығы артқаны {worse}, күмәндісі {question}, алғаш сипатталғаны {first}, мәлімет жоғы {none}.',
    other:
      'Саланың барлығы {count}: жақсарғаны {better}, алаңдатарлығы артқаны {worse}, күмәндісі {question}, алғаш сипатталғаны {first}, мәлімет жоғы {none}.',
  },
  'counts-now': {
    one: 'Саланың барлығы {count}: сипатталғаны {known}, мәлімет жоғы {none}.',
    other: 'Саланың барлығы {count}: сипатталғаны {known}, мәлімет жоғы {none}.',
  },
  caution: 'Мәлімет жоқ болса, бұл бәрі жақсы деген сөз емес.',
  domain: 'Сала',
  earlier: 'Бұрын',
  now: 'Қазір',
  'all-domains': { one: 'Барлық {count} сала', other: 'Барлық {count} сала' },
  'some-domains': 'Сипатталғандары ғана',
  'nothing-written': 'жазба жоқ',
  'none-known': 'Бірде-бір сала әлі сипатталған жоқ.',
};
