import { css } from 'lit';

/** A level is a sign, a word, a colour and a step; the hatch belongs to high alone. */
export const levels = css`
  /* Level: sign + word + (for high) hatch. The five signs differ in outline: octagon, triangle, square, circle, broken circle. */
  .level {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.125rem 0.625rem 0.125rem 0.4375rem;
    border: 1px solid;
    border-radius: var(--q-radius-s);
    font-weight: var(--q-weight-strong);
    line-height: 1.45;
  }
  .level--none {
    color: var(--q-level-none-ink);
    background: var(--q-level-none-tint);
    border-color: var(--q-level-none-line);
    --cut: var(--q-level-none-tint);
  }
  .level--low {
    color: var(--q-level-low-ink);
    background: var(--q-level-low-tint);
    border-color: var(--q-level-low-line);
  }
  .level--medium {
    color: var(--q-level-medium-ink);
    background: var(--q-level-medium-tint);
    border-color: var(--q-level-medium-line);
  }
  .level--high {
    color: var(--q-level-high-on-fill);
    background: var(--q-level-high-fill);
    border-color: var(--q-level-high-fill);
    position: relative;
    padding-left: 1.25rem;
  }
  .level--high::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 0.75rem;
    background: var(--q-level-high-hatch);
    border-right: 2px solid var(--q-level-high-on-fill);
  }
  .level--high .icon {
    --cut: var(--q-level-high-fill);
  }
  .level--unknown {
    color: var(--q-level-unknown-ink);
    background: var(--q-level-unknown-tint);
    border: 1px dashed var(--q-level-unknown-line);
  }
  .level .icon {
    --cut: transparent;
  }
  .level--low .icon {
    --cut: var(--q-level-low-tint);
  }
  .level--medium .icon {
    --cut: var(--q-level-medium-tint);
  }
  .level--high .icon {
    --cut: var(--q-level-high-fill);
  }

  /* The ladder: four steps of rising height. Solid = the level is at least this; hatched = still possible; hollow = excluded. */
  .ladder {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 4px;
    align-items: end;
  }
  .ladder__step {
    display: grid;
    gap: 4px;
    text-align: center;
    font-size: var(--q-text-s);
    line-height: 1.25;
    color: var(--q-color-ink-soft);
  }
  .ladder__bar {
    display: block;
    border: 1px solid var(--q-color-line);
    border-radius: 2px;
    background: transparent;
    height: 12px;
  }
  .ladder__step:nth-child(2) .ladder__bar {
    height: 24px;
  }
  .ladder__step:nth-child(3) .ladder__bar {
    height: 36px;
  }
  .ladder__step:nth-child(4) .ladder__bar {
    height: 48px;
  }
  .ladder__step.is-at {
    color: var(--q-color-ink);
    font-weight: var(--q-weight-strong);
  }
  .ladder__step.is-maybe {
    color: var(--q-color-ink);
  }
  .ladder__step.is-maybe .ladder__bar {
    border: 2px dashed var(--q-level-unknown-line);
    background: var(--q-level-unknown-hatch);
  }
  .ladder__step.is-at .ladder__bar {
    border-color: transparent;
  }
  .ladder__step.is-at.none .ladder__bar {
    background: var(--q-level-none-fill);
  }
  .ladder__step.is-at.low .ladder__bar {
    background: var(--q-level-low-fill);
  }
  .ladder__step.is-at.medium .ladder__bar {
    background: var(--q-level-medium-fill);
  }
  .ladder__step.is-at.high .ladder__bar {
    background: var(--q-level-high-hatch);
    border: 2px solid var(--q-level-high-fill);
  }
  @media (forced-colors: active) {
    .level,
    .ladder__bar {
      border-color: CanvasText;
    }
    .level--high {
      border: 3px double CanvasText;
      background: Canvas;
    }
    .level--high::before,
    .ladder__step.is-at .ladder__bar,
    .ladder__step.is-maybe .ladder__bar {
      forced-color-adjust: none;
    }
    .ladder__step.is-maybe .ladder__bar {
      border: 2px dashed CanvasText;
    }
  }
  .ladder--3 {
    grid-template-columns: repeat(3, 1fr);
  }
  .ladder--3 .ladder__step .ladder__bar {
    height: 16px;
  }
  .ladder--3 .ladder__step:nth-child(2) .ladder__bar {
    height: 32px;
  }
  .ladder--3 .ladder__step:nth-child(3) .ladder__bar {
    height: 48px;
  }
`;
