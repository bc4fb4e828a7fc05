import { css, type CSSResult } from 'lit';
import { levels } from '../base/levels.ts';
import { baseStyles } from '../base/styles.ts';
import { decideStyles } from './decide-styles.ts';
import { partStyles } from './part-styles.ts';

const panel = css`
  :host {
    background: transparent;
  }
  :host([compact]) {
    display: inline-block;
  }
  .risk {
    background: var(--q-color-surface);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
    overflow: hidden;
    container: qadam-risk / inline-size;
  }
  .risk__head {
    padding: var(--q-space-4);
  }
  .risk__kicker {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--q-space-2);
    font-size: var(--q-text-s);
    color: var(--q-color-ink-soft);
  }
  .risk__verdict {
    display: flex;
    gap: var(--q-space-2);
    align-items: flex-start;
    margin: var(--q-space-2) 0 var(--q-space-3);
    font-size: var(--q-text-xl);
    line-height: 1.25;
  }
  .risk__verdict .icon {
    margin-top: 0.05em;
  }
  .risk__part {
    padding: var(--q-space-4);
    border-top: 1px solid var(--q-color-line);
  }
  .risk__part > h4 {
    font-size: var(--q-text-m);
    margin-bottom: var(--q-space-2);
  }
  .risk--low .risk__verdict .icon {
    color: var(--q-level-low-fill);
  }
  .risk--none .risk__verdict .icon {
    color: var(--q-level-none-fill);
  }
  .risk--medium .risk__verdict .icon {
    color: var(--q-level-medium-fill);
  }
  .risk--unknown .risk__verdict .icon {
    color: var(--q-level-unknown-fill);
  }
  .risk--high {
    border: 2px solid var(--q-level-high-fill);
  }
  .risk__band {
    height: 16px;
    background: var(--q-level-high-hatch);
    border-bottom: 2px solid var(--q-level-high-fill);
  }
  .risk--high .risk__head {
    background: var(--q-level-high-tint);
  }
  .risk--high .risk__head .icon {
    --cut: var(--q-level-high-tint);
  }
  .risk--high .risk__head .level--high .icon {
    --cut: var(--q-level-high-fill);
  }
  .risk--high .risk__verdict {
    color: var(--q-level-high-ink);
    font-size: var(--q-text-2xl);
  }
  .risk--high .risk__kicker,
  .risk--high .ladder__step {
    color: var(--q-color-ink);
  }
  .level .icon {
    align-self: flex-start;
    margin-top: 0.1em;
    flex: none;
  }
  @media (forced-colors: active) {
    .risk {
      border-color: CanvasText;
    }
    .risk--high {
      border: 3px double CanvasText;
    }
    .risk--high .risk__head,
    .btn--urgent {
      background: Canvas;
    }
    .risk__band {
      forced-color-adjust: none;
    }
  }
`;

/** All of <qadam-risk>. */
export const riskStyles: CSSResult[] = [...baseStyles, levels, panel, partStyles, decideStyles];
