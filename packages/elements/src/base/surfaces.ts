import { css } from 'lit';

/** Panels, disclosures, notes. */
export const surfaces = css`
  .panel {
    background: var(--q-color-surface);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
  }
  .panel__body {
    padding: var(--q-space-5);
  }
  .panel__head {
    padding: var(--q-space-4) var(--q-space-5);
    border-bottom: 1px solid var(--q-color-line);
  }

  .more > summary {
    display: inline-flex;
    align-items: center;
    gap: var(--q-space-1);
    min-height: var(--q-target);
    color: var(--q-color-accent);
    cursor: pointer;
    list-style: none;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .more > summary::-webkit-details-marker {
    display: none;
  }
  .more > summary .icon {
    transition: transform var(--q-motion);
  }
  .more[open] > summary .icon {
    transform: rotate(90deg);
  }
  .help {
    padding: var(--q-space-3) var(--q-space-4);
    border-left: 4px solid var(--q-color-accent);
    background: var(--q-color-accent-soft);
    max-width: var(--q-measure);
  }

  .note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--q-space-3);
    padding: var(--q-space-3) var(--q-space-4);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
  }
  .note > .icon {
    margin-top: 0.15em;
  }
  .note--error {
    border: 2px solid var(--q-color-error);
    background: var(--q-color-error-tint);
  }
  .note--error > .icon {
    color: var(--q-color-error);
  }
  .note--open {
    border: 1px dashed var(--q-level-unknown-line);
    background: var(--q-level-unknown-tint);
  }
  .note--warn {
    border-color: var(--q-level-medium-line);
    background: var(--q-level-medium-tint);
  }
  .note--done {
    border-color: var(--q-level-low-line);
    background: var(--q-color-done-tint);
  }
  .kept,
  .kept > .note > div {
    display: grid;
    gap: var(--q-space-2);
  }

  .scroll {
    overflow-x: auto;
  }
  @media (forced-colors: active) {
    .panel {
      border-color: CanvasText;
    }
  }
  .bar {
    display: block;
    width: 100%;
    height: var(--bar-size, 8px);
    appearance: none;
    border: 1px solid var(--bar-line, var(--q-color-line-strong));
    border-radius: 4px;
    background: var(--q-color-surface);
    overflow: hidden;
  }
  .bar::-webkit-progress-bar {
    background: var(--q-color-surface);
  }
  .bar::-webkit-progress-value {
    background: var(--bar-fill, var(--q-color-accent));
  }
  .bar::-moz-progress-bar {
    background: var(--bar-fill, var(--q-color-accent));
  }
`;
