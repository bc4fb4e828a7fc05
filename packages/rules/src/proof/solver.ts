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

  /** A new variable; its literal. */
  add(): Literal {
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
    this.#backTo(0);
    if (this.#contradicts || this.#propagate() !== undefined) return undefined;
    for (let conflicts = 0, limit = 100; ;) {
      const conflict = this.#propagate();
      if (conflict !== undefined) {
        conflicts += 1;
        if (this.#starts.length === 0) {
          this.#contradicts = true;
          return undefined;
        }
        this.#learn(conflict);
        continue;
      }
      if (conflicts >= limit) {
        [conflicts, limit] = [0, limit * 1.5];
        this.#backTo(0);
        continue;
      }
      const next = this.#assume(assumed) ?? this.#choose();
      if (next === ALL_SET) return this.#value.map((value) => value === 1);
      if (next === IMPOSSIBLE) return undefined;
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
    for (let variable = 0; variable < this.#value.length; variable += 1)
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
      const kept: Literal[][] = [];
      for (let index = 0; index < watching.length; index += 1) {
        const clause = watching[index]!;
        if (clause[0] === gone) [clause[0], clause[1]] = [clause[1]!, gone];
        const other = clause.findIndex((literal, place) => place > 1 && this.#valueOf(literal) !== -1);
        if (this.#valueOf(clause[0]!) !== 1 && other > 1) {
          [clause[1], clause[other]] = [clause[other]!, gone];
          this.#watches[this.#at(clause[1])]!.push(clause);
          continue;
        }
        kept.push(clause);
        if (this.#set(clause[0]!, clause)) continue;
        this.#watches[this.#at(gone)] = [...kept, ...watching.slice(index + 1)];
        this.#next = this.#trail.length;
        return clause;
      }
      this.#watches[this.#at(gone)] = kept;
    }
    return undefined;
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
