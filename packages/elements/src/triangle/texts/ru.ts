import type { Phrase } from '../../texts/phrase.ts';

/** In Russian; the other languages have the same keys. */
export const ru = {
  'nothing-given': 'Треугольник не задан: нужны комплект, записи дела и ребёнок (about).',
  'no-triangle':
    'В модели «{model}» нет треугольника: трёх разделов, в каждом таблица областей со столбцами strengths и needs.',
  'no-child': 'Ребёнка «{child}» в деле нет.',
  empty: 'Треугольник ещё не заполнен. Это не значит, что всё благополучно.',
  hidden: 'Треугольник скрыт.',
  show: 'Показать',
  title: '{label}: {name}',
  days: 'Раньше: {earlier}. Теперь: {later}',
  day: 'Описано {later}. Раньше не описывали: сравнивать не с чем.',
  compare: 'Сравнить с записью от',
  picture: 'Схема: {first} слева, {second} справа, {third} снизу. Состояние каждой области написано в таблицах ниже.',
  strength: 'опора',
  need: 'потребность',
  both: 'и то и другое',
  unknown: 'сведений нет',
  legend: 'Слева раньше, справа теперь. Жирным: область изменилась.',
  'legend-now': 'Как описано в этой записи.',
  counts: {
    one: 'Из {count} области: стало лучше {better}, тревожнее {worse}, под вопросом {question}, впервые описано {first}, без сведений {none}.',
    few: 'Из {count} областей: стало лучше {better}, тревожнее {worse}, под вопросом {question}, впервые описано {first}, без сведений {none}.',
    many: 'Из {count} областей: стало лучше {better}, тревожнее {worse}, под вопросом {question}, впервые описано {first}, без сведений {none}.',
  },
  'counts-now': {
    one: 'Из {count} области описано {known}, без сведений {none}.',
    few: 'Из {count} областей описано {known}, без сведений {none}.',
    many: 'Из {count} областей описано {known}, без сведений {none}.',
  },
  caution: 'Без сведений не значит благополучно.',
  domain: 'Область',
  earlier: 'Раньше',
  now: 'Теперь',
  'all-domains': { one: 'Вся {count} область', few: 'Все {count} области', many: 'Все {count} областей' },
  'some-domains': 'Только описанные',
  'nothing-written': 'нет записей',
  'none-known': 'Ни одна область ещё не описана.',
} satisfies Record<string, Phrase>;

export type TriangleText = keyof typeof ru;
