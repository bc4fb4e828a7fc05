import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import '../form/define.ts';
import { QadamForm as Element } from '../form/qadam-form.ts';
import { appendEvent, attachEvent, draftEvent, errorEvent, submitEvent } from './events.ts';

/** `<qadam-form>` for React: the properties of the element, and its events as `onQadam…`, `onInput` and `onChange`. */
export const QadamForm = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-form',
  elementClass: Element,
  displayName: 'QadamForm',
  events: {
    ...appendEvent,
    ...attachEvent,
    ...draftEvent,
    ...errorEvent,
    ...submitEvent,
    onInput: 'input' as EventName,
    onChange: 'change' as EventName,
  },
});
