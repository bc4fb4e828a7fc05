import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Guarded extends ReactiveControllerHost {
  readonly isUnsaved: boolean;
}

/** Has the browser ask before the page is left while something typed is not saved. */
export class LeaveGuard implements ReactiveController {
  readonly #host: Guarded;

  constructor(host: Guarded) {
    this.#host = host;
    host.addController(this);
  }
  hostConnected(): void {
    addEventListener('beforeunload', this.#ask);
  }
  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    if (this.#host.isUnsaved) event.preventDefault();
  };
}
