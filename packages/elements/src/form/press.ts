/**
 * Holds back what would move the page while a pointer is pressed: pressing the next question leaves the field before it,
 * and a sentence that appears there would push the next question away before the press is over.
 */
export class Press {
  #isDown = false;
  #waiting: (() => void)[] = [];

  /** Watches an element's root. */
  watch(root: EventTarget): void {
    root.addEventListener('pointerdown', () => {
      this.#isDown = true;
      for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, this.#release, { once: true });
    });
  }

  /** Now, or after the click that the press becomes. */
  afterPress(act: () => void): void {
    if (this.#isDown) this.#waiting.push(act);
    else act();
  }

  readonly #release = (): void => {
    this.#isDown = false;
    const waiting = this.#waiting.splice(0);
    if (waiting.length > 0) setTimeout(() => waiting.forEach((act) => act()));
  };
}
