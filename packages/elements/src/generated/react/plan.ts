/* Generated from the elements by `npm run generate`. Do not edit. */
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import '../../plan/define.ts';
import type { QadamAppendDetail } from '../../append/detail.ts';
import type { QadamErrorDetail } from '../../base/element-error.ts';
import { QadamPlan as Element } from '../../plan/qadam-plan.ts';

/** `<qadam-plan>` for React: the properties of the element, and its events as `on…`. */
export const QadamPlan = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-plan',
  elementClass: Element,
  displayName: 'QadamPlan',
  events: {
    onQadamAppend: 'qadam-append' as EventName<CustomEvent<QadamAppendDetail>>,
    onQadamError: 'qadam-error' as EventName<CustomEvent<QadamErrorDetail>>,
  },
});
