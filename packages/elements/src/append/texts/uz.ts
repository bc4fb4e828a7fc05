import type { Phrase } from '../../texts/phrase.ts';
import type { AppendText } from './ru.ts';

/** In Uzbek, Latin script. Draft. */
export const uz: Record<AppendText, Phrase> = {
  saving: 'Saqlanmoqda…',
  saved: 'Yozildi: {time}',
  'not-sent': 'Yuborilmadi',
  'not-sent-help': 'Yozuv ishga hali tushmadi. Yozganingizning hammasi joyida turibdi.',
  refused: 'Qabul qilinmadi',
  'refused-help': 'Yozganingizning hammasi joyida turibdi. Tuzatib, qayta yuboring.',
  'send-again': 'Qayta yuborish',
};
