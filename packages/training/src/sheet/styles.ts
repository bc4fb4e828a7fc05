import { baseStyles, levels } from '@qadam/elements';
import { paperStyles } from '@qadam/elements/print';
import { css, type CSSResult } from 'lit';

/** Sheets of paper: black on white, nothing that needs a screen. */
export const sheetStyles: CSSResult[] = [
  paperStyles,
  css`
    .sheet {
      max-width: 52rem;
      margin-inline: auto;
      padding: clamp(1rem, 5%, 3rem);
      border: 1px solid var(--q-color-line);
      background: var(--q-color-surface);
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
