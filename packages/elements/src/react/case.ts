import { createComponent } from '@lit/react';
import * as react from 'react';
import '../case/define.ts';
import { QadamCase as Element } from '../case/qadam-case.ts';
import { appendEvent, attachEvent, draftEvent, errorEvent } from './events.ts';

/** `<qadam-case>` for React: the properties of the element, and its events as `onQadam…`. */
export const QadamCase = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-case',
  elementClass: Element,
  displayName: 'QadamCase',
  events: { ...appendEvent, ...attachEvent, ...draftEvent, ...errorEvent },
});
