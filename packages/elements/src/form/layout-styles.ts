import { css } from 'lit';

/** Header, rail, panel and foot of a form. Widths are those of the form's own container, not of the window. */
export const layoutStyles = css`
  .person {
    width: min(26rem, calc(100vw - 2rem));
    padding: var(--q-space-5);
    border: 1px solid var(--q-color-line);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
    color: var(--q-color-ink);
  }
  .person::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .kept {
    margin-bottom: var(--q-space-4);
  }
  .offer {
    margin-bottom: var(--q-space-4);
  }
  .add-person {
    margin-top: var(--q-space-2);
  }
  :host {
    background: transparent;
  }
  .frame {
    container: qadam-form / inline-size;
    padding: var(--q-space-3);
    border-radius: var(--q-radius);
    background: var(--q-color-canvas);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: var(--q-space-1) var(--q-space-5);
    margin-bottom: var(--q-space-3);
  }
  .status {
    min-height: 1.45em;
  }
  .layout--rail {
    display: grid;
    grid-template-columns: 14rem minmax(0, 1fr);
    gap: var(--q-space-5);
    align-items: start;
  }
  .rail--side {
    position: sticky;
    top: var(--q-space-4);
  }
  .rail-phone {
    display: none;
    margin-bottom: var(--q-space-4);
  }
  .rail-phone > summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: var(--q-target);
    padding-inline: var(--q-space-4);
    cursor: pointer;
    list-style: none;
  }
  .rail-phone > summary::-webkit-details-marker {
    display: none;
  }
  .rail-phone > nav {
    padding: 0 var(--q-space-3) var(--q-space-3);
  }
  .rail__total {
    padding-bottom: var(--q-space-3);
  }
  .bar {
    margin-top: var(--q-space-2);
  }
  .rail__item {
    display: grid;
    grid-template-columns: 1.5rem 1fr;
    gap: 0 var(--q-space-2);
    width: 100%;
    min-height: var(--q-target);
    padding: var(--q-space-2);
    border: 0;
    border-left: 4px solid transparent;
    background: none;
    line-height: 1.35;
    text-align: left;
    cursor: pointer;
  }
  .rail__item:hover .rail__name {
    text-decoration: underline;
  }
  .rail__item[aria-current] {
    border-left-color: var(--q-color-accent);
    background: var(--q-color-surface);
    font-weight: var(--q-weight-strong);
  }
  .rail__item .icon {
    margin-top: 0.1em;
    --cut: var(--q-color-canvas);
  }
  .rail__state {
    grid-column: 2;
    font-size: var(--q-text-s);
    font-weight: var(--q-weight);
    color: var(--q-color-ink-soft);
  }
  .section {
    padding: var(--q-space-5);
  }
  .section + .section {
    border-top: 1px solid var(--q-color-line);
  }
  .section__head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--q-space-2);
    margin-bottom: var(--q-space-2);
  }
  .section__head .orig {
    flex: 1 1 100%;
  }
  .section__head h3 {
    font-size: var(--q-text-xl);
  }
  .section__num {
    color: var(--q-color-ink-soft);
    font-weight: var(--q-weight);
  }
  .to-fix {
    margin: var(--q-space-5) var(--q-space-5) 0;
  }
  .to-fix .link,
  .notice .link,
  .kept .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--q-color-accent);
    text-align: left;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .notice {
    margin: 0 var(--q-space-5) var(--q-space-4);
  }
  .form-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-3);
    align-items: center;
    justify-content: space-between;
    padding: var(--q-space-4) var(--q-space-5);
    border-top: 1px solid var(--q-color-line);
  }
  .form-foot > .push {
    margin-left: auto;
  }
  .edition {
    margin-top: var(--q-space-3);
  }
  @container qadam-form (max-width: 52rem) {
    .layout--rail {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .rail--side {
      display: none;
    }
    .rail-phone {
      display: block;
    }
  }
  @container qadam-form (max-width: 40rem) {
    .title h2 {
      font-size: var(--q-text-l);
    }
    .section,
    .form-foot {
      padding: var(--q-space-4);
    }
    .to-fix {
      margin: var(--q-space-4) var(--q-space-4) 0;
    }
    .notice {
      margin-inline: var(--q-space-4);
    }
    .form-foot .btn {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active) {
    .rail__item[aria-current] {
      border-left-color: Highlight;
    }
    .bar::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
