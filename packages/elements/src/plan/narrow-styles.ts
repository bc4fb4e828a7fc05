import { css } from 'lit';

/** Narrow places, by the width of the element: tables become cards, each line with the name of its column. */
export const narrowStyles = css`
  @container qadam-plan (max-width: 48rem) {
    h2 {
      font-size: 1.25rem;
    }
    .head__acts,
    .head__acts .btn {
      flex: 1 1 auto;
    }
    .step-form,
    .panel__body {
      padding: var(--q-space-4);
    }
    .panel__head {
      padding-inline: var(--q-space-4);
    }
    .cards,
    .cards tbody,
    .cards tr,
    .cards td,
    .cards tbody th {
      display: block;
      width: auto !important;
    }
    .cards thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .table.cards {
      border: 0;
      background: none;
    }
    .cards tr {
      margin-top: var(--q-space-3);
      padding: var(--q-space-3) var(--q-space-4);
      border: 1px solid var(--q-color-line);
      border-radius: var(--q-radius);
      background: var(--q-color-surface);
    }
    .cards td,
    .cards tbody th {
      padding: 2px 0;
      border: 0;
      text-align: left;
    }
    .cards td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--q-color-ink-soft);
    }
    .cards td[data-label]:empty {
      display: none;
    }
    .cards tr.goal {
      margin: var(--q-space-5) 0 0;
      padding: 0;
      border: 0;
      border-radius: 0;
    }
    .cards tr.goal th {
      padding: var(--q-space-3) var(--q-space-4);
      border-top: 2px solid var(--q-color-ink);
    }
    .cards td.num {
      float: left;
      margin-right: var(--q-space-2);
      font-weight: var(--q-weight-strong);
    }
    .cards .res {
      clear: both;
    }
    .cards td[data-col='mark']::before {
      content: none;
    }
    [data-col='term'] > time {
      display: inline;
      margin-right: var(--q-space-2);
    }
    [data-col='term'] > .tag {
      display: inline-flex;
    }
    .plan td[data-col='mark'] .btn {
      margin-block: var(--q-space-1);
    }
    .step__acts {
      gap: 0 var(--q-space-3);
      margin-inline-start: calc(-1 * var(--q-space-2));
    }
    .step__acts .btn {
      margin-block: 0;
    }
    .step__acts .small {
      margin-inline-start: var(--q-space-2);
    }
    .cards tr.step-form-row {
      padding: 0;
      border-color: var(--q-color-accent);
    }
    .changes .diff-cell {
      white-space: normal;
    }
    .sheet {
      padding: var(--q-space-3);
      background: none;
      border: 0;
      color: inherit;
    }
    .proposal {
      grid-template-columns: minmax(0, 1fr);
    }
    .standing {
      flex-direction: column;
    }
    .standing > li {
      flex: 0 0 auto;
    }
  }
`;
