/* Generated from the elements by `npm run generate`. Do not edit. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
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

type Tag<Element extends HTMLElement, Name extends keyof Element, Events extends Record<string, Event>> = new () => Element & {
  /** Not a property of the element: what a template may set. */
  $props: HTMLAttributes & { [Each in Name]?: Element[Each] | undefined } & PublicProps;
  /** Not a method of the element: what a template may listen to. */
  $emit: EmitFn<{ [Each in keyof Events]: (event: Events[Each]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'qadam-form': Tag<QadamForm, 'drafts' | 'phones' | 'instrument' | 'about' | 'day' | 'readonly' | 'required' | 'entries' | 'renderers' | 'people' | 'asks' | 'newId' | 'readOnly' | 'value' | 'name' | 'disabled' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now', {
      'input': Event;
      'change': Event;
      'qadam-draft': CustomEvent<QadamDraftDetail>;
      'qadam-submit': CustomEvent<QadamSubmitDetail>;
      'qadam-append': CustomEvent<QadamAppendDetail>;
      'qadam-attach': CustomEvent<QadamAttachDetail>;
      'qadam-error': CustomEvent<QadamErrorDetail>;
    }>;
    'qadam-risk': Tag<QadamRisk, 'navigable' | 'ruleset' | 'about' | 'compact' | 'draft' | 'phones' | 'names' | 'readonly' | 'entries' | 'person' | 'drafts' | 'readOnly' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now', {
      'qadam-append': CustomEvent<QadamAppendDetail>;
      'qadam-open': CustomEvent<QadamOpenDetail>;
      'qadam-error': CustomEvent<QadamErrorDetail>;
    }>;
    'qadam-plan': Tag<QadamPlan, 'readonly' | 'entries' | 'person' | 'drafts' | 'readOnly' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now', {
      'qadam-append': CustomEvent<QadamAppendDetail>;
      'qadam-error': CustomEvent<QadamErrorDetail>;
    }>;
    'qadam-case': Tag<QadamCase, 'phones' | 'names' | 'colleagues' | 'readonly' | 'entries' | 'person' | 'drafts' | 'readOnly' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now', {
      'qadam-append': CustomEvent<QadamAppendDetail>;
      'qadam-draft': CustomEvent<QadamDraftDetail>;
      'qadam-submit': CustomEvent<QadamSubmitDetail>;
      'qadam-attach': CustomEvent<QadamAttachDetail>;
      'input': Event;
      'qadam-error': CustomEvent<QadamErrorDetail>;
    }>;
    'qadam-triangle': Tag<QadamTriangle, 'about' | 'instrument' | 'readonly' | 'entries' | 'person' | 'drafts' | 'readOnly' | 'src' | 'kit' | 'model' | 'locale' | 'discreet' | 'now', {
      'qadam-error': CustomEvent<QadamErrorDetail>;
    }>;
  }
}

export {};
