import { css, unsafeCSS } from 'lit';

/** Each row as a card, the column's name above its answer. */
const cards = (table: string): ReturnType<typeof unsafeCSS> =>
  unsafeCSS(`
  ${table}, ${table} tbody, ${table} tr, ${table} td, ${table} th { display: block; width: auto; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table} tr {
    position: relative; margin-top: var(--q-space-3); padding: var(--q-space-2) var(--q-space-4) var(--q-space-3);
    border: 1px solid var(--q-color-line); border-radius: var(--q-radius); background: var(--q-color-surface);
  }
  ${table} td { padding: var(--q-space-1) 0; border: 0; }
  ${table} td[data-label]::before {
    content: attr(data-label); display: block; font-size: var(--q-text-s); color: var(--q-color-ink-soft);
  }
  ${table} .row-name { min-height: var(--q-target); padding: 0.5rem 3rem 0 0; border: 0; }
  ${table} .row-act { position: absolute; top: var(--q-space-2); right: var(--q-space-2); padding: 0; }
`);

/** Tables of rows; below 48rem of the form, or with many columns, each row is a card. */
export const tableStyles = css`
  .cards {
    width: 100%;
    border-collapse: collapse;
    margin-bottom: var(--q-space-3);
  }
  .cards th,
  .cards td {
    padding: var(--q-space-2);
    border-bottom: 1px solid var(--q-color-line);
    text-align: left;
    vertical-align: top;
  }
  .cards thead th {
    border-bottom: 2px solid var(--q-color-ink);
    font-size: var(--q-text-s);
    vertical-align: bottom;
  }
  .cards .row-name {
    font-weight: var(--q-weight);
    color: var(--q-color-ink-soft);
    font-size: var(--q-text-s);
  }
  .cards .row-act {
    width: calc(var(--q-target) + var(--q-space-2));
    padding-inline: 0;
  }
  .cards .seg span {
    padding-inline: 0.125rem;
    font-size: var(--q-text-s);
  }
  ${cards('.cards--always')}
  @container qadam-form (min-width: 48rem) {
    .cards--always tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 var(--q-space-4);
    }
    .cards--always .row-name {
      grid-column: 1 / -1;
    }
    .cards--always .row-act {
      position: absolute;
    }
  }
  @container qadam-form (max-width: 48rem) {
    ${cards('.cards')}
  }
`;
