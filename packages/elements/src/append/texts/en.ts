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
  'not-sent-since': 'Not sent, since {time}',
  'again-at': 'It is sent again at {time}, or as soon as there is a connection.',
  'try-now': 'Send now',
  'call-now': 'A danger is written here, and nobody else knows of it yet. Call now:',
  'call-nobody': 'A danger is written here, and nobody else knows of it yet. Tell somebody now.',
  'no-number': '{name}: no number here',
  'draft-kept': 'draft on this device, {time}',
  'draft-kept-briefly':
    'The draft is on this device. The browser has not promised to keep it: in a private window it goes with the window.',
  'draft-insecure':
    'What you type is kept only while this page is open: the connection to the portal is not secure (http). Save before you close it.',
  'draft-unavailable':
    'What you type is kept only while this page is open: the browser gives no room for drafts. Save before you close it.',
  'draft-other-key':
    'What you type is kept only while this page is open: earlier drafts are locked with another key. Save before you close it.',
  'draft-full': 'The draft is not kept: the device is full. Save before you close the page.',
  'draft-removed':
    'The drafts on this device were removed: somebody signed out in another tab. What you type is kept only while this page is open.',
  'draft-elsewhere': 'The same is open in another tab. No draft is kept here while it is open there.',
  'draft-saved-elsewhere': 'This was saved in another tab. Load the page again to see the record.',
  'draft-restored': 'Unsaved work was restored, {time}.',
  'draft-keep': 'Keep',
  'draft-drop': 'Throw away',
  'draft-moved':
    'The record has changed meanwhile. Your answers stand in the form; the record now says something else:',
  'draft-moved-line': 'the record says “{answer}”',
};
