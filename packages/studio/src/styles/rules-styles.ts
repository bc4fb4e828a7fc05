import { css } from 'lit';

/** Conditions, rules, their table, and the trial on a family. */
export const rulesStyles = css`
  .test {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-2);
    align-items: center;
  }
  .test .select {
    width: auto;
    min-width: 0;
    max-width: 100%;
  }
  .test .test__fact {
    flex: 1 1 11rem;
  }
  .test .test__operator {
    flex: 0 0 8.25rem;
  }
  .test .test__value {
    flex: 0 1 auto;
    width: auto;
    min-width: 6rem;
    max-width: 11rem;
  }
  .test__number {
    display: inline-flex;
    align-items: center;
    gap: var(--q-space-2);
    max-width: 100%;
  }
  .test__number input {
    width: 5.5rem;
  }
  .test__list {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--q-space-4);
    flex: 1 1 100%;
    order: 2;
    padding-left: var(--q-space-3);
  }
  .cond .test__list .check {
    min-width: 0;
  }
  .cond__head .btn--icon {
    margin-left: auto;
  }
  .cond__about {
    flex: 1 1 10rem;
  }
  .cond__acts {
    gap: var(--q-space-1);
    padding: var(--q-space-2);
    background: var(--q-color-sunken);
    border-radius: var(--q-radius);
  }
  .cond__add {
    gap: 0 var(--q-space-2);
  }
  .tabs {
    gap: var(--q-space-1) var(--q-space-2);
    margin-bottom: var(--q-space-4);
  }
  .rule__reason,
  .rule__when {
    display: block;
  }
  .rule__when {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .rule__marks {
    gap: 0 var(--q-space-3);
  }
  .outcome h3 {
    font-size: var(--q-text-l);
  }
  .proof__form {
    margin-bottom: var(--q-space-2);
  }
  .named {
    padding: var(--q-space-4);
    margin-top: var(--q-space-3);
  }
  .number {
    padding: var(--q-space-3) var(--q-space-4);
  }
  .number__name {
    font-size: var(--q-text-m);
  }
  .field--inline .number__value {
    width: 7rem;
  }
  .number .select {
    width: auto;
  }
  .edit__body {
    grid-template-columns: minmax(0, 1fr);
  }
  .edit__body > *,
  .cond,
  .cond > *,
  .edit fieldset {
    min-width: 0;
  }
  .cond {
    grid-template-columns: minmax(0, 1fr);
  }
  .studio__side > * + * {
    margin-top: var(--q-space-4);
  }
  .studio__side h2 {
    font-size: var(--q-text-l);
    margin-bottom: 0;
  }
  .studio__side h3 {
    font-size: var(--q-text-m);
    margin-bottom: var(--q-space-1);
  }
  .time {
    min-width: 0;
  }
  .time__slide {
    flex: 1;
    min-width: 0;
    min-height: var(--q-target);
    accent-color: var(--q-color-accent);
  }
  .time .row label {
    flex: none;
  }
  .time__count {
    width: 5rem;
  }
  .turned .icon {
    transform: rotate(180deg);
  }
  .try__level {
    padding: var(--q-space-3);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
  }
  .try__level + .try__level {
    margin-top: var(--q-space-2);
  }
  .try__level .ladder {
    margin-top: var(--q-space-2);
  }
  .try__verdict {
    display: flex;
    gap: var(--q-space-2);
    line-height: 1.35;
  }
  .try__sign--none {
    color: var(--q-level-none-ink);
  }
  .try__sign--low {
    color: var(--q-level-low-ink);
  }
  .try__sign--medium {
    color: var(--q-level-medium-ink);
  }
  .try__sign--high {
    color: var(--q-level-high-ink);
  }
  .try__sign--unknown {
    color: var(--q-level-unknown-fill);
  }
  .try__list > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: var(--q-space-1) var(--q-space-3);
    padding: var(--q-space-2) 0;
    line-height: 1.35;
    font-size: 0.9375rem;
  }
  .try__list > li > :first-child {
    flex: 1 1 9rem;
  }
  .try__list > li + li {
    border-top: 1px solid var(--q-color-line);
  }
  .try__change {
    display: block;
  }
  .trace,
  .trace ul {
    list-style: none;
  }
  .ladder--3 {
    grid-template-columns: repeat(3, 1fr);
  }
  .ladder--5 {
    grid-template-columns: repeat(5, 1fr);
  }
  .ladder--6 {
    grid-template-columns: repeat(6, 1fr);
  }
  .decisions th,
  .decisions td {
    min-width: 8rem;
  }
  .decisions thead th {
    font-weight: var(--q-weight-strong);
    font-size: var(--q-text-s);
    line-height: 1.3;
    vertical-align: bottom;
  }
  .decisions .decisions__rule {
    min-width: 12rem;
    padding: 0;
  }
  .decisions__name {
    text-align: left;
    justify-content: flex-start;
    font-size: var(--q-text-s);
    line-height: 1.3;
  }
  .decisions td .select {
    width: 100%;
  }
  .decisions__number {
    display: grid;
    gap: var(--q-space-1);
  }
  .add-column {
    margin-top: var(--q-space-2);
  }
  .add-column .select {
    max-width: 100%;
  }
  @container (max-width: 48rem) {
    .test .test__fact {
      flex-basis: 100%;
    }
    .test .test__operator {
      flex: 1 1 5.5rem;
    }
    .test .test__value {
      flex: 1 1 5rem;
      min-width: 4rem;
    }
  }
  @container (min-width: 68rem) {
    .studio__side {
      align-self: start;
      position: sticky;
      top: 4rem;
      max-height: calc(100vh - 9rem);
      overflow-y: auto;
    }
  }
`;
