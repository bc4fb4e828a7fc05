import type { Phrase } from '../phrase.ts';
import type { ErrorText } from './ru.ts';

/** In English. */
export const en: Record<ErrorText, Phrase> = {
  'elements/kit-not-loaded': 'The kit at {src} could not be loaded. Check the address and the connection. ({reason})',
  'elements/kit-broken': 'This is not a Qadam kit: {reason}. Build the kit again: qadam build.',
  'elements/kit-other-version':
    'The kit is written in another version of the language: {found}, wanted {wanted}. Update Qadam or build the kit again.',
  'elements/unknown-model': 'The kit holds the model “{found}”, the page asks for “{wanted}”.',
  'elements/unknown-instrument': 'The model “{model}” has no instrument “{wanted}”. There are: {known}.',
  'elements/value-does-not-fit': 'The given answers do not fit the instrument “{instrument}”: {reason}.',
  'elements/object-as-text':
    'The attribute {attribute} holds “[object Object]”: the object was given before the element was defined, and is lost. Load the element’s module earlier, or set the property .{property}.',
  'elements/control-failed': 'The question “{question}” could not be shown. The others work.',
  'elements/language-not-loaded':
    'The words of language “{locale}” could not be loaded, the screen is in Russian. Check that the folder languages stands beside the file of the elements.',
  'elements/not-shown':
    '<{tag}> cannot be shown: the page has given data of another kind. Look at the properties of the element; the reason stands in qadam-error.',
  'elements/drafts-not-kept':
    'Drafts are not kept on this device: {reason}. What is typed stays while the page is open.',
  'elements/draft-unreadable': 'A draft on this device does not open: it was changed or exchanged. It is not shown.',
  'elements/nothing-to-show': 'No form is set: a kit (src or kit) and an instrument are needed.',
};
