import { css } from 'lit';

/** Narrow places: by the width of the element, not of the window. */
export const narrowStyles = css`
  @container qadam-case (max-width: 68rem) {
    .two,
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside__panel {
      position: static;
      max-height: none;
    }
  }
  @container qadam-case (max-width: 48rem) {
    h1 {
      font-size: 1.5rem;
    }
    h2 {
      font-size: 1.25rem;
    }
    .topline .btn {
      flex: 1 1 auto;
      padding-inline: var(--q-space-2);
      font-size: 0.9375rem;
    }
    .topline [part='danger'] {
      flex-shrink: 0;
      max-width: 100%;
    }
    .topline {
      flex-wrap: nowrap;
    }
    .topline kbd {
      display: none;
    }
    .family {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--q-space-4);
    }
    .family .row .btn,
    .acts .btn {
      flex: 1 1 auto;
    }
    .next__item {
      grid-template-columns: minmax(1.25rem, auto) minmax(0, 1fr);
      gap: var(--q-space-2) var(--q-space-3);
      padding: var(--q-space-3) var(--q-space-4);
    }
    .next__item--find-out {
      padding-left: calc(var(--q-space-4) - 8px);
    }
    .next__item--urgent {
      padding-top: calc(var(--q-space-3) + 12px);
    }
    .next__acts {
      grid-column: 1 / -1;
    }
    .move,
    .criterion,
    .history > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .path {
      grid-template-columns: minmax(0, 1fr);
    }
    .stage + .stage {
      border-left: 0;
    }
    .table {
      display: grid;
      gap: var(--q-space-3);
      border: 0;
      background: none;
    }
    .table__row {
      grid-template-columns: minmax(0, 1fr);
      border: 1px solid var(--q-color-line);
      border-radius: var(--q-radius);
      background: var(--q-color-surface);
    }
    .table__row--head {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .act,
    .danger-choice {
      padding: var(--q-space-4);
    }
    .riskbar {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--q-space-2);
      position: sticky;
      top: 0;
      z-index: 3;
      margin-bottom: var(--q-space-3);
      padding: var(--q-space-1) var(--q-space-2);
      background: var(--q-color-surface);
      border-bottom: 2px solid var(--q-color-line-strong);
      line-height: 1.25;
    }
    .riskbar--high {
      background: var(--q-level-high-tint);
      border-bottom: 3px solid var(--q-level-high-fill);
    }
    .riskbar--high .level--high .icon {
      --cut: var(--q-level-high-fill);
    }
  }
`;
