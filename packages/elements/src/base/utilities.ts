import { css } from 'lit';

/** Icon, soft and small text, rows and stacks. */
export const utilities = css`
  .icon {
    width: 1.25em;
    height: 1.25em;
    vertical-align: -0.24em;
    --cut: var(--q-color-surface);
  }
  /* it may stand on the page itself, whose colours are not ours */
  .draft-note {
    background: var(--q-color-canvas);
  }
  .soft {
    color: var(--q-color-ink-soft);
  }
  .small {
    font-size: var(--q-text-s);
  }
  .strong {
    font-weight: var(--q-weight-strong);
  }
  .nowrap {
    white-space: nowrap;
  }
  .stack > * + * {
    margin-top: var(--q-space-3);
  }
  .stack-l > * + * {
    margin-top: var(--q-space-5);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--q-space-2) var(--q-space-3);
  }
  .spread {
    justify-content: space-between;
  }
  .push {
    margin-left: auto;
  }
  .keep {
    flex-wrap: nowrap;
  }
  @media (forced-colors: active) {
    .icon {
      --cut: Canvas !important;
    }
  }
`;
