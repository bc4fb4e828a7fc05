import { css } from 'lit';

/** Advice and decision side by side, the form of a decision, decisions before. */
export const decideStyles = css`
  .decide {
    display: grid;
    gap: var(--q-space-3);
  }
  .decide .saving:empty {
    display: none;
  }
  .versus {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: var(--q-space-3);
  }
  .versus dt {
    font-size: var(--q-text-s);
    color: var(--q-color-ink-soft);
    margin-bottom: var(--q-space-1);
  }
  .past {
    display: grid;
    gap: var(--q-space-3);
    padding-top: var(--q-space-2);
  }
  .select {
    padding-left: var(--q-space-3);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--q-color-error);
  }
`;
