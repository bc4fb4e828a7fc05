/* Generated from the elements by `npm run generate`. Do not edit. */
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import '../../case/define.ts';
import type { QadamAppendDetail } from '../../append/detail.ts';
import type { QadamAttachDetail } from '../../form/events.ts';
import type { QadamDraftDetail } from '../../form/events.ts';
import type { QadamErrorDetail } from '../../base/element-error.ts';
import type { QadamSubmitDetail } from '../../form/events.ts';
import { QadamCase as Element } from '../../case/qadam-case.ts';

/** `<qadam-case>` for React: the properties of the element, and its events as `on…`. */
export const QadamCase = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-case',
  elementClass: Element,
  displayName: 'QadamCase',
  events: {
    onQadamAppend: 'qadam-append' as EventName<CustomEvent<QadamAppendDetail>>,
    onQadamDraft: 'qadam-draft' as EventName<CustomEvent<QadamDraftDetail>>,
    onQadamSubmit: 'qadam-submit' as EventName<CustomEvent<QadamSubmitDetail>>,
    onQadamAttach: 'qadam-attach' as EventName<CustomEvent<QadamAttachDetail>>,
    onInput: 'input' as EventName<Event>,
    onQadamError: 'qadam-error' as EventName<CustomEvent<QadamErrorDetail>>,
  },
});
