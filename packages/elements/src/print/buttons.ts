import { html, type TemplateResult } from 'lit';
import { sayIn } from '../texts/texts.ts';
import { printTexts } from './texts.ts';

/** What `print()` of an element takes. */
export interface PrintOptions {
  /** An empty form, to be filled in by hand. Default: as it is filled in. */
  blank?: boolean;
}

/** Prints what is filled in, or an empty form. */
export function printButtons(locale: string, print: (options: PrintOptions) => void): TemplateResult {
  const say = sayIn(printTexts, locale);
  return html`<div class="row" part="print">
    <button type="button" class="btn btn--quiet" @click=${() => print({})}>${say('print')}</button>
    <button type="button" class="btn btn--quiet" @click=${() => print({ blank: true })}>${say('print-blank')}</button>
  </div>`;
}
