import { FALSE, TRUE, UNKNOWN } from '../truth.ts';
import { OPEN, UNSEEN, type Known } from './known.ts';

/**
 * A part of a fact that varies by itself: a fact with one value is one variable, a fact with several has one for each
 * value that a test names. Its values fall into regions that no test tells apart; a literal claims that the variable
 * is in some of them.
 */
export class Variable {
  /** Slots of the literals about this variable. */
  readonly slots: number[] = [];
  readonly every: readonly number[];
  readonly #alone: readonly (readonly number[])[];
  readonly #literals: (readonly boolean[])[] = [];
  /** By region: the truth of each literal in it. */
  readonly #rows: readonly number[][];

  constructor(
    readonly index: number,
    readonly fact: string,
    readonly regions: number,
    /** What the variable is about: the fact's value, whether one value is among several, or whether it applies. */
    readonly part: { kind: 'value' } | { kind: 'member'; value: string } | { kind: 'applies' },
  ) {
    this.every = [...Array(regions).keys()];
    this.#rows = this.every.map(() => []);
    this.#alone = this.every.map((region) => [region]);
  }

  /** The slot of the literal "in one of these regions"; asks for a new one through `allocate`. */
  slotOf(claim: readonly boolean[], allocate: () => number): number {
    const existing = this.#literals.findIndex((literal) => literal.every((holds, region) => holds === claim[region]));
    if (existing >= 0) return this.slots[existing] as number;
    const slot = allocate();
    this.slots.push(slot);
    this.#literals.push(claim);
    this.#rows.forEach((row, region) => row.push(claim[region] ? TRUE : FALSE));
    return slot;
  }

  /** Regions in which the literal of a slot holds, or does not. */
  regionsWhere(slot: number, holds: boolean): number[] {
    const literal = this.#literals[this.slots.indexOf(slot)] as readonly boolean[];
    return this.every.filter((region) => literal[region] === holds);
  }

  /** Whether more than one region is left. */
  isOpen(known: Known): boolean {
    return this.#region(known) === OPEN;
  }

  /** The regions that the variable may be in. */
  possible(known: Known): readonly number[] {
    const region = this.#region(known);
    if (region === OPEN) return known.among?.get(this.index) ?? this.every;
    return this.#alone[region] as readonly number[];
  }

  #region(known: Known): number {
    if (known.region[this.index] === UNSEEN) known.reader.readVariable(this.index, known);
    return known.region[this.index] as number;
  }

  /** Puts the variable into one region. */
  assign(known: Known, region: number): void {
    known.region[this.index] = region;
    const row = this.#rows[region] as readonly number[];
    for (let index = 0; index < row.length; index++) known.truth[this.slots[index] as number] = row[index] as number;
  }

  /** Leaves the variable in one of several regions. */
  assignAmong(known: Known, regions: readonly number[]): void {
    if (regions.length === 1) return this.assign(known, regions[0] as number);
    if (regions.length === this.regions) return this.open(known);
    known.region[this.index] = OPEN;
    known.among ??= new Map();
    known.among.set(this.index, regions);
    for (let index = 0; index < this.slots.length; index++) {
      const literal = this.#literals[index] as readonly boolean[];
      const some = regions.some((region) => literal[region]);
      const each = some && regions.every((region) => literal[region]);
      known.truth[this.slots[index] as number] = each ? TRUE : some ? UNKNOWN : FALSE;
    }
  }

  /** Leaves the variable open. */
  open(known: Known): void {
    known.region[this.index] = OPEN;
    known.among?.delete(this.index);
    for (const slot of this.slots) known.truth[slot] = UNKNOWN;
  }

  /**
   * Whether the claims of these slots lie inside one another. Then one extreme value takes them all to the same side
   * at once, and Kleene's tables over them are exact for this variable.
   */
  isChain(slots: ReadonlySet<number>): boolean {
    const claims = this.#literals.filter((_, index) => slots.has(this.slots[index] as number));
    claims.sort((left, right) => count(left) - count(right));
    return claims.every((claim, index) => {
      const next = claims[index + 1];
      return next === undefined || claim.every((holds, region) => !holds || next[region]);
    });
  }
}

function count(claim: readonly boolean[]): number {
  return claim.filter(Boolean).length;
}
