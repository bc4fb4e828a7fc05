/* Generated from the elements by `npm run generate`. Do not edit. */
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import '../../triangle/define.ts';
import type { QadamErrorDetail } from '../../base/element-error.ts';
import { QadamTriangle as Element } from '../../triangle/qadam-triangle.ts';

/** `<qadam-triangle>` for React: the properties of the element, and its events as `on…`. */
export const QadamTriangle = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-triangle',
  elementClass: Element,
  displayName: 'QadamTriangle',
  events: {
    onQadamError: 'qadam-error' as EventName<CustomEvent<QadamErrorDetail>>,
  },
});
