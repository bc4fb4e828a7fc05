/* Generated from the elements by `npm run generate`. Do not edit. */
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import '../../risk/define.ts';
import type { QadamAppendDetail } from '../../append/detail.ts';
import type { QadamErrorDetail } from '../../base/element-error.ts';
import type { QadamOpenDetail } from '../../risk/qadam-risk.ts';
import { QadamRisk as Element } from '../../risk/qadam-risk.ts';

/** `<qadam-risk>` for React: the properties of the element, and its events as `on…`. */
export const QadamRisk = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-risk',
  elementClass: Element,
  displayName: 'QadamRisk',
  events: {
    onQadamAppend: 'qadam-append' as EventName<CustomEvent<QadamAppendDetail>>,
    onQadamOpen: 'qadam-open' as EventName<CustomEvent<QadamOpenDetail>>,
    onQadamError: 'qadam-error' as EventName<CustomEvent<QadamErrorDetail>>,
  },
});
