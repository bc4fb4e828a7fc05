import { css } from 'lit';

/** A question: its words left, its answer right; below 40rem of its container one under the other. */
export const questionStyles = css`
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 21rem;
    grid-template-rows: auto 1fr;
    gap: 0 var(--q-space-5);
    padding: var(--q-space-3) 0 var(--q-space-1);
    align-items: start;
  }
  .ask--wide {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: none;
  }
  .ask-group + .ask-group,
  .ask-group + .fold,
  .fold + .ask-group {
    border-top: 1px solid var(--q-color-line);
  }
  .ask__text {
    display: grid;
    gap: var(--q-space-1);
    padding-top: 0.5rem;
    line-height: 1.4;
  }
  .ask--wide > .ask__text {
    padding-top: 0;
  }
  .ask__answer {
    display: grid;
    grid-column: 2;
    grid-row: 1 / span 2;
    min-width: 0;
  }
  .ask__notes {
    grid-column: 1;
  }
  .ask__notes > * {
    margin-top: var(--q-space-1);
  }
  .ask--wide > .ask__answer {
    grid-area: auto;
    margin-top: var(--q-space-2);
  }
  .ask--wide .ask__answer {
    gap: var(--q-space-1);
  }
  .ask__said {
    padding-top: 0.5rem;
    font-weight: var(--q-weight-strong);
    white-space: pre-wrap;
  }
  .ask__below {
    grid-column: 1 / -1;
  }
  .ask__below:empty {
    display: none;
  }
  .ask--open {
    margin-inline: calc(-1 * var(--q-space-4));
    padding-inline: calc(var(--q-space-4) - 4px) var(--q-space-4);
    border-left: 4px dashed var(--q-level-unknown-line);
  }
  .words,
  bdi {
    unicode-bidi: isolate;
  }
  .known {
    display: grid;
    grid-template-columns: minmax(0, 26rem) minmax(8rem, 16rem);
    gap: var(--q-space-1) var(--q-space-3);
    padding-bottom: var(--q-space-3);
    align-items: center;
    margin-top: var(--q-space-1);
  }
  .known > .small {
    grid-column: 1 / -1;
  }
  .btn--small {
    min-height: var(--q-target);
    padding: 0;
    font-size: var(--q-text-s);
    font-weight: var(--q-weight);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .draft--button {
    position: relative;
    cursor: pointer;
  }
  .draft--button::after {
    content: '';
    position: absolute;
    inset: -10px -4px;
  }
  .menu {
    justify-self: end;
    max-width: 100%;
  }
  .menu[open] {
    justify-self: stretch;
  }
  .follow {
    margin: 0 0 var(--q-space-2) var(--q-space-2);
    padding-left: var(--q-space-4);
    border-left: 2px solid var(--q-color-line-strong);
  }
  .follow:empty {
    display: none;
  }
  .follow .ask {
    grid-template-columns: minmax(0, 1fr) 20rem;
  }
  .follow .ask--wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .checks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
    gap: 0 var(--q-space-4);
  }
  .ask-group .note {
    margin-block: var(--q-space-2);
  }
  @container qadam-form (max-width: 40rem) {
    .ask,
    .follow .ask,
    .known {
      grid-template-columns: minmax(0, 1fr);
    }
    .ask {
      grid-template-rows: none;
    }
    .ask__text {
      padding-top: 0;
    }
    .ask__answer {
      grid-area: auto;
      margin-top: var(--q-space-2);
    }
    .follow {
      margin-left: 0;
      padding-left: var(--q-space-3);
    }
    .menu ul {
      width: 100%;
    }
  }
`;
