import { css } from 'lit';

/** Plain elements, focus ring, and what is read but not seen. */
export const reset = css`
  :host {
    display: block;
    background: var(--q-color-canvas);
    color: var(--q-color-ink);
    font: var(--q-weight) var(--q-text-m)/var(--q-leading) var(--q-font);
    font-variant-numeric: lining-nums;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  table {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3,
  h4 {
    line-height: var(--q-leading-tight);
    font-weight: var(--q-weight-strong);
    text-wrap: balance;
  }
  h1 {
    font-size: var(--q-text-2xl);
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: var(--q-text-xl);
    letter-spacing: -0.005em;
  }
  h3 {
    font-size: var(--q-text-l);
  }
  h4 {
    font-size: var(--q-text-m);
  }
  ul,
  ol {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
  }
  b,
  strong,
  th {
    font-weight: var(--q-weight-strong);
  }
  a {
    color: var(--q-color-accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--q-color-accent-strong);
    text-decoration-thickness: 2px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  time,
  .num {
    font-variant-numeric: tabular-nums lining-nums;
  }
  svg {
    flex: none;
  }
  :focus-visible {
    outline: var(--q-focus-width) solid var(--q-focus-color);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--q-focus-gap);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
