import { css, type CSSResult } from 'lit';
import { baseStyles } from '../base/styles.ts';

const frame = css`
  .frame {
    container: qadam-triangle / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-5);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--q-space-3) var(--q-space-5);
  }
  .compare {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--q-space-2) var(--q-space-3);
  }
  .compare select {
    width: auto;
  }
  .panel {
    padding: var(--q-space-4);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-2) var(--q-space-5);
    margin-top: var(--q-space-4);
    padding-top: var(--q-space-4);
    border-top: 1px solid var(--q-color-line);
    font-size: var(--q-text-s);
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-2) var(--q-space-5);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .state,
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    white-space: nowrap;
  }
`;

const drawn = css`
  .tri {
    display: block;
    width: 100%;
    max-height: 38rem;
    font: inherit;
    --cut: var(--q-color-surface);
  }
  .tri--narrow {
    display: none;
  }
  .tri text {
    fill: var(--q-color-ink);
    font-size: 16px;
  }
  .tri .tri__side,
  .tri .tri__domain--changed,
  .tri .tri__name {
    font-weight: var(--q-weight-strong);
  }
  .tri .tri__side--large {
    font-size: 30px;
  }
  .tri .tri__age {
    font-size: 14px;
  }
  .tri--narrow .tri__name {
    font-size: 26px;
  }
  .tri--narrow .tri__age {
    font-size: 24px;
  }
  .tri--narrow .tri__middle {
    r: 84px;
  }
  .tri__shape {
    fill: var(--q-color-accent-soft);
    stroke: var(--q-color-accent);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .tri__middle {
    fill: var(--q-color-surface);
    stroke: var(--q-color-accent);
    stroke-width: 2;
  }
  .tri__now {
    color: var(--q-color-ink);
  }
  .tri__then {
    color: var(--q-color-ink-soft);
  }
  .tri__arrow {
    fill: none;
    stroke: var(--q-color-line-strong);
    stroke-width: 1.6;
  }
  @media (forced-colors: active) {
    .tri text {
      fill: CanvasText;
    }
    .tri__shape,
    .tri__middle {
      fill: Canvas;
      stroke: CanvasText;
    }
    .tri {
      --cut: Canvas;
    }
    .tri__now,
    .tri__then {
      color: CanvasText;
    }
  }
`;

const written = css`
  .table {
    width: 100%;
    margin-top: var(--q-space-3);
    border-collapse: collapse;
    border: 1px solid var(--q-color-line);
    background: var(--q-color-surface);
  }
  .table th,
  .table td {
    width: 20%;
    padding: var(--q-space-3) var(--q-space-4);
    border-top: 1px solid var(--q-color-line);
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .table thead th {
    padding-block: var(--q-space-2);
    background: var(--q-color-sunken);
    color: var(--q-color-ink-soft);
    font-size: var(--q-text-s);
  }
  @container qadam-triangle (max-width: 44rem) {
    .tri--wide {
      display: none;
    }
    .tri--narrow {
      display: block;
    }
    .table,
    .table tbody,
    .table tr,
    .table td,
    .table tbody th {
      display: block;
      width: auto;
    }
    .table {
      border: 0;
      background: none;
    }
    .table thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .table tr {
      margin-top: var(--q-space-3);
      padding: var(--q-space-3) var(--q-space-4);
      border: 1px solid var(--q-color-line);
      border-radius: var(--q-radius);
      background: var(--q-color-surface);
    }
    .table td,
    .table tbody th {
      padding: 2px 0;
      border: 0;
    }
    .table td::before {
      content: attr(data-label) ': ';
      color: var(--q-color-ink-soft);
    }
  }
`;

/** All of <qadam-triangle>. */
export const triangleStyles: CSSResult[] = [...baseStyles, frame, drawn, written];
