import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../scene/scene.ts';

interface AddOrCancel {
  /** Under what the screen remembers that something new is asked for. */
  key: string;
  /** Id of what has the focus again when nothing is added. */
  back: string;
  /** Why it cannot be added yet. */
  why: string | undefined;
  add(): void;
}

/** The end of a place that asks for something new: add it, or the reason why not yet, or leave. */
export function addOrCancel({ ui, words, focus }: Scene, { key, back, why, add }: AddOrCancel): TemplateResult {
  const id = `${back}-why`;
  return html`<div class="row">
    <button
      type="button"
      class="btn btn--main"
      aria-disabled=${why === undefined ? nothing : 'true'}
      aria-describedby=${why === undefined ? nothing : id}
      @click=${() => why === undefined && add()}
    >
      ${words('add')}
    </button>
    <button
      type="button"
      class="btn"
      @click=${() => {
        ui.set(key, undefined);
        focus(back);
      }}
    >
      ${words('cancel')}
    </button>
    ${why === undefined ? nothing : html`<p class="small" id=${id}>${why}</p>`}
  </div>`;
}
