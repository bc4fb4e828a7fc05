import { css } from 'lit';

/** Rows of answers of this form, on top of the shared `segments`. */
export const answerStyles = css`
  .seg {
    grid-template-columns: none;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  .seg--yes-no {
    grid-template-columns: 1fr 1fr 1.3fr;
    grid-auto-flow: row;
  }
  .seg--yes-no label > span {
    padding-inline: 0.125rem;
  }
  .seg .seg__words,
  .seg .words,
  .seg .orig {
    display: inline;
    min-height: 0;
    padding: 0;
    font-size: inherit;
  }
  .seg .orig {
    display: block;
    font-size: 0.8125rem;
    color: inherit;
  }
  .seg .seg__words {
    flex: 0 1 auto;
    text-align: inherit;
  }
  .seg .words,
  .seg .orig {
    text-align: inherit;
  }
  .seg input[value='not-known']:not(:checked) + span {
    box-shadow: inset 0 0 0 1px transparent;
    outline: 1px dashed var(--q-level-unknown-line);
    outline-offset: -4px;
    color: var(--q-level-unknown-ink);
  }
  .seg input[value='not-known']:checked + span {
    background: var(--q-level-unknown-fill);
    color: var(--q-color-surface);
    outline: 1px dashed var(--q-color-surface);
    outline-offset: -4px;
  }
  .seg input:checked:disabled + span {
    opacity: 0.8;
  }
  .seg[aria-invalid] {
    border: 2px solid var(--q-color-error);
  }
  .seg input:focus-visible + span {
    z-index: 1;
    outline: var(--q-focus-width) solid var(--q-focus-color);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--q-focus-gap);
  }
  input:disabled,
  select:disabled,
  textarea:disabled {
    background: var(--q-color-sunken);
    color: var(--q-color-ink-soft);
    opacity: 1;
    cursor: not-allowed;
  }
  @container qadam-form (max-width: 40rem) {
    .seg--judge {
      grid-auto-flow: row;
      grid-auto-columns: auto;
    }
    .seg--judge label + label {
      border-left: 0;
      border-top: 1px solid var(--q-color-line-strong);
    }
    .seg--judge label > span {
      justify-content: flex-start;
      padding-inline: var(--q-space-4);
      text-align: left;
    }
  }
`;
