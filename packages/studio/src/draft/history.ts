/** States in a row, with what led to each: undo and redo are steps in it. Only references are kept. */
export interface Step<State> {
  readonly state: State;
  /** What was done, for people: names what an undo takes back. */
  readonly said: string;
  /** Steps that follow one another with the same key are one: typing into a field. */
  readonly key?: string;
  /** When, in milliseconds: a pause ends a step. */
  readonly at: number;
}

/** Typing that goes on after this pause is a new step. */
const PAUSE_MS = 5000;

/** A history that can go both ways. Every change gives a new one. */
export class History<State> {
  readonly #past: readonly Step<State>[];
  readonly #first: State;
  readonly #future: readonly Step<State>[];

  constructor(first: State, past: readonly Step<State>[] = [], future: readonly Step<State>[] = []) {
    this.#first = first;
    this.#past = past;
    this.#future = future;
  }

  get present(): State {
    return this.#past.at(-1)?.state ?? this.#first;
  }
  /** What undo would take back; `undefined` where there is nothing. */
  get undoes(): string | undefined {
    return this.#past.at(-1)?.said;
  }
  /** What redo would do again. */
  get redoes(): string | undefined {
    return this.#future.at(-1)?.said;
  }
  /** All that was done, oldest first. */
  get steps(): readonly Step<State>[] {
    return this.#past;
  }

  followedBy(step: Step<State>): History<State> {
    const last = this.#past.at(-1);
    const isSame =
      last !== undefined && step.key !== undefined && last.key === step.key && step.at - last.at < PAUSE_MS;
    return new History(this.#first, isSame ? [...this.#past.slice(0, -1), step] : [...this.#past, step]);
  }

  undone(): History<State> {
    const last = this.#past.at(-1);
    return last === undefined ? this : new History(this.#first, this.#past.slice(0, -1), [...this.#future, last]);
  }

  redone(): History<State> {
    const next = this.#future.at(-1);
    return next === undefined ? this : new History(this.#first, [...this.#past, next], this.#future.slice(0, -1));
  }
}
