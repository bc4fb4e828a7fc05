import { css, type CSSResult } from 'lit';
import { baseStyles } from '../base/styles.ts';

/** What all sheets of paper have: a head, tables, boxes, lines. */
export const paperStyles: CSSResult = css`
  .paper {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    line-height: 1.4;
  }
  .paper h2,
  .paper h3,
  .paper h4 {
    break-after: avoid;
  }
  .paper p + p {
    margin-top: 0.4rem;
  }
  .paper__head {
    display: grid;
    gap: 0.25rem;
    padding-bottom: 0.5rem;
    border-bottom: 2px solid currentColor;
  }
  .paper__lines {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
  }
  .paper__lines > span {
    flex: 1 1 12rem;
    padding-top: 1.25rem;
    border-bottom: 1px solid currentColor;
  }
  .paper table {
    width: 100%;
    border-collapse: collapse;
  }
  .paper th,
  .paper td {
    padding: 0.25rem 0.4rem;
    border: 1px solid var(--q-color-line-strong, #777);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .paper thead th {
    font-size: 0.8125rem;
  }
  .paper tr {
    break-inside: avoid;
  }
  .paper .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .paper .box {
    display: inline-flex;
    gap: 0.35rem;
    break-inside: avoid;
  }
  .paper .tick {
    flex: none;
    width: 0.8em;
    height: 0.8em;
    margin-top: 0.25em;
  }
  .paper .blank {
    display: block;
    height: 1.6rem;
    border-bottom: 1px solid currentColor;
    break-inside: avoid;
  }
  .paper .blank--cell {
    height: 2.2rem;
    border: 0;
  }
  .paper .written {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

/** All that a sheet needs where it stands alone. */
export const paperDocumentStyles: readonly CSSResult[] = [...baseStyles, paperStyles];
