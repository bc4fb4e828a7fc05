import type { Phrase } from '../../texts/phrase.ts';
import type { AppendText } from './ru.ts';

/** In Kazakh. Draft. */
export const kk: Record<AppendText, Phrase> = {
  saving: 'Сақталып жатыр…',
  saved: 'Жазылды: {time}',
  'not-sent': 'Жіберілмеді',
  'not-sent-help': 'Жазба іске әлі түскен жоқ. Тергеніңіздің бәрі орнында тұр.',
  refused: 'Қабылданбады',
  'refused-help': 'Тергеніңіздің бәрі орнында тұр. Түзетіп, қайта жіберіңіз.',
  'send-again': 'Қайта жіберу',
};
