import { css, type CSSResult } from 'lit';
import { baseStyles } from '../base/styles.ts';
import { narrowStyles } from './narrow-styles.ts';
import { reviewStyles } from './review-styles.ts';
import { tableStyles } from './table-styles.ts';

const frame = css`
  .frame {
    container: qadam-plan / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-4);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--q-space-3) var(--q-space-5);
  }
  .note-empty {
    padding: var(--q-space-5);
    border: 1px dashed var(--q-color-line-strong);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
  }
  .saving:empty {
    display: none;
  }
  .step-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-3);
    padding: var(--q-space-4) var(--q-space-5);
  }
  .step-form__fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: var(--q-space-4);
  }
  .field {
    min-width: 0;
  }
  .field--wide {
    grid-column: 1 / -1;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--q-color-error);
  }
`;

/** All of <qadam-plan>. */
export const planStyles: CSSResult[] = [...baseStyles, frame, tableStyles, reviewStyles, narrowStyles];
