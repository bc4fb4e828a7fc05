import { css, type CSSResult } from 'lit';
import { paperDocumentStyles } from './paper-styles.ts';

/** An official form: cells with a frame, in the type of documents. */
const formPaper = css`
  :host {
    background: none;
    color: #000;
    font: 10.5pt/1.3 var(--q-font-print);
  }
  .form.paper {
    display: block; /* browsers break blocks over pages, hardly grids */
    padding-inline: 1px; /* a frame on the edge of the page would be cut */
  }
  .form .paper__head {
    border: 0;
    padding: 0;
  }
  .form h1 {
    font-size: 14pt;
    text-align: center;
  }
  .form h2 {
    padding: 0.1rem 0.4rem;
    border: 1px solid #000;
    border-bottom: 0;
    font-size: 11pt;
    text-wrap: wrap;
  }
  .form .small {
    font-size: 8.5pt;
  }
  .form .belongs {
    text-align: right;
  }
  .form .paper__lines {
    gap: 0 1.5rem;
  }
  .form .paper__lines > span {
    padding-top: 0.5rem;
    min-height: 1.7rem;
  }
  .form h2:has(+ .table) {
    border-bottom: 1px solid #000;
  }
  .form .blank:last-child {
    margin-bottom: 0.15rem;
  }
  .cell {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 0 1rem;
    padding: 0.15rem 0.4rem 0.25rem;
    border: 1px solid #000;
    break-inside: avoid;
    box-decoration-break: clone;
  }
  .form .label {
    font-weight: 400;
  }
  .cell + .cell,
  .cell + .table,
  .table + .cell {
    margin-top: -1px;
  }
  .ask--short {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 0.75rem;
  }
  .ask:not(.ask--short) > .label {
    break-after: avoid;
  }
  .beside .ask--short {
    display: block;
  }
  .answer {
    min-width: 0;
  }
  .answer > .written,
  .answer > .box--on {
    font-weight: 600;
  }
  .answer > .withheld {
    font-style: italic;
  }
  .original {
    display: block;
    font-size: 8.5pt;
  }
  .follow {
    grid-column: 1 / -1;
    margin: 0.3rem 0 0 1rem;
    padding-left: 0.5rem;
    border-left: 1px solid #000;
  }
  .follow > .ask {
    margin-top: 0.25rem;
  }
  .prompts {
    padding-left: 1rem;
    list-style: disc outside;
    font-size: 9pt;
  }
  .table {
    padding: 0.25rem 0 0;
  }
  .table > .label {
    padding: 0 0.4rem 0.2rem;
    break-after: avoid;
  }
  .form table {
    table-layout: fixed;
  }
  .form th,
  .form td {
    border-color: #000;
    font-size: 9.5pt;
  }
  .form th {
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .form thead th {
    font-size: 9pt;
    text-align: center;
    vertical-align: middle;
  }
  .form tbody td {
    height: 2.1rem;
  }
  .col--number {
    width: 2rem;
  }
  .col--day {
    width: 5.6rem;
  }
  .col--long {
    width: 38%;
  }
  .form section,
  .sign {
    margin-top: 0.5rem;
  }
  .block {
    margin-top: 1.2rem;
  }
  .sign td {
    height: 1.9rem;
  }
  .sign {
    break-inside: avoid;
  }
`;

/** All that a printed form needs. */
export const formPaperStyles: readonly CSSResult[] = [...paperDocumentStyles, formPaper];
