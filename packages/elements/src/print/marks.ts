/** What is written into by hand, drawn: glyphs of boxes are missing in most fonts. */
import { html, svg, type TemplateResult } from 'lit';

const rectangle = svg`<rect x="1" y="1" width="10" height="10" fill="none" stroke="currentColor" />`;
const cross = svg`<path d="M3 3 9 9M9 3 3 9" stroke="currentColor" stroke-width="1.6" />`;

/** A box to tick. `says` is its state in words, where somebody has answered. */
export const box = (isOn = false, says?: string): TemplateResult =>
  says === undefined
    ? html`<svg class="tick" viewBox="0 0 12 12" aria-hidden="true">${rectangle}${isOn ? cross : ''}</svg>`
    : html`<svg class="tick" viewBox="0 0 12 12" role="img" aria-label=${says}>${rectangle}${isOn ? cross : ''}</svg>`;

/** A choice with its box. */
export const boxed = (words: unknown, isOn?: boolean, says?: string): TemplateResult =>
  html`<span class="box ${isOn === true ? 'box--on' : ''}">${box(isOn, says)}<span>${words}</span></span>`;

/** Lines to write on. */
export const blanks = (lines = 1): TemplateResult[] =>
  Array.from({ length: lines }, () => html`<span class="blank"></span>`);
