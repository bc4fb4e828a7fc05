import { css } from 'lit';

/** Deadlines, documents, history. */
export const listStyles = css`
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 23rem;
    gap: 0 var(--q-space-5);
    align-items: start;
  }
  .table {
    border: 1px solid var(--q-color-line);
    background: var(--q-color-surface);
  }
  .table__row {
    display: grid;
    grid-template-columns: 10rem minmax(0, 1.4fr) minmax(0, 1fr);
    gap: var(--q-space-1) var(--q-space-4);
    padding: var(--q-space-3) var(--q-space-4);
    line-height: 1.4;
  }
  .table__row + .table__row {
    border-top: 1px solid var(--q-color-line);
  }
  .table__row--head {
    padding-block: var(--q-space-2);
    font-size: var(--q-text-s);
    font-weight: var(--q-weight-strong);
    color: var(--q-color-ink-soft);
    background: var(--q-color-sunken);
  }
  .doc {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--q-space-3);
    align-items: center;
  }
  /* beside a name in a narrow column it would leave no room */
  .doc > .btn--quiet {
    grid-row: 2;
    justify-self: start;
    padding-left: 0;
  }
  .doc__go {
    display: block;
    min-height: var(--q-target);
    padding: 0.25rem 0;
    border: 0;
    background: none;
    color: var(--q-color-accent);
    text-align: left;
    line-height: 1.4;
    cursor: pointer;
  }
  .doc__go .small {
    display: block;
  }
  .doc__name {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .history > li {
    display: grid;
    grid-template-columns: 9.5rem minmax(0, 1fr) auto;
    gap: 0 var(--q-space-4);
    align-items: baseline;
  }
  .history time {
    display: block;
  }
  .history__acts {
    display: flex;
    gap: var(--q-space-1);
  }
  .closure h2 {
    display: inline;
  }
  .closure[open] > summary {
    margin-bottom: var(--q-space-2);
  }
  .criterion {
    display: grid;
    grid-template-columns: 9rem minmax(0, 1fr);
    gap: 0 var(--q-space-4);
    align-items: start;
  }
`;
