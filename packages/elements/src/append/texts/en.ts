import type { Phrase } from '../../texts/phrase.ts';
import type { AppendText } from './ru.ts';

/** In English. */
export const en: Record<AppendText, Phrase> = {
  saving: 'Saving…',
  saved: 'Recorded at {time}',
  'not-sent': 'Not sent',
  'not-sent-help': 'The case does not have this entry yet. Everything you typed is still here.',
  refused: 'Not accepted',
  'refused-help': 'Everything you typed is still here. Correct it and send it again.',
  'send-again': 'Send again',
};
