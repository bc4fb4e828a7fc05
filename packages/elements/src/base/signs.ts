import { signs, type SignName, type SignPath } from '@qadam/renderers/signs';
import { nothing, svg, type TemplateResult } from 'lit';
import { html } from 'lit';

export type { SignName };

/** A sign as inline SVG, hidden from assistive technology: the word beside it says the same. */
export function sign(name: SignName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${signPaths(name)}</svg>`;
}

/** The paths of a sign, for a drawing that holds it. */
export const signPaths = (name: SignName): TemplateResult[] => (signs[name] as readonly SignPath[]).map(path);

const colour = (kind: 'ink' | 'cut' | undefined): string =>
  kind === undefined ? 'none' : kind === 'ink' ? 'currentColor' : 'var(--cut)';

const path = ({ d, fill, stroke, width, dash }: SignPath): TemplateResult =>
  svg`<path
    d=${d}
    fill=${colour(fill)}
    stroke=${colour(stroke)}
    stroke-width=${width ?? nothing}
    stroke-dasharray=${dash ?? nothing}
    stroke-linecap="round"
    stroke-linejoin="round"
  />`;
