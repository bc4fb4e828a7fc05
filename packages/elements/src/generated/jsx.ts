/* Generated from the elements by `npm run generate`. Do not edit. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { QadamAppendDetail } from '../append/detail.ts';
import type { QadamAttachDetail } from '../form/events.ts';
import type { QadamDraftDetail } from '../form/events.ts';
import type { QadamErrorDetail } from '../base/element-error.ts';
import type { QadamOpenDetail } from '../risk/qadam-risk.ts';
import type { QadamSubmitDetail } from '../form/events.ts';
import type { QadamForm } from '../form/qadam-form.ts';
import type { QadamRisk } from '../risk/qadam-risk.ts';
import type { QadamPlan } from '../plan/qadam-plan.ts';
import type { QadamCase } from '../case/qadam-case.ts';
import type { QadamTriangle } from '../triangle/qadam-triangle.ts';

type Tag<Element extends HTMLElement, Name extends keyof Element> = Omit<
  DetailedHTMLProps<HTMLAttributes<Element>, Element>,
  Name
> & { [Each in Name]?: Element[Each] | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'qadam-form': Tag<QadamForm, 'drafts' | 'phones' | 'instrument' | 'about' | 'day' | 'readonly' | 'required' | 'entries' | 'renderers' | 'people' | 'asks' | 'newId' | 'readOnly' | 'value' | 'name' | 'disabled' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now'> & {
        'onqadam-draft'?: (event: CustomEvent<QadamDraftDetail>) => void;
        'onqadam-submit'?: (event: CustomEvent<QadamSubmitDetail>) => void;
        'onqadam-append'?: (event: CustomEvent<QadamAppendDetail>) => void;
        'onqadam-attach'?: (event: CustomEvent<QadamAttachDetail>) => void;
        'onqadam-error'?: (event: CustomEvent<QadamErrorDetail>) => void;
      };
      'qadam-risk': Tag<QadamRisk, 'navigable' | 'ruleset' | 'about' | 'compact' | 'draft' | 'phones' | 'names' | 'readonly' | 'entries' | 'person' | 'drafts' | 'readOnly' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now'> & {
        'onqadam-append'?: (event: CustomEvent<QadamAppendDetail>) => void;
        'onqadam-open'?: (event: CustomEvent<QadamOpenDetail>) => void;
        'onqadam-error'?: (event: CustomEvent<QadamErrorDetail>) => void;
      };
      'qadam-plan': Tag<QadamPlan, 'readonly' | 'entries' | 'person' | 'drafts' | 'readOnly' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now'> & {
        'onqadam-append'?: (event: CustomEvent<QadamAppendDetail>) => void;
        'onqadam-error'?: (event: CustomEvent<QadamErrorDetail>) => void;
      };
      'qadam-case': Tag<QadamCase, 'phones' | 'names' | 'colleagues' | 'readonly' | 'entries' | 'person' | 'drafts' | 'readOnly' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now'> & {
        'onqadam-append'?: (event: CustomEvent<QadamAppendDetail>) => void;
        'onqadam-draft'?: (event: CustomEvent<QadamDraftDetail>) => void;
        'onqadam-submit'?: (event: CustomEvent<QadamSubmitDetail>) => void;
        'onqadam-attach'?: (event: CustomEvent<QadamAttachDetail>) => void;
        'onqadam-error'?: (event: CustomEvent<QadamErrorDetail>) => void;
      };
      'qadam-triangle': Tag<QadamTriangle, 'about' | 'instrument' | 'readonly' | 'entries' | 'person' | 'drafts' | 'readOnly' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now'> & {
        'onqadam-error'?: (event: CustomEvent<QadamErrorDetail>) => void;
      };
    }
  }
}

export {};
