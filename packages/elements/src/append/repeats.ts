const FIRST_MS = 5_000;
const MOST_MS = 300_000;

/** When to try again what was not sent: sooner at first, then every five minutes; and as soon as the machine is online. */
export class Repeats {
  readonly #act: () => void;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #offline = new AbortController();

  constructor(act: () => void) {
    this.#act = act;
  }

  /** Plans the next attempt, and gives in how many milliseconds it is. */
  plan(): number {
    this.stop();
    const wait = Math.min(FIRST_MS * 2 ** this.#failures, MOST_MS);
    this.#failures += 1;
    this.#timer = setTimeout(this.#act, wait);
    addEventListener('online', this.#act, { signal: this.#offline.signal });
    return wait;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#offline.abort();
    this.#offline = new AbortController();
  }

  /** It was sent: the next fault is a first one. */
  forget(): void {
    this.stop();
    this.#failures = 0;
  }
}
