import { css } from 'lit';

/** What stands around the sections: top line, acts, a document with its panel, the cover. */
export const frameStyles = css`
  :host {
    background: var(--q-color-canvas);
  }
  .frame {
    container: qadam-case / inline-size;
  }
  .topline {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--q-space-2);
    margin-bottom: var(--q-space-2);
  }
  .danger-choice,
  .act {
    display: grid;
    gap: var(--q-space-3);
    padding: var(--q-space-4) var(--q-space-5);
    margin-bottom: var(--q-space-3);
  }
  .act,
  .unsaved {
    margin-top: var(--q-space-3);
  }
  .unsaved ul {
    display: grid;
    gap: var(--q-space-2);
    margin-top: var(--q-space-2);
  }
  .danger-choice {
    border: 2px solid var(--q-level-high-fill);
  }
  .danger-choice form {
    display: grid;
    gap: var(--q-space-2);
  }
  .danger-choice__name {
    flex: 0 1 20rem;
  }
  .act__fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: var(--q-space-4);
  }
  .field--wide {
    grid-column: 1 / -1;
  }
  .field > .small {
    margin-top: 0;
  }
  .select {
    padding-left: var(--q-space-3);
    border-radius: var(--q-radius);
  }
  .seg--two {
    grid-template-columns: 1fr 1fr;
    max-width: 20rem;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--q-color-error);
  }
  .saving:empty {
    display: none;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-2);
    margin-top: var(--q-space-3);
  }
  .document__bar {
    margin-bottom: var(--q-space-3);
  }
  .document > .note {
    margin-bottom: var(--q-space-3);
  }
  .when {
    margin-left: auto;
  }
  .when .input {
    max-width: 16rem;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 21rem;
    gap: var(--q-space-5);
    align-items: start;
  }
  .beside__panel {
    position: sticky;
    top: var(--q-space-4);
    max-height: calc(100vh - 2 * var(--q-space-4));
    overflow-y: auto;
  }
  .riskbar {
    display: none;
  }
  .level-view {
    max-width: 36rem;
  }
  .rest-hidden {
    margin-top: var(--q-space-6);
  }
  .edition {
    margin-top: var(--q-space-5);
  }

  .cover {
    width: 100vw;
    height: 100vh;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: var(--q-space-5);
    border: 0;
    background: var(--q-color-sunken);
    color: var(--q-color-ink);
  }
  .cover::backdrop {
    background: var(--q-color-sunken);
  }
  .cover__in {
    min-height: 100%;
    display: grid;
    gap: var(--q-space-3);
    align-content: center;
    justify-items: center;
    text-align: center;
  }
`;
