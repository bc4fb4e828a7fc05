import { baseStyles, levels } from '@qadam/elements';
import { css, type CSSResult } from 'lit';

/** Sheets of paper: black on white, nothing that needs a screen. */
export const sheetStyles: CSSResult[] = [
  css`
    .sheet {
      max-width: 52rem;
      margin-inline: auto;
      padding: clamp(1rem, 5%, 3rem);
      border: 1px solid var(--q-color-line);
      background: var(--q-color-surface);
    }
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
    .paper__lines span {
      flex: 1 1 12rem;
      padding-top: 1.25rem;
      border-bottom: 1px solid currentColor;
    }
    .paper__step {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.6rem;
    }
    .paper ul,
    .paper ol {
      padding-left: 1.25rem;
      list-style-position: outside;
    }
    .paper ul {
      list-style-type: disc;
    }
    .paper ol {
      list-style-type: decimal;
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
    .paper .scroll {
      position: relative; /* what is there for screen readers alone scrolls along */
      overflow-x: auto;
    }
    .paper .tally thead th {
      overflow-wrap: normal;
    }
    .paper .tally td {
      min-width: 2.25rem;
    }
    .paper .questions {
      table-layout: fixed;
    }
    .paper .questions th {
      width: 60%;
    }
    .paper .boxes {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
    }
    .paper .box::before {
      content: '☐ ';
    }
    .paper .box--on::before {
      content: '☒ ';
    }
    .paper .blank {
      display: block;
      height: 1.6rem;
      border-bottom: 1px solid currentColor;
    }
    .paper .blank--cell {
      height: 2.2rem;
      border: 0;
    }
    .paper .written {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .paper .quote {
      margin: 0;
      padding-left: 0.75rem;
      border-left: 3px solid currentColor;
    }
    @media print {
      .sheet {
        max-width: none;
        padding: 0;
        border: 0;
      }
    }
  `,
];

/** All that a sheet needs where it stands alone. */
export const sheetDocumentStyles: CSSResult[] = [...baseStyles, levels, ...sheetStyles];
