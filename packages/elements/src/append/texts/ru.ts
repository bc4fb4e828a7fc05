import type { Phrase } from '../../texts/phrase.ts';

/** In Russian; the other languages have the same keys. */
export const ru = {
  saving: 'Сохраняем…',
  saved: 'Записано в {time}',
  'not-sent': 'Не отправлено',
  'not-sent-help': 'Записи в деле ещё нет. Всё набранное осталось на месте.',
  refused: 'Не принято',
  'refused-help': 'Всё набранное осталось на месте. Поправьте и отправьте ещё раз.',
  'send-again': 'Отправить ещё раз',
} satisfies Record<string, Phrase>;

/** Key of a text about how sending went. */
export type AppendText = keyof typeof ru;
