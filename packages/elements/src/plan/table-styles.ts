import { css } from 'lit';

/** Steps and changes as tables, and the official view. */
export const tableStyles = css`
  .table {
    width: 100%;
    border-collapse: collapse;
    border: 1px solid var(--q-color-line);
    background: var(--q-color-surface);
  }
  .table th,
  .table td {
    padding: var(--q-space-3) var(--q-space-4);
    border-top: 1px solid var(--q-color-line);
    text-align: left;
    vertical-align: top;
    line-height: 1.4;
  }
  .table thead th {
    padding-block: var(--q-space-2);
    border-top: 0;
    background: var(--q-color-sunken);
    color: var(--q-color-ink-soft);
    font-size: var(--q-text-s);
  }
  .table .step__action {
    font-weight: var(--q-weight);
  }
  .plan .goal th {
    padding-block: var(--q-space-3);
    border-top: 2px solid var(--q-color-ink);
    background: var(--q-color-accent-soft);
  }
  .goal .sub {
    display: block;
    margin-top: 2px;
    font-weight: var(--q-weight);
  }
  .plan .num {
    width: 3.25rem;
  }
  .plan [data-col='term'] {
    width: 12rem;
  }
  .plan [data-col='who'] {
    width: 13rem;
  }
  .plan [data-col='mark'] {
    width: 13rem;
  }
  .plan [data-col='acts'] {
    width: 14rem;
  }
  .plan .tag {
    white-space: nowrap;
  }
  [data-col='term'] > time,
  [data-col='term'] > .tag {
    display: flex;
  }
  .plan td[data-col='mark'] .btn,
  .step__acts .btn {
    margin-block: -0.375rem;
  }
  .step__acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-3) var(--q-space-2);
  }
  .step__acts .small {
    margin-top: var(--q-space-3);
  }
  .plan .step-form-row > td {
    padding: 0;
    background: var(--q-color-canvas);
  }
  .res {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--q-space-4);
    color: var(--q-color-ink-soft);
    font-size: var(--q-text-s);
  }
  .res b {
    color: var(--q-color-ink);
  }
  .changes .diff-cell {
    width: 9.5rem;
    white-space: nowrap;
  }
  .diff {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 1.5rem;
    height: 1.5rem;
    border: 1px solid currentColor;
    border-radius: var(--q-radius-s);
    font-size: var(--q-text-s);
    font-weight: var(--q-weight-strong);
    line-height: 1;
  }
  .diff--added {
    color: var(--q-color-done);
  }
  .diff--changed {
    color: var(--q-level-medium-ink);
  }
  .diff--removed {
    color: var(--q-color-error);
  }
  .was {
    color: var(--q-color-ink-soft);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  ins {
    text-decoration: none;
  }
  .sheet {
    padding: var(--q-space-5);
    border: 1px solid var(--q-color-line);
    background: #fff;
    color: #000;
    font-family: var(--q-font-print);
  }
  .sheet h3 {
    margin-bottom: var(--q-space-3);
    text-align: center;
  }
  .sheet table {
    width: 100%;
    border-collapse: collapse;
  }
  .sheet th,
  .sheet td {
    padding: var(--q-space-1) var(--q-space-2);
    border: 1px solid #000;
    text-align: left;
    vertical-align: top;
  }
  .sheet th {
    text-align: center;
  }
`;
