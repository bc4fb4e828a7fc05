/** What an organisation has changed against its base, and a new edition of the base. */
export const overlay = {
  about: 'Что ваша организация изменила против основы {base} {edition}.',
  take: 'Взять новое издание основы',
  'take-about': 'Откройте файл новой основы: изменения соединятся, а где изменили обе стороны, решите вы.',
  'take-file': 'Файл новой основы…',
  'same-edition': 'Это то же издание основы.',
  'not-base': 'Это не файл основы «{base}».',
  conflicts: { one: 'Решить в одном месте', few: 'Решить в {count} местах', many: 'Решить в {count} местах' },
  'no-conflicts': 'Столкновений нет.',
  accepted: {
    one: 'Ещё {count} изменение основы принято без столкновений.',
    few: 'Ещё {count} изменения основы приняты без столкновений.',
    many: 'Ещё {count} изменений основы приняты без столкновений.',
  },
  'merge-title': 'Новое издание основы {edition}',
  record: 'Записать итог',
  print: 'Напечатать итог',
  'said-take': 'взято издание основы {edition}',
  stale: 'Уже не нужно: {what}',
} as const;
