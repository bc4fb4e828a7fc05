import { css, unsafeCSS, type CSSResult } from 'lit';
import { compact, dark, forced, large, light, sizes } from './token-values.ts';

/**
 * Each token as an inner property: `--q-space-1: var(--qadam-space-1, 0.25rem)`. Component styles read `--q-…` only, so
 * that a page may set `--qadam-…` anywhere above the element.
 */
function declare(values: Record<string, string>): CSSResult {
  return unsafeCSS(
    Object.entries(values)
      .map(([name, value]) => `--q-${name}: var(--qadam-${name}, ${value});`)
      .join(''),
  );
}

/**
 * The tokens of every element. The scheme follows the system; `data-qadam-theme="light"` or `"dark"` fixes it.
 * `data-qadam-size="compact"` and `"large"` are the sizes besides the usual one.
 */
export const tokens = css`
  :host {
    color-scheme: light dark;
    ${declare(sizes)}
    ${declare(light)}
  }
  :host([data-qadam-size='compact']) {
    ${declare(compact)}
  }
  :host([data-qadam-size='large']) {
    ${declare(large)}
  }
  :host([data-qadam-theme='light']) {
    color-scheme: light;
  }
  :host([data-qadam-theme='dark']) {
    color-scheme: dark;
    ${declare(dark)}
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([data-qadam-theme='light'])) {
      ${declare(dark)}
    }
  }
  /* the selector is as strong as the ones above */
  @media (forced-colors: active) {
    :host(:not([data-qadam-theme=''])) {
      ${declare(forced)}
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --q-motion: 0ms;
    }
  }
  @media (prefers-contrast: more) {
    :host(:not([data-qadam-theme=''])) {
      --q-color-ink-soft: var(--q-color-ink);
      --q-color-line: var(--q-color-line-strong);
    }
  }
`;
