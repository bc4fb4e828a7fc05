import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Say } from '../texts/texts.ts';
import type { CaseText } from './texts.ts';

/**
 * Covers the whole page with one key, F2, and uncovers it with the same. Everything stays as it was under it, and what
 * had the focus has it again. The cover names nobody.
 */
export class Cover implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey, true);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F2' || event.repeat) return;
    event.preventDefault();
    this.toggle();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.cover');
  }

  /** Is the page covered? */
  get isShut(): boolean {
    return this.#dialog?.open === true;
  }

  readonly toggle = (): void => {
    if (this.isShut) this.#dialog?.close();
    else this.#dialog?.showModal();
  };

  /** The cover, shut or not. */
  render(say: Say<CaseText>): TemplateResult {
    return html`<dialog
      class="cover"
      part="cover"
      aria-label=${say('hide-screen')}
      @cancel=${(event: Event) => event.preventDefault()}
    >
      <div class="cover__in">
        <slot name="cover"></slot>
        <p>${say('screen-hidden')}</p>
        <button type="button" class="btn" aria-keyshortcuts="F2" @click=${this.toggle}>
          ${say('back')}<kbd>F2</kbd>
        </button>
      </div>
    </dialog>`;
  }
}
