import type { Desk } from './desk.ts';

/** How often it looks whether a list would have to be computed anew: a day began, a term came near. */
const EVERY_MS = 20_000;

/**
 * Keeps lists ready, so that nobody waits for them: after a start, and when time alone has changed them. Before each round
 * it looks which edition is in force: one has its first day, another portal on the same database has published one.
 */
export class Ready {
  readonly #desk: Pick<Desk, 'prepare'>;
  readonly #renew: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #isEnded = false;

  constructor(desk: Pick<Desk, 'prepare'>, renew: () => Promise<void>) {
    this.#desk = desk;
    this.#renew = renew;
  }

  /** Begins, and waits for the first time, but no longer than this: it goes on beside the work. */
  async begin(waitMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((done) => {
      timer = setTimeout(done, waitMs);
    });
    await Promise.race([this.#round(), enough]);
    clearTimeout(timer);
  }

  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
  }

  async #round(): Promise<void> {
    // An edition that cannot be served is told by itself; the one before it stays.
    await this.#renew().catch((error: Error) => process.stderr.write(`${String(error.stack)}\n`));
    // Whoever opens a list computes what is missing: a fault here is theirs to see, with its page.
    await this.#desk.prepare(() => !this.#isEnded).catch(() => 0);
    if (this.#isEnded) return;
    this.#timer = setTimeout(() => void this.#round(), EVERY_MS);
    this.#timer.unref();
  }
}
