import { css } from 'lit';

/** Clock, questions, the task to find out, duties, reasons, changes. The case draws some of them too. */
export const partStyles = css`
  .clock {
    display: grid;
    gap: var(--q-space-1);
    padding: var(--q-space-4);
    border-top: 2px solid var(--q-level-high-fill);
  }
  .clock__left {
    font-size: var(--q-text-figure);
    line-height: 1.1;
    font-weight: var(--q-weight-strong);
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.02em;
  }
  .bar {
    --bar-size: 10px;
    --bar-line: var(--q-level-high-line);
    --bar-fill: var(--q-level-high-fill);
    margin-top: var(--q-space-1);
  }

  .asks > li {
    display: grid;
    grid-template-columns: 1.625rem minmax(0, 1fr);
    gap: 0 var(--q-space-2);
  }
  .asks__number {
    margin-top: 0.55rem;
    width: 1.5rem;
    height: 1.5rem;
    display: grid;
    place-items: center;
    border: 1px dashed var(--q-level-unknown-line);
    border-radius: 50%;
    font-size: var(--q-text-s);
    font-weight: var(--q-weight-strong);
    color: var(--q-level-unknown-ink);
  }
  .asks__go {
    display: block;
    width: 100%;
    min-height: var(--q-target);
    padding: 0.5rem 0 0.375rem;
    border: 0;
    background: none;
    text-align: left;
    line-height: 1.35;
  }
  button.asks__go {
    color: var(--q-color-accent);
    cursor: pointer;
  }
  button.asks__go > span:first-child {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .asks .small {
    display: block;
    padding-top: 1px;
  }

  .find {
    padding: var(--q-space-3) var(--q-space-4);
    border: 1px dashed var(--q-level-unknown-line);
    border-radius: var(--q-radius);
    background: var(--q-level-unknown-tint);
    display: grid;
    gap: var(--q-space-2);
  }
  .find__concern {
    display: grid;
    gap: var(--q-space-2);
    justify-items: start;
    padding-top: var(--q-space-2);
    border-top: 1px solid var(--q-level-unknown-line);
  }
  .find .soft,
  .find__concern .soft {
    color: var(--q-color-ink);
  }

  .why > li {
    padding-left: var(--q-space-4);
    border-left: 3px solid var(--q-color-line);
  }
  .why > li + li {
    margin-top: var(--q-space-3);
  }
  .why .cite {
    margin-top: 2px;
  }
  .why--high > li {
    border-left-color: var(--q-level-high-fill);
  }
  .why--medium > li {
    border-left-color: var(--q-level-medium-line);
  }
  .why--low > li {
    border-left-color: var(--q-level-low-line);
  }

  .ifs > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--q-space-1) var(--q-space-3);
    align-items: center;
    padding: var(--q-space-2) 0;
    line-height: 1.4;
  }
  .ifs > li + li {
    border-top: 1px solid var(--q-color-line);
  }
  @container qadam-risk (max-width: 24rem) {
    .ifs > li {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
  .ifs .level {
    font-size: var(--q-text-s);
  }
  .helps {
    margin-top: var(--q-space-2);
    line-height: 1.4;
  }
  .ifs + .helps {
    padding-top: var(--q-space-2);
    border-top: 1px solid var(--q-color-line);
  }

  .todo > li {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr);
    gap: 0 var(--q-space-2);
    padding: var(--q-space-2) 0;
    border-top: 1px solid var(--q-color-line);
    line-height: 1.4;
  }
  .todo > li:first-child {
    border-top: 0;
  }
  .todo > li > .icon {
    margin-top: 0.1em;
    color: var(--q-color-ink-soft);
  }
  .todo > .is-done > .icon {
    color: var(--q-color-done);
  }
  .todo + .btn {
    margin-top: var(--q-space-3);
  }
`;
