import { css } from 'lit';

/** Forms with their questions, the preview, the dialogue of removal, the table of texts. */
export const instrumentsStyles = css`
  .forms > li {
    padding: 0;
  }
  .forms .rule .small {
    display: block;
  }
  .form-view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-5);
    align-items: start;
  }
  .form-view--phone {
    grid-template-columns: minmax(0, 1fr) 24.5rem;
  }
  .questions-of > li > .edit {
    margin-bottom: var(--q-space-1);
  }
  .questions-of .questions-of {
    margin-left: var(--q-space-5);
    border-width: 0 0 0 1px;
    border-radius: 0;
  }
  .question-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .question-line .rule {
    min-width: 0;
  }
  .question-line .rule__print {
    margin-right: 0.4em;
    color: var(--q-color-ink-soft);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .question-marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--q-space-3);
    font-size: var(--q-text-s);
    color: var(--q-color-ink-soft);
    line-height: 1.45;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--q-space-2) var(--q-space-3);
    margin: var(--q-space-5) 0 var(--q-space-2);
  }
  .group {
    display: grid;
    gap: var(--q-space-3);
    align-content: start;
  }
  .group h5 {
    margin: 0;
    font-size: var(--q-text-m);
  }
  .group + .group {
    padding-top: var(--q-space-4);
    border-top: 1px solid var(--q-color-line);
  }
  .group__fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
    gap: var(--q-space-3) var(--q-space-4);
    align-items: start;
  }
  .option-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  .asking {
    margin-top: var(--q-space-3);
  }
  .asking .edit__body {
    gap: var(--q-space-4);
  }
  .preview {
    position: sticky;
    top: 5rem;
    min-width: 0;
  }
  .form-view--wide .preview {
    position: static;
  }
  .preview__screen {
    overflow: auto;
    max-height: 70vh;
    border: 1px solid var(--q-color-line-strong);
    border-radius: var(--q-radius);
    background: var(--q-color-canvas);
  }
  .preview__screen > qadam-form {
    padding: var(--q-space-3);
  }
  .preview__screen--phone > qadam-form {
    width: 22.5rem;
  }
  .preview__screen--tablet > qadam-form {
    width: 48rem;
  }
  .preview__screen--desktop > qadam-form {
    width: 80rem;
  }
  .preview .group__fields {
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
  }
  .removal__uses > li {
    padding: var(--q-space-4) var(--q-space-5);
    border-bottom: 1px solid var(--q-color-line);
    display: grid;
    gap: var(--q-space-1);
  }
  .removal__better {
    background: var(--q-color-accent-soft);
    border-bottom: 1px solid var(--q-color-line);
    display: grid;
    gap: var(--q-space-2);
    justify-items: start;
  }
  .removal__families {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--q-space-2);
    padding-block: var(--q-space-3);
    background: var(--q-color-sunken);
    border-bottom: 1px solid var(--q-color-line);
  }
  .removal .panel__head {
    display: grid;
    gap: var(--q-space-2);
  }
  .removal .panel__head h2 {
    margin: 0;
  }
  .choices-of {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--q-space-5);
    align-items: center;
  }
  .text-fields textarea.input,
  .texts-table textarea.input {
    field-sizing: content;
    max-height: 20rem;
  }
  .texts-table textarea.input {
    min-height: var(--q-target);
  }
  .texts-table td {
    width: 50%;
  }
  .texts-table .text-where {
    background: var(--q-color-sunken);
    font-weight: var(--q-weight);
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
    gap: var(--q-space-3) var(--q-space-4);
    margin-bottom: var(--q-space-4);
  }
  .paste-preview th,
  .paste-preview td {
    overflow-wrap: anywhere;
  }

  @container (max-width: 82rem) {
    .form-view--phone {
      grid-template-columns: minmax(0, 1fr);
    }
    .form-view--phone .preview {
      position: static;
    }
  }
  @container (max-width: 48rem) {
    .option-line {
      grid-template-columns: minmax(0, 1fr);
    }
    .option-line > .node-buttons {
      justify-self: end;
    }
    .questions-of .questions-of {
      margin-left: var(--q-space-3);
    }
    .texts-table,
    .texts-table tbody,
    .texts-table tr,
    .texts-table td,
    .texts-table th {
      display: block;
      width: auto;
    }
    .texts-table thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
