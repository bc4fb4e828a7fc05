import { defineTexts } from '../texts/texts.ts';

/** How sending went. */
export const appendTexts = defineTexts(
  {
    saving: 'Сохраняем…',
    'saving-reason': 'Запись сохраняется, подождите.',
    saved: 'Записано в {time}',
    'not-sent': 'Не отправлено',
    'not-sent-help': 'Записи в деле ещё нет. Всё набранное осталось на месте.',
    refused: 'Не принято',
    'refused-help': 'Всё набранное осталось на месте. Поправьте и отправьте ещё раз.',
    'send-again': 'Отправить ещё раз',
  },
  {
    saving: 'Saving…',
    'saving-reason': 'The entry is being saved, please wait.',
    saved: 'Recorded at {time}',
    'not-sent': 'Not sent',
    'not-sent-help': 'The case does not have this entry yet. Everything you typed is still here.',
    refused: 'Not accepted',
    'refused-help': 'Everything you typed is still here. Correct it and send it again.',
    'send-again': 'Send again',
  },
);
