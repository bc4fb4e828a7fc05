import { css } from 'lit';

/** Sheet of the stages. */
export const stagesStyles = css`
  .map {
    padding: var(--q-space-2);
    max-height: 32rem;
    overflow: auto;
  }
  .map svg {
    width: auto;
    min-width: 0;
    max-width: none;
    margin-inline: auto;
  }
  .map__stage {
    cursor: pointer;
    outline: none;
  }
  .map__stage rect {
    fill: var(--q-color-surface);
    stroke: var(--q-color-line-strong);
    stroke-width: 1.5;
  }
  .map__stage text {
    font-size: 14px;
  }
  .map__stage:hover rect {
    fill: var(--q-color-sunken);
  }
  .map__stage.is-on rect {
    fill: var(--q-color-accent-soft);
    stroke: var(--q-color-accent);
    stroke-width: 3;
  }
  .map__stage:focus-visible rect {
    stroke: var(--q-focus-color);
    stroke-width: 4;
  }
  .map__edge {
    fill: none;
    stroke: var(--q-color-ink-soft);
    stroke-width: 1.6;
  }
  .map__edge--free {
    stroke-dasharray: 6 4;
  }
  .map__head {
    fill: var(--q-color-ink-soft);
  }
  .plain-link {
    min-height: var(--q-target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: left;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .tree > li {
    padding: 0;
  }
  .tree__row {
    grid-template-columns: minmax(0, 1fr) auto;
    padding-left: var(--q-space-3);
  }
  .tree__row--sub {
    padding-left: var(--q-space-6);
  }
  .line-about {
    display: block;
    padding-bottom: var(--q-space-1);
  }
  .term input.input {
    width: 5rem;
  }
  .term .select {
    width: auto;
  }
  .trigger .select {
    width: auto;
    max-width: 18rem;
  }
  .issues {
    display: block;
  }
  details > summary.row {
    cursor: pointer;
  }
  .node-buttons {
    gap: 0;
  }
`;
