/* Generated from the elements by `npm run generate`. Do not edit. */
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import '../../form/define.ts';
import type { QadamAppendDetail } from '../../append/detail.ts';
import type { QadamAttachDetail } from '../../form/events.ts';
import type { QadamDraftDetail } from '../../form/events.ts';
import type { QadamErrorDetail } from '../../base/element-error.ts';
import type { QadamSubmitDetail } from '../../form/events.ts';
import { QadamForm as Element } from '../../form/qadam-form.ts';

/** `<qadam-form>` for React: the properties of the element, and its events as `on…`. */
export const QadamForm = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-form',
  elementClass: Element,
  displayName: 'QadamForm',
  events: {
    onInput: 'input' as EventName<Event>,
    onChange: 'change' as EventName<Event>,
    onQadamDraft: 'qadam-draft' as EventName<CustomEvent<QadamDraftDetail>>,
    onQadamSubmit: 'qadam-submit' as EventName<CustomEvent<QadamSubmitDetail>>,
    onQadamAppend: 'qadam-append' as EventName<CustomEvent<QadamAppendDetail>>,
    onQadamAttach: 'qadam-attach' as EventName<CustomEvent<QadamAttachDetail>>,
    onQadamError: 'qadam-error' as EventName<CustomEvent<QadamErrorDetail>>,
  },
});
