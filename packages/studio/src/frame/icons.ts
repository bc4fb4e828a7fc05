import { html, type TemplateResult } from 'lit';

/** Signs that only the studio needs, as paths in a box of 20 by 20. */
const paths = {
  undo: 'M7 4 3 8l4 4M3.4 8H12a4.5 4.5 0 0 1 0 9H7',
  redo: 'm13 4 4 4-4 4M16.6 8H8a4.5 4.5 0 0 0 0 9h5',
  up: 'm4.5 12.5 5.5-5.500 5.500 5.500',
  down: 'm4.500 7.500 5.500 5.500 5.500-5.500',
  drag: 'M7 4.500v.1M7 10v.1M7 15.500v.1M13 4.500v.1M13 10v.1M13 15.500v.1',
  copy: 'M7.500 7.500h9v9h-9zM12.500 7.200V3.500h-9v9h3.700',
  comment: 'M3 4h14v9H9l-4 3.500V13H3z',
} as const;

/** A sign; the word beside it, or the label of its button, says the same. */
export const icon = (name: keyof typeof paths): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d=${paths[name]}
      fill="none"
      stroke="currentColor"
      stroke-width=${name === 'drag' ? 2.8 : 2}
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
