import { css } from 'lit';

/** Buttons, fields and check boxes. Every control is 42px tall or more. */
export const controls = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--q-space-2);
    min-height: var(--q-target);
    padding: 0.4375rem var(--q-space-4);
    border: 1px solid var(--q-color-line-strong);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
    color: var(--q-color-ink);
    font-weight: var(--q-weight-strong);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--q-motion),
      border-color var(--q-motion);
  }
  .btn:hover {
    background: var(--q-color-sunken);
    color: var(--q-color-ink);
  }
  .btn--main {
    background: var(--q-color-accent);
    border-color: var(--q-color-accent);
    color: var(--q-color-on-accent);
  }
  .btn--main:hover {
    background: var(--q-color-accent-strong);
    border-color: var(--q-color-accent-strong);
    color: var(--q-color-on-accent);
  }
  .btn--urgent {
    background: var(--q-level-high-fill);
    border-color: var(--q-level-high-fill);
    color: var(--q-level-high-on-fill);
  }
  .btn--urgent:hover {
    background: var(--q-level-high-ink);
    border-color: var(--q-level-high-ink);
    color: var(--q-color-surface);
  }
  .btn--quiet {
    border-color: transparent;
    background: transparent;
    color: var(--q-color-accent);
    padding-inline: var(--q-space-2);
  }
  .btn--quiet:hover {
    background: var(--q-color-accent-soft);
    color: var(--q-color-accent-strong);
  }
  .btn--icon {
    width: var(--q-target);
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--q-color-ink-soft);
  }
  .btn[aria-disabled='true'] {
    background: var(--q-color-sunken);
    border: 1px dashed var(--q-color-line-strong);
    color: var(--q-color-ink-soft);
    cursor: not-allowed;
  }
  .btn--icon[aria-disabled='true'] {
    border: 0;
    background: none;
    opacity: 0.55;
  }
  .btn--wide {
    width: 100%;
  }
  .btn--danger {
    border: 2px solid var(--q-level-high-line);
    color: var(--q-level-high-ink);
  }
  .btn--danger:hover {
    background: var(--q-level-high-tint);
    color: var(--q-level-high-ink);
  }
  .btn[aria-pressed='true'] {
    border: 2px solid var(--q-color-accent);
  }
  kbd {
    padding: 0 0.35em;
    border: 1px solid currentColor;
    border-radius: var(--q-radius-s);
    font: inherit;
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  /* A link that stands alone in a list or a header is a full target. */
  .link {
    display: inline-flex;
    align-items: center;
    gap: var(--q-space-2);
    min-height: var(--q-target);
  }

  .field {
    display: grid;
    gap: var(--q-space-1);
    align-content: start;
  }
  .field > label,
  .label {
    font-weight: var(--q-weight-strong);
  }
  .input,
  .select,
  textarea.input {
    width: 100%;
    min-height: var(--q-target);
    padding: 0.4375rem var(--q-space-3);
    border: 1px solid var(--q-color-line-strong);
    border-radius: var(--q-radius);
    background: var(--q-color-surface);
  }
  textarea.input {
    min-height: 5.25rem;
    line-height: 1.45;
    resize: vertical;
    display: block;
  }
  .select {
    appearance: none;
    padding-right: 2rem;
    text-overflow: ellipsis;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-size: 6px 6px;
    background-repeat: no-repeat;
    background-position:
      right 1.05rem top 52%,
      right 0.72rem top 52%;
  }
  .input--error {
    border: 2px solid var(--q-color-error);
  }
  .error-text {
    display: flex;
    gap: var(--q-space-2);
    color: var(--q-color-error);
    font-weight: var(--q-weight-strong);
  }
  .error-text .icon {
    margin-top: 0.12em;
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: var(--q-space-2);
    min-height: var(--q-target);
    cursor: pointer;
  }
  .check input {
    width: 1.375rem;
    height: 1.375rem;
    margin: 0;
    accent-color: var(--q-color-accent);
    flex: none;
  }
  @media (forced-colors: active) {
    .select {
      appearance: auto;
      padding-right: var(--q-space-3);
    }
  }
`;
