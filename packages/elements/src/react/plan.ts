import { createComponent } from '@lit/react';
import * as react from 'react';
import '../plan/define.ts';
import { QadamPlan as Element } from '../plan/qadam-plan.ts';
import { appendEvent, errorEvent } from './events.ts';

/** `<qadam-plan>` for React: the properties of the element, and its events as `onQadam…`. */
export const QadamPlan = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-plan',
  elementClass: Element,
  displayName: 'QadamPlan',
  events: { ...appendEvent, ...errorEvent },
});
