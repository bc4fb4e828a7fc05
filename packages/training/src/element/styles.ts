import { baseStyles, levels } from '@qadam/elements';
import { css, type CSSResult } from 'lit';

const frame = css`
  .frame {
    container: qadam-exercise / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-5);
  }
  .measure {
    max-width: var(--q-measure);
  }
  .measure p + p,
  .story p + p,
  .halves p + p {
    margin-top: var(--q-space-3);
  }
  .frame > header {
    display: grid;
    gap: var(--q-space-1);
  }
  h2 {
    font-size: var(--q-text-2xl);
    line-height: var(--q-leading-tight);
  }
  h4 {
    font-size: var(--q-text-m);
  }
  .lesson {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-5);
    align-items: start;
  }
  .foot {
    padding-block: var(--q-space-2);
  }
  .dots {
    list-style: disc;
    padding-left: 1.25rem;
  }
  .beside {
    display: grid;
    gap: var(--q-space-3);
  }
  .beside .more > summary {
    padding-inline: var(--q-space-5);
    font-weight: var(--q-weight-strong);
  }
  .beside .panel__body {
    padding-top: 0;
  }
  .changes ul {
    list-style: disc;
    padding-left: 1.25rem;
  }
  .changes {
    grid-template-columns: 1fr;
    border-left: 4px solid var(--q-color-accent);
  }
  .changes > span {
    display: none;
  }
  /* It is checked, not saved: the exercise has a button of its own. */
  qadam-form::part(submit),
  qadam-form::part(status) {
    display: none;
  }
  @container qadam-exercise (max-width: 30rem) {
    .panel__body {
      padding: var(--q-space-4);
    }
    .panel__head {
      padding-inline: var(--q-space-4);
    }
  }
  @container qadam-exercise (min-width: 60rem) {
    .lesson--two {
      grid-template-columns: 24rem minmax(0, 1fr);
    }
    .lesson--two .sticky {
      grid-column: 1;
      grid-row: 1;
      position: sticky;
      top: var(--q-space-4);
      max-height: calc(100vh - 2 * var(--q-space-4));
      overflow-y: auto;
    }
  }
`;

const told = css`
  .story h3 {
    margin-bottom: var(--q-space-3);
  }
  .story p {
    max-width: var(--q-measure);
  }
  .story mark {
    background: var(--q-color-mark);
    color: inherit;
    padding: 0.1em 0.15em;
    border-bottom: 2px solid currentColor;
  }
  .story mark.is-missed {
    border-bottom-style: double;
    border-bottom-width: 4px;
  }
  .story p:has(.footnote) {
    line-height: 1.75;
  }
  .story sup {
    line-height: 0;
  }
  .footnote {
    min-width: 1.5rem;
    min-height: 1.5rem;
    margin-block: -0.5rem; /* the lines of the story stay evenly apart */
    padding: 0 0.25em;
    border: 0;
    background: none;
    color: var(--q-color-accent);
    font-weight: var(--q-weight-strong);
    font-size: 0.8125rem;
    text-decoration: underline;
    cursor: pointer;
  }
  .learnt {
    margin-top: var(--q-space-3);
    padding-left: var(--q-space-3);
    border-left: 3px solid var(--q-color-accent);
  }
  .find {
    display: grid;
    gap: var(--q-space-2);
    margin-top: var(--q-space-4);
    padding-top: var(--q-space-4);
    border-top: 1px solid var(--q-color-line);
  }
  .find__one {
    justify-content: flex-start;
    text-align: left;
    font-weight: var(--q-weight);
  }
  .find__one .icon {
    color: var(--q-color-accent);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-2) var(--q-space-5);
    margin-top: var(--q-space-4);
    font-size: var(--q-text-s);
  }
`;

const acts = css`
  .choices {
    display: grid;
    gap: var(--q-space-1);
    margin-inline: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .choices legend {
    padding: 0;
    margin-bottom: var(--q-space-2);
  }
  .choice {
    align-items: flex-start;
    padding: var(--q-space-2) var(--q-space-3);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
  }
  .choice:hover {
    background: var(--q-color-sunken);
  }
  .choice:has(input:checked) {
    border-color: var(--q-color-accent);
    background: var(--q-color-accent-soft);
  }
  .sort {
    margin-top: var(--q-space-2);
  }
  .sort li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(10rem, 16rem);
    gap: var(--q-space-1) var(--q-space-4);
    align-items: center;
    padding: var(--q-space-3) 0;
  }
  .sort li + li,
  .order li + li {
    border-top: 1px solid var(--q-color-line);
  }
  .order {
    margin-top: var(--q-space-2);
  }
  .order li {
    display: grid;
    grid-template-columns: 1.75rem minmax(0, 1fr) auto;
    gap: var(--q-space-2);
    align-items: center;
    padding: var(--q-space-1) 0;
  }
  .order__acts {
    display: flex;
  }
  .hints {
    display: grid;
    justify-items: start;
    gap: var(--q-space-3);
  }
  .hints .btn {
    padding-inline: 0;
  }
  .is-up .icon {
    transform: rotate(-90deg);
  }
  .is-down .icon {
    transform: rotate(90deg);
  }
  .help p + p {
    margin-top: var(--q-space-2);
  }
  @container qadam-exercise (max-width: 30rem) {
    .sort li {
      grid-template-columns: minmax(0, 1fr);
    }
    .order li {
      grid-template-columns: 1.25rem minmax(0, 1fr) auto;
    }
  }
`;

const results = css`
  .score {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: var(--q-space-3) var(--q-space-5);
    align-items: center;
    padding: var(--q-space-4) var(--q-space-5);
  }
  .score__figure {
    font-size: var(--q-text-figure);
    font-weight: var(--q-weight-strong);
    line-height: 1;
    letter-spacing: -0.02em;
  }
  .score__figure small {
    font-size: var(--q-text-l);
    font-weight: var(--q-weight);
    letter-spacing: 0;
  }
  .score h3:not(.hidden) {
    margin-bottom: var(--q-space-2);
  }
  .score__words {
    display: grid;
    gap: var(--q-space-2);
  }
  .score__acts .small {
    margin-top: var(--q-space-1);
  }
  .bar {
    --bar-size: 12px;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-1) var(--q-space-5);
    margin: 0;
  }
  .marks > div {
    display: flex;
    gap: var(--q-space-2);
  }
  .marks dt,
  .result dt {
    color: var(--q-color-ink-soft);
  }
  .marks dd {
    margin: 0;
    font-weight: var(--q-weight-strong);
  }
  .turn {
    display: grid;
    gap: var(--q-space-3);
    padding: var(--q-space-4) var(--q-space-5);
    border-block: 2px solid var(--q-color-error);
    background: var(--q-color-error-tint);
  }
  .turn__title {
    font-size: var(--q-text-m);
  }
  .turn__title .icon {
    --cut: var(--q-color-error-tint);
  }
  .turn__body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 15rem;
    gap: var(--q-space-5);
    align-items: start;
  }
  .turn .ladder {
    padding: var(--q-space-3);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
  }
  .turn .soft {
    color: var(--q-color-ink);
  }
  :where(.quote) {
    margin: 0;
  }
  .quote {
    padding-left: var(--q-space-4);
    border-left: 4px solid var(--q-color-ink);
  }
  .notes {
    border-bottom: 1px solid var(--q-color-line);
  }
  .result {
    display: grid;
    grid-template-columns: 7.25rem minmax(0, 1fr) 13rem;
    gap: var(--q-space-1) var(--q-space-4);
    padding: var(--q-space-3) var(--q-space-5);
    align-items: start;
    line-height: 1.4;
  }
  .result + .result {
    border-top: 1px solid var(--q-color-line);
  }
  .result dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--q-space-2);
    margin: 0;
    font-size: var(--q-text-s);
  }
  .result dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .found {
    border-top: 1px solid var(--q-color-line);
  }
  .found > summary {
    padding-inline: var(--q-space-5);
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--q-space-5);
    align-items: start;
  }
  .written {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .table {
    width: 100%;
    border-collapse: collapse;
  }
  .table th,
  .table td {
    padding: var(--q-space-2) var(--q-space-3);
    border-top: 1px solid var(--q-color-line);
    text-align: left;
    vertical-align: top;
  }
  .table th:first-child {
    padding-left: 0;
  }
  .table thead th {
    border-top: 0;
    color: var(--q-color-ink-soft);
    font-size: var(--q-text-s);
  }
  @container qadam-exercise (max-width: 52rem) {
    .score {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--q-space-4);
    }
    .score .btn {
      flex: 1 1 auto;
    }
    .result,
    .turn__body,
    .halves {
      grid-template-columns: minmax(0, 1fr);
    }
    .table th,
    .table td {
      padding-inline: 0.25rem;
    }
    .result,
    .turn,
    .found > summary {
      padding-inline: var(--q-space-4);
    }
  }
  @media (forced-colors: active) {
    .bar::-webkit-progress-value {
      background: Highlight !important;
      forced-color-adjust: none;
    }
  }
`;

/** All of <qadam-exercise>. */
export const exerciseStyles: CSSResult[] = [...baseStyles, levels, frame, told, acts, results];
