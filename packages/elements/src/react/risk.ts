import { createComponent } from '@lit/react';
import * as react from 'react';
import '../risk/define.ts';
import { QadamRisk as Element } from '../risk/qadam-risk.ts';
import { appendEvent, errorEvent, openEvent } from './events.ts';

/** `<qadam-risk>` for React: the properties of the element, and its events as `onQadam…`. */
export const QadamRisk = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-risk',
  elementClass: Element,
  displayName: 'QadamRisk',
  events: { ...appendEvent, ...errorEvent, ...openEvent },
});
