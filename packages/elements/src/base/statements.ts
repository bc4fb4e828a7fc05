import { css } from 'lit';

/** Where a statement comes from, tags, and the mark of a draft translation. */
export const statements = css`
  /* Where a statement comes from: word + kind of line. */
  .cite {
    font-size: var(--q-text-s);
    color: var(--q-color-ink-soft);
    line-height: 1.4;
  }
  th > .cite {
    display: block;
    font-weight: var(--q-weight);
  }
  .cite a {
    color: inherit;
    display: inline-block;
    padding-block: 0.2rem;
    position: relative;
  }
  .cite a::after {
    content: '';
    position: absolute;
    inset: -8px 0;
  } /* 26px to look at, 42px to touch */
  .basis {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid var(--q-color-line-strong);
    border-radius: var(--q-radius-s);
    font-size: 0.8125rem;
    line-height: 1.5;
    color: var(--q-color-ink-soft);
    white-space: nowrap;
  }
  .basis--interpretation {
    border-style: dashed;
  }
  .basis--assumption {
    border: 1px dotted;
    border-color: var(--q-level-unknown-line);
    color: var(--q-level-unknown-ink);
  }

  .tag {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
    font-size: var(--q-text-s);
    font-weight: var(--q-weight-strong);
    line-height: 1.45;
  }
  .tag .icon {
    align-self: center;
  }
  .tag--warn {
    color: var(--q-level-medium-ink);
    --cut: var(--q-color-surface);
  }
  .tag--bad {
    color: var(--q-color-error);
  }
  .tag--done {
    color: var(--q-color-done);
  }
  .tag--open {
    color: var(--q-level-unknown-ink);
  }
  .draft {
    display: inline-block;
    padding: 0 0.35em;
    border: 1px dotted var(--q-level-medium-line);
    border-radius: var(--q-radius-s);
    background: var(--q-color-surface);
    color: var(--q-level-medium-ink);
    font-size: 0.8125rem;
    font-weight: var(--q-weight);
    line-height: 1.4;
    vertical-align: 0.06em;
    white-space: nowrap;
    letter-spacing: 0;
  }
  .orig {
    display: block;
    font-size: var(--q-text-s);
    font-weight: var(--q-weight);
    color: var(--q-color-ink-soft);
    line-height: 1.35;
  }
  .tag--none {
    color: var(--q-color-ink-soft);
    font-weight: var(--q-weight);
  }
`;
