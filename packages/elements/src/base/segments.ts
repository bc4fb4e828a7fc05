import { css } from 'lit';

/** A row of answers to choose one from, and the small menu of other answers. */
export const segments = css`
  .seg {
    display: grid;
    grid-template-columns: 1fr 1fr 1.45fr;
    border: 1px solid var(--q-color-line-strong);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
  }
  .seg label {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  .seg label + label {
    border-left: 1px solid var(--q-color-line-strong);
  }
  .seg input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .seg span {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: calc(var(--q-target) - 2px);
    padding: 0.25rem;
    font-size: 0.9375rem;
    line-height: 1.2;
    text-align: center;
    border-radius: max(0px, var(--q-radius) - 2px);
  }
  .seg label:hover span {
    background: var(--q-color-sunken);
  }
  .seg input:checked + span {
    background: var(--q-color-accent);
    color: var(--q-color-on-accent);
    font-weight: var(--q-weight-strong);
  }
  .seg input[value='unknown']:checked + span {
    background: var(--q-level-unknown-fill);
    color: var(--q-color-surface);
  }
  .seg input:focus-visible + span {
    outline: var(--q-focus-width) solid var(--q-focus-color);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--q-focus-gap);
  }
  .seg--wide {
    grid-template-columns: repeat(3, 1fr);
  }
  .seg--wide span {
    font-size: var(--q-text-m);
    min-height: 2.75rem;
  }
  .seg--judge {
    grid-template-columns: 1fr 1.3fr 1.35fr 1fr;
  }
  .seg--judge span {
    min-height: 2.75rem;
    padding: 0.375rem;
    line-height: 1.25;
  }
  .seg--known {
    grid-template-columns: 1.5fr 1fr 1fr;
  }
  .seg--known span {
    font-size: var(--q-text-s);
  }
  .refused {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--q-space-2);
  }
  .refused .tag {
    padding: 0.0625rem 0.5rem;
    border: 1px solid var(--q-color-line-strong);
    border-radius: var(--q-radius-s);
  }
  .menu > summary {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-height: var(--q-target);
    color: var(--q-color-accent);
    cursor: pointer;
    list-style: none;
  }
  .menu > summary::-webkit-details-marker {
    display: none;
  }
  .menu > summary:hover {
    text-decoration: underline;
  }
  .menu > summary .icon {
    transform: rotate(90deg);
    width: 1em;
    height: 1em;
  }
  .menu[open] {
    flex: 1 1 100%;
  }
  .menu[open] > summary {
    display: flex;
    justify-content: flex-end;
  }
  .menu[open] > summary .icon {
    transform: rotate(-90deg);
  }
  .menu ul {
    margin-left: auto;
    width: max-content;
    max-width: 100%;
    border: 1px solid var(--q-color-line-strong);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
    box-shadow: var(--q-shadow-float);
  }
  .menu li + li {
    border-top: 1px solid var(--q-color-line);
  }
  .menu button {
    width: 100%;
    min-height: var(--q-target);
    padding: 0.25rem var(--q-space-4);
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .menu button:hover {
    background: var(--q-color-sunken);
  }
  @media (forced-colors: active) {
    .seg {
      border-color: CanvasText;
    }
    .seg input:checked + span {
      background: Highlight !important;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
