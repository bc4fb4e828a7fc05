import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often a clock on the screen is drawn anew. */
const EVERY_MS = 30_000;

/** Draws an element anew every half a minute while it is on the page. Focus stays where it is. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), EVERY_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
