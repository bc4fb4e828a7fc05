import { css } from 'lit';

/** The frame of the studio and what its parts share. A part that needs more has a sheet of its own beside it. */
export const frameStyles = css`
  .studio {
    display: grid;
    grid-template-columns: 12.5rem minmax(0, 1fr) 21.5rem;
    grid-template-rows: auto 1fr auto;
    min-height: 40rem;
    background: var(--q-color-canvas);
  }
  .studio--two {
    grid-template-columns: 12.5rem minmax(0, 1fr);
  }
  .studio__top {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--q-space-1) var(--q-space-4);
    padding: var(--q-space-2) var(--q-space-4);
    background: var(--q-color-surface);
    border-bottom: 1px solid var(--q-color-line);
  }
  .studio__top h1 {
    font-size: var(--q-text-l);
    letter-spacing: 0;
  }
  .studio__nav {
    border-right: 1px solid var(--q-color-line);
    background: var(--q-color-surface);
    padding: var(--q-space-3) 0;
  }
  .studio__nav button {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--q-space-2);
    width: 100%;
    min-height: var(--q-target);
    padding: 0.25rem var(--q-space-4) 0.25rem calc(var(--q-space-4) - 4px);
    border: 0;
    border-left: 4px solid transparent;
    background: none;
    text-align: left;
    cursor: pointer;
    color: var(--q-color-ink);
    text-decoration: none;
    line-height: 1.25;
  }
  .studio__nav button:hover {
    background: var(--q-color-sunken);
  }
  .studio__nav button[aria-current] {
    border-left-color: var(--q-color-accent);
    background: var(--q-color-accent-soft);
    font-weight: var(--q-weight-strong);
  }
  .studio__nav .num {
    font-size: var(--q-text-s);
    color: var(--q-color-ink-soft);
    font-weight: var(--q-weight);
  }
  .studio__main {
    padding: var(--q-space-5);
    min-width: 0;
  }
  .studio__side {
    border-left: 1px solid var(--q-color-line);
    background: var(--q-color-surface);
    padding: var(--q-space-4);
    min-width: 0;
  }
  .strip {
    grid-column: 1 / -1;
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--q-space-2) var(--q-space-4);
    padding: var(--q-space-2) var(--q-space-4);
    background: var(--q-color-surface);
    border-top: 2px solid var(--q-color-ink);
  }
  button.strip__item {
    border: 0;
    background: none;
    padding: 0;
    text-align: left;
    cursor: pointer;
  }
  .strip__item {
    display: inline-flex;
    align-items: center;
    gap: var(--q-space-2);
    min-height: var(--q-target);
    color: var(--q-color-ink);
    font-size: var(--q-text-s);
    line-height: 1.3;
    text-decoration: none;
  }
  .strip__item:hover b {
    text-decoration: underline;
  }
  .strip__item + .strip__item {
    padding-left: var(--q-space-4);
    border-left: 1px solid var(--q-color-line);
  }
  .strip__publish {
    margin-left: auto;
    display: grid;
    justify-items: end;
    gap: 2px;
  }
  .strip__why {
    font-size: var(--q-text-s);
    line-height: 1.35;
  }

  .outcome {
    margin-top: var(--q-space-5);
  }
  .outcome__head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--q-space-2);
    padding-bottom: var(--q-space-2);
  }
  .rules {
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
  }
  .rules > li + li {
    border-top: 1px solid var(--q-color-line);
  }
  .rule {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--q-space-3);
    align-items: center;
    width: 100%;
    min-height: var(--q-target);
    padding: var(--q-space-2) var(--q-space-4);
    border: 0;
    background: none;
    text-align: left;
    line-height: 1.4;
    cursor: pointer;
  }
  .rule:hover {
    background: var(--q-color-sunken);
  }
  .rule em,
  .sentence em {
    font-style: normal;
    font-weight: var(--q-weight-strong);
  }
  .edit {
    border: 2px solid var(--q-color-accent);
    border-radius: var(--q-radius);
    margin: -1px;
    background: var(--q-color-surface);
  }
  .edit__head {
    display: flex;
    gap: var(--q-space-3);
    align-items: flex-start;
    justify-content: space-between;
    padding: var(--q-space-3) var(--q-space-4);
    background: var(--q-color-accent-soft);
  }
  .edit__body {
    padding: var(--q-space-4);
    display: grid;
    gap: var(--q-space-5);
  }
  .cond {
    border-left: 4px solid var(--q-color-line-strong);
    padding-left: var(--q-space-3);
    display: grid;
    gap: var(--q-space-2);
  }
  .cond .cond {
    margin-left: 0;
  }
  .cond--any {
    border-left-style: double;
  }
  .cond--not {
    border-left-style: dashed;
    border-left-color: var(--q-color-error);
  }
  .cond__head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--q-space-2);
  }
  .cond__head .select {
    width: auto;
    font-weight: var(--q-weight-strong);
  }
  .pick {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7.75rem 5.75rem var(--q-target);
    gap: var(--q-space-2);
    align-items: center;
  }
  .langs {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--q-space-3) var(--q-space-4);
  }
  .langs .field label {
    display: flex;
    justify-content: space-between;
    gap: var(--q-space-2);
    align-items: baseline;
  }
  .langs textarea.input {
    min-height: 3.25rem;
  }
  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--q-space-5);
  }

  .trace {
    font-size: 0.9375rem;
  }
  .trace ul {
    margin-left: 0.6875rem;
    border-left: 1px solid var(--q-color-line-strong);
    padding-left: var(--q-space-3);
  }
  .trace li {
    padding: 3px 0;
    line-height: 1.35;
  }
  .trace__line {
    display: grid;
    grid-template-columns: 1.375rem 1fr;
    gap: 0 var(--q-space-2);
  }
  .trace__line small {
    grid-column: 2;
    font-size: var(--q-text-s);
    color: var(--q-color-ink-soft);
  }
  .is-held > .trace__line .icon {
    color: var(--q-color-done);
  }
  .is-failed > .trace__line .icon {
    color: var(--q-color-ink-soft);
  }
  .is-unknown > .trace__line .icon {
    color: var(--q-level-unknown-fill);
  }

  .map {
    position: relative;
    overflow-x: auto;
    background: var(--q-color-surface);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
  }
  .map svg {
    display: block;
    width: 100%;
    min-width: 58rem;
    height: auto;
  }
  .map text {
    font-family: var(--q-font);
    fill: var(--q-color-ink);
  }
  .words {
    font-size: var(--q-text-l);
    line-height: 3.25rem;
  }
  .words .small {
    line-height: 1.45;
  }
  .words .select,
  .words input {
    line-height: 1.3;
    display: inline-block;
    width: auto;
    max-width: 100%;
    margin: 0 0.15em;
    vertical-align: middle;
    font-weight: var(--q-weight-strong);
  }
  .words input.input {
    width: 3.5rem;
    text-align: center;
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--q-space-5);
    align-items: start;
  }
  .merge {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    border-top: 1px solid var(--q-color-line);
  }
  .merge > div {
    padding: var(--q-space-4);
    display: grid;
    gap: var(--q-space-2);
    align-content: start;
  }
  .merge > div + div {
    border-left: 1px solid var(--q-color-line);
  }
  .merge__result {
    background: var(--q-color-accent-soft);
  }
  .changes > li {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr);
    gap: 0 var(--q-space-3);
    padding: var(--q-space-3) var(--q-space-4);
    line-height: 1.45;
  }
  .tree > li {
    padding: 0;
  }
  .tree > li + li {
    border-top: 1px solid var(--q-color-line);
  }
  .tree__row {
    display: grid;
    grid-template-columns: var(--q-target) minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--q-space-2);
    padding: 0 var(--q-space-3) 0 0;
    min-height: 2.75rem;
  }
  .tree__row--sub {
    padding-left: var(--q-space-5);
  }
  .tree__row.is-on {
    background: var(--q-color-accent-soft);
    box-shadow: inset 4px 0 var(--q-color-accent);
  }
  .diff {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 1.5rem;
    height: 1.5rem;
    padding-inline: 0.3rem;
    border: 1px solid currentColor;
    border-radius: var(--q-radius-s);
    font-weight: var(--q-weight-strong);
    font-size: var(--q-text-s);
    line-height: 1;
  }
  .diff--add {
    color: var(--q-color-done);
  }
  .diff--change {
    color: var(--q-level-medium-ink);
  }
  .diff--cut {
    color: var(--q-color-error);
  }
  .was {
    color: var(--q-color-ink-soft);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  :host {
    display: block;
    container-type: inline-size;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .list {
    background: var(--q-color-surface);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
  }
  .list > li {
    padding: var(--q-space-2) var(--q-space-4);
    line-height: 1.4;
  }
  .list > li + li {
    border-top: 1px solid var(--q-color-line);
  }
  .block {
    margin-top: var(--q-space-6);
  }
  .bad {
    color: var(--q-color-error);
    --cut: var(--q-color-surface);
  }
  .undo {
    gap: var(--q-space-1);
  }
  .fault {
    margin-bottom: var(--q-space-4);
  }
  .fault .btn {
    margin-top: var(--q-space-2);
  }
  .open-file input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .open-file:focus-within {
    outline: var(--q-focus-width) solid var(--q-focus-color);
    outline-offset: 2px;
  }
  .field--inline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--q-space-2);
  }
  .field--inline .input,
  .field--inline .select {
    width: auto;
  }
  table.plain {
    width: 100%;
    border-collapse: collapse;
    background: var(--q-color-surface);
  }
  table.plain th,
  table.plain td {
    padding: var(--q-space-2) var(--q-space-3);
    border: 1px solid var(--q-color-line);
    text-align: left;
    vertical-align: top;
  }
  table.plain textarea.input {
    min-width: 11rem;
  }
  .row + .scroll {
    margin-top: var(--q-space-2);
  }
  .row > .field {
    flex: none;
    max-width: 100%;
  }
  input[type^='date'].input {
    min-width: 0;
    max-width: 100%;
  }
  table.plain thead th {
    background: var(--q-color-sunken);
  }
  h2 {
    font-size: var(--q-text-xl);
    margin-bottom: var(--q-space-3);
  }
  h3 {
    font-size: var(--q-text-l);
    margin-bottom: var(--q-space-2);
  }
  h4 {
    font-size: var(--q-text-m);
  }
  [tabindex='-1']:focus {
    outline: none;
  }

  @container (min-width: 68rem) {
    .studio__top,
    .studio__nav ul {
      position: sticky;
      top: 0;
    }
    .studio__top {
      z-index: 3;
      min-height: 4rem;
    }
    .studio__nav ul {
      top: 4.5rem;
    }
    .studio__main :is(a, button, input, select, textarea, summary, [tabindex]) {
      scroll-margin-block: 5rem;
    }
  }
  @container (max-width: 68rem) {
    .studio,
    .studio--two {
      grid-template-columns: minmax(0, 1fr);
    }
    .studio__nav {
      border-right: 0;
      border-bottom: 1px solid var(--q-color-line);
      padding: 0;
      overflow-x: auto;
    }
    .studio__nav ul {
      display: flex;
    }
    .studio__nav button {
      white-space: nowrap;
      border-left: 0;
      border-bottom: 4px solid transparent;
      padding-inline: var(--q-space-3);
    }
    .studio__nav button[aria-current] {
      border-bottom-color: var(--q-color-accent);
    }
    .studio__side {
      border-left: 0;
      border-top: 1px solid var(--q-color-line);
    }
  }
  @container (max-width: 48rem) {
    .halves,
    .langs,
    .merge {
      grid-template-columns: minmax(0, 1fr);
    }
    .studio__main {
      padding: var(--q-space-4);
    }
    .pick {
      grid-template-columns: 1fr 1fr var(--q-target);
      padding-bottom: var(--q-space-2);
      border-bottom: 1px solid var(--q-color-line);
    }
    .pick > :first-child {
      grid-column: 1 / -1;
    }
    .edit__body {
      padding: var(--q-space-3);
    }
    .edit__head {
      flex-wrap: wrap;
    }
    .strip {
      position: static;
      display: grid;
    }
    .strip__item + .strip__item {
      padding-left: 0;
      border-left: 0;
    }
    .strip__publish {
      margin: 0;
      justify-items: stretch;
    }
    .merge > div + div {
      border-left: 0;
      border-top: 1px solid var(--q-color-line);
    }
  }

  .only-print {
    display: none;
  }
  .field .review {
    justify-self: start;
  }
  .finding {
    margin-top: var(--q-space-2);
  }
  .finding .btn {
    margin-top: var(--q-space-2);
  }
  .finding .small > li + li {
    margin-top: 2px;
  }
  .list + .btn {
    margin-top: var(--q-space-3);
  }
  .row.new-course {
    align-items: end;
  }
  p + section > h3 {
    margin-top: var(--q-space-3);
  }
  @media print {
    .studio__nav,
    .studio__top,
    .studio__side,
    .strip,
    .no-print {
      display: none;
    }
    .studio,
    .studio--two {
      display: block;
      background: none;
    }
    .only-print {
      display: block;
    }
    .scroll {
      overflow: visible;
    }
    table.plain {
      font-family: var(--q-font-print);
      font-size: 11pt;
    }
    table.plain tr {
      break-inside: avoid;
    }
  }
`;
