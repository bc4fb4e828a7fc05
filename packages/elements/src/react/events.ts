import type { EventName } from '@lit/react';
import type { QadamAppendDetail } from '../append/detail.ts';
import type { QadamErrorDetail } from '../base/element-error.ts';
import type { QadamAttachDetail, QadamDraftDetail, QadamSubmitDetail } from '../form/events.ts';
import type { QadamOpenDetail } from '../risk/qadam-risk.ts';

const named = <Detail>(name: string): EventName<CustomEvent<Detail>> => name as EventName<CustomEvent<Detail>>;

/** Property of a wrapper → name of the event and the type of its detail. */
export const appendEvent = { onQadamAppend: /* @__PURE__ */ named<QadamAppendDetail>('qadam-append') };
export const attachEvent = { onQadamAttach: /* @__PURE__ */ named<QadamAttachDetail>('qadam-attach') };
export const draftEvent = { onQadamDraft: /* @__PURE__ */ named<QadamDraftDetail>('qadam-draft') };
export const errorEvent = { onQadamError: /* @__PURE__ */ named<QadamErrorDetail>('qadam-error') };
export const openEvent = { onQadamOpen: /* @__PURE__ */ named<QadamOpenDetail>('qadam-open') };
export const submitEvent = { onQadamSubmit: /* @__PURE__ */ named<QadamSubmitDetail>('qadam-submit') };
