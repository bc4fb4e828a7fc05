import { css } from 'lit';

/** Revisions, reviews, proposals. */
export const reviewStyles = css`
  .revisions > li + li {
    margin-top: var(--q-space-4);
  }
  .revisions h3 {
    font-size: var(--q-text-m);
    margin-bottom: var(--q-space-2);
  }
  .reviews {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--q-space-3);
    margin-top: var(--q-space-4);
  }
  .proposals {
    padding: var(--q-space-4);
    border: 1px dashed var(--q-color-line-strong);
    border-radius: var(--q-radius);
  }
  .proposal {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    gap: var(--q-space-2) var(--q-space-5);
    padding: var(--q-space-3) 0 0;
  }
  .proposal + .proposal {
    margin-top: var(--q-space-3);
    border-top: 1px solid var(--q-color-line);
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    gap: var(--q-space-2) var(--q-space-5);
  }
  .standing > li {
    flex: 1 1 10rem;
    display: grid;
    grid-template-columns: 1.375rem minmax(0, 1fr);
    gap: 0 var(--q-space-1);
    line-height: 1.35;
  }
  .standing .small {
    display: block;
    color: var(--q-color-ink-soft);
  }
  .standing .is-done .icon {
    color: var(--q-color-done);
  }
  .standing .is-now .icon {
    color: var(--q-color-accent);
  }
  .standing .is-later .icon {
    color: var(--q-color-ink-soft);
  }
`;
