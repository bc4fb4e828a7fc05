import { css, type CSSResult } from 'lit';
import { levels } from '../base/levels.ts';
import { segments } from '../base/segments.ts';
import { baseStyles } from '../base/styles.ts';
import { partStyles } from '../risk/part-styles.ts';
import { frameStyles } from './frame-styles.ts';
import { listStyles } from './list-styles.ts';
import { narrowStyles } from './narrow-styles.ts';

const sections = css`
  .family {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--q-space-3) var(--q-space-5);
    padding: var(--q-space-4) var(--q-space-5);
  }
  .family__facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--q-space-5);
    color: var(--q-color-ink-soft);
    margin-top: var(--q-space-1);
  }
  .kids {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-3) var(--q-space-6);
    border-top: 1px solid var(--q-color-line);
    padding-top: var(--q-space-3);
  }
  .kids dt {
    color: var(--q-color-ink-soft);
    font-size: var(--q-text-s);
    margin-bottom: var(--q-space-1);
  }
  .kids dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--q-space-2);
  }
  .level .icon {
    flex: none;
  }

  .next,
  .block {
    margin-top: var(--q-space-6);
  }
  .next > h2,
  .block > h2 {
    margin-bottom: var(--q-space-3);
  }
  .next__list,
  .list {
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
  }
  .next__item {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr) clamp(15rem, 24%, 20rem);
    gap: var(--q-space-1) var(--q-space-4);
    align-items: start;
    padding: var(--q-space-3) var(--q-space-5);
  }
  .next__item + .next__item {
    border-top: 1px solid var(--q-color-line);
  }
  .next__number {
    align-self: start;
    font-size: var(--q-text-xl);
    font-weight: var(--q-weight-strong);
    line-height: 1.3;
    color: var(--q-color-ink-soft);
  }
  .next__body h3 {
    font-size: var(--q-text-m);
    line-height: 1.5;
  }
  .next__body p {
    max-width: var(--q-measure);
  }
  .next__about {
    font-weight: var(--q-weight);
  }
  .next__body .tag {
    margin-right: var(--q-space-2);
  }
  .next__acts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-2);
  }
  .next__item--urgent {
    padding-top: calc(var(--q-space-3) + 12px);
    border: 2px solid var(--q-level-high-fill);
    border-radius: var(--q-radius);
    background: var(--q-level-high-hatch) top / 100% 12px no-repeat;
  }
  .next__item--urgent .clock {
    padding: var(--q-space-2) 0;
    border: 0;
  }
  .next__item--find-out {
    border-left: 8px solid var(--q-level-unknown-line);
    border-image: var(--q-level-unknown-hatch) 8;
    padding-left: calc(var(--q-space-5) - 8px);
  }
  .next__item--find-out .find__concern {
    border: 0;
    padding-top: var(--q-space-1);
  }

  /* at most so many stages in a row that the last row is not nearly empty */
  .path {
    --at-most: 5;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(14rem, 100% / (var(--at-most) + 1) + 1px), 1fr));
    background: var(--q-color-surface);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
  }
  .path--3 {
    --at-most: 3;
  }
  .path--4 {
    --at-most: 4;
  }
  .stage {
    padding: var(--q-space-4);
    border-top: 6px solid var(--q-color-line);
  }
  .stage + .stage {
    border-left: 1px solid var(--q-color-line);
  }
  .stage--done {
    border-top-color: var(--q-color-done);
  }
  .stage--now {
    border-top-color: var(--q-color-accent);
    background: var(--q-color-accent-soft);
  }
  .stage--later {
    border-top: 3px dashed var(--q-color-line-strong);
    padding-top: calc(var(--q-space-4) + 3px);
  }
  .stage__no {
    font-size: var(--q-text-s);
    color: var(--q-color-ink-soft);
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--q-space-2);
  }
  .stage h3 {
    font-size: var(--q-text-m);
    margin: 2px 0 var(--q-space-3);
  }
  .subs > li {
    display: grid;
    grid-template-columns: 1.375rem minmax(0, 1fr);
    gap: 0 var(--q-space-2);
    padding: var(--q-space-1) 0;
    line-height: 1.35;
  }
  .subs .small {
    grid-column: 2;
    color: var(--q-color-ink-soft);
  }
  .subs .is-now {
    font-weight: var(--q-weight-strong);
  }
  .subs .is-now .small {
    font-weight: var(--q-weight);
  }
  .subs .is-done .icon {
    color: var(--q-color-done);
  }
  .subs .is-now .icon {
    color: var(--q-color-accent);
  }
  .subs .is-later .icon,
  .subs .is-skipped .icon {
    color: var(--q-color-ink-soft);
  }
  .moves__title {
    font-size: var(--q-text-m);
    margin: var(--q-space-4) 0 var(--q-space-2);
  }
  .list > li {
    padding: var(--q-space-2) var(--q-space-4);
    line-height: 1.4;
  }
  .list > li + li {
    border-top: 1px solid var(--q-color-line);
  }
  .move .btn--quiet {
    padding-inline: 0;
  }
  .move {
    display: grid;
    grid-template-columns: minmax(12rem, 18rem) minmax(0, 1fr);
    gap: var(--q-space-1) var(--q-space-4);
    align-items: center;
  }
`;

/** All of <qadam-case>. */
export const caseStyles: CSSResult[] = [
  ...baseStyles,
  levels,
  segments,
  partStyles,
  sections,
  listStyles,
  frameStyles,
  narrowStyles,
];
