/** Keeps what was made until something that it is made of is another one. */
export class Memo<T> {
  #of: readonly unknown[] | undefined;
  #made: T | undefined;

  of(parts: readonly unknown[], make: () => T): T {
    const before = this.#of;
    if (before === undefined || parts.some((part, at) => part !== before[at])) {
      this.#made = make();
      this.#of = parts;
    }
    return this.#made as T;
  }
}
