/**
 * A small SAT solver: clauses over Booleans, conflict-driven learning, two watched literals. Rules over regions are small
 * and need no more. Source: docs/decisions/0010-proofs.md.
 */

/** Variable `n` is `n + 1`, its negation `-(n + 1)`. */
export type Literal = number;

const UNSET = 0;
/** In place of the next literal: nothing is left to choose, or what is assumed cannot hold. */
const ALL_SET = 0;
const IMPOSSIBLE = Number.MAX_SAFE_INTEGER;

/** What a search came to; `GIVEN_UP`: it met more conflicts than it may. */
type Outcome = typeof FOUND | typeof NONE | typeof GIVEN_UP;
const FOUND = 1;
const NONE = 0;
const GIVEN_UP = -1;

/** Collects clauses, and finds values that satisfy all of them. */
export class Solver {
  readonly #clauses: Literal[][] = [];
  /** By literal (`#at`): clauses that watch it. */
  #watches: Literal[][][] = [[], []];
  /** By variable: 1 true, -1 false, 0 unset. */
  #value: number[] = [];
  #level: number[] = [];
  #reason: (Literal[] | undefined)[] = [];
  #activity: number[] = [];
  #phase: number[] = [];
  #trail: Literal[] = [];
  #starts: number[] = [];
  #next = 0;
  #bump = 1;
  #contradicts = false;
  /** Variables that are chosen; all others follow from them. */
  readonly #choices: number[] = [];

  /** A new variable; its literal. One that follows from others, by clauses that say so, is never chosen. */
  add({ follows = false } = {}): Literal {
    if (!follows) this.#choices.push(this.#value.length);
    this.#value.push(UNSET);
    this.#level.push(0);
    this.#reason.push(undefined);
    this.#activity.push(0);
    this.#phase.push(-1);
    this.#watches.push([], []);
    return this.#value.length;
  }

  /** At least one of the literals. May be called between two solutions; what was said before still holds. */
  clause(literals: readonly Literal[]): void {
    this.#backTo(0);
    const kept = [...new Set(literals)].filter((literal) => this.#valueOf(literal) !== -1);
    if (kept.some((literal) => this.#valueOf(literal) === 1 || kept.includes(-literal))) return;
    if (kept.length === 0) this.#contradicts = true;
    else if (kept.length === 1)
      this.#contradicts ||= !this.#set(kept[0]!, undefined) || this.#propagate() !== undefined;
    else this.#attach(kept);
  }

  /** Values for which all clauses and the assumed literals hold: by variable; `undefined` when there are none. */
  solve(assumed: readonly Literal[] = []): boolean[] | undefined {
    return this.#search(assumed, Infinity) === FOUND ? this.#value.map((value) => value === 1) : undefined;
  }

  /** Whether there are such values; also true when that did not come out within so many conflicts. */
  mayHold(assumed: readonly Literal[], mostConflicts: number): boolean {
    return this.#search(assumed, mostConflicts) !== NONE;
  }

  #search(assumed: readonly Literal[], most: number): Outcome {
    this.#backTo(0);
    if (this.#contradicts || this.#propagate() !== undefined) return NONE;
    for (let conflicts = 0, left = most, limit = 100; ;) {
      const conflict = this.#propagate();
      if (conflict !== undefined) {
        conflicts += 1;
        left -= 1;
        if (this.#starts.length === 0) {
          this.#contradicts = true;
          return NONE;
        }
        if (left < 0) return GIVEN_UP;
        this.#learn(conflict);
        continue;
      }
      if (conflicts >= limit) {
        [conflicts, limit] = [0, limit * 1.5];
        this.#backTo(0);
        continue;
      }
      const next = this.#assume(assumed) ?? this.#choose();
      if (next === ALL_SET) return FOUND;
      if (next === IMPOSSIBLE) return NONE;
      this.#starts.push(this.#trail.length);
      this.#set(next, undefined);
    }
  }

  /** The next assumption to make; `undefined` when all are made. */
  #assume(assumed: readonly Literal[]): Literal | undefined {
    while (this.#starts.length < assumed.length) {
      const literal = assumed[this.#starts.length]!;
      const value = this.#valueOf(literal);
      if (value === UNSET) return literal;
      if (value === -1) return IMPOSSIBLE;
      this.#starts.push(this.#trail.length); // holds already: a level of its own keeps the count
    }
    return undefined;
  }

  /** The unset variable that was in most of the last conflicts. */
  #choose(): Literal {
    let best = -1;
    for (const variable of this.#choices)
      if (this.#value[variable] === UNSET && (best < 0 || this.#activity[variable]! > this.#activity[best]!))
        best = variable;
    return best < 0 ? ALL_SET : (best + 1) * this.#phase[best]!;
  }

  #valueOf(literal: Literal): number {
    const value = this.#value[Math.abs(literal) - 1]!;
    return literal > 0 ? value : -value;
  }

  #at = (literal: Literal): number => (literal > 0 ? 2 * literal : -2 * literal + 1);

  #attach(clause: Literal[]): void {
    this.#clauses.push(clause);
    this.#watches[this.#at(clause[0]!)]!.push(clause);
    this.#watches[this.#at(clause[1]!)]!.push(clause);
  }

  #set(literal: Literal, reason: Literal[] | undefined): boolean {
    const value = this.#valueOf(literal);
    if (value !== UNSET) return value === 1;
    const variable = Math.abs(literal) - 1;
    this.#value[variable] = literal > 0 ? 1 : -1;
    this.#level[variable] = this.#starts.length;
    this.#reason[variable] = reason;
    this.#phase[variable] = this.#value[variable]!;
    this.#trail.push(literal);
    return true;
  }

  /** Draws what follows; the clause that cannot hold, if there is one. */
  #propagate(): Literal[] | undefined {
    while (this.#next < this.#trail.length) {
      const gone = -this.#trail[this.#next++]!;
      const watching = this.#watches[this.#at(gone)]!;
      let kept = 0;
      let conflict: Literal[] | undefined;
      for (const clause of watching) {
        if (conflict === undefined && this.#moves(clause, gone)) continue;
        watching[kept++] = clause;
        if (conflict === undefined && !this.#set(clause[0]!, clause)) conflict = clause;
      }
      watching.length = kept;
      if (conflict === undefined) continue;
      this.#next = this.#trail.length;
      return conflict;
    }
    return undefined;
  }

  /** Watches another literal of the clause in place of one that is gone; puts it second where there is none. */
  #moves(clause: Literal[], gone: Literal): boolean {
    if (clause[0] === gone) {
      clause[0] = clause[1]!;
      clause[1] = gone;
    }
    if (this.#valueOf(clause[0]!) === 1) return false;
    for (let place = 2; place < clause.length; place += 1) {
      const other = clause[place]!;
      if (this.#valueOf(other) === -1) continue;
      clause[1] = other;
      clause[place] = gone;
      this.#watches[this.#at(other)]!.push(clause);
      return true;
    }
    return false;
  }

  /** Learns from a conflict why it came about (first unique implication point), and goes back to where that decides. */
  #learn(conflict: Literal[]): void {
    const learnt: Literal[] = [];
    const seen = new Set<number>();
    let open = 0;
    let clause: readonly Literal[] = conflict;
    let at = this.#trail.length;
    let asserted: Literal;
    do {
      for (const literal of clause) {
        const variable = Math.abs(literal) - 1;
        if (seen.has(variable) || this.#level[variable] === 0 || this.#valueOf(literal) === 1) continue;
        seen.add(variable);
        this.#activity[variable]! += this.#bump;
        if (this.#level[variable] === this.#starts.length) open += 1;
        else learnt.push(literal);
      }
      do at -= 1;
      while (!seen.has(Math.abs(this.#trail[at]!) - 1));
      asserted = -this.#trail[at]!;
      clause = this.#reason[Math.abs(asserted) - 1] ?? [];
      open -= 1;
    } while (open > 0);
    this.#bump *= 1.05;
    if (this.#bump > 1e100) this.#rescale();
    const byLevel = (left: Literal, right: Literal): number =>
      this.#level[Math.abs(right) - 1]! - this.#level[Math.abs(left) - 1]!;
    learnt.sort(byLevel);
    this.#backTo(learnt.length === 0 ? 0 : this.#level[Math.abs(learnt[0]!) - 1]!);
    const whole = [asserted, ...learnt];
    if (whole.length > 1) this.#attach(whole);
    this.#set(asserted, whole.length > 1 ? whole : undefined);
  }

  #rescale(): void {
    this.#activity = this.#activity.map((activity) => activity * 1e-100);
    this.#bump *= 1e-100;
  }

  #backTo(level: number): void {
    const start = this.#starts[level];
    if (start === undefined) return;
    for (const literal of this.#trail.splice(start)) this.#value[Math.abs(literal) - 1] = UNSET;
    this.#starts.length = level;
    this.#next = Math.min(this.#next, start);
  }
}
