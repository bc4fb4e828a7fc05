import { OPEN, type Known } from './known.ts';

/** By region: whether something holds there. */
export type Claim = readonly boolean[];

/**
 * A part of a fact that varies by itself: a fact with one value is one variable, a fact with several has one for each
 * value that a test names. Its values fall into regions that no test tells apart; a literal claims that the variable
 * is in some of them.
 */
export class Variable {
  readonly every: readonly number[];
  readonly #alone: readonly (readonly number[])[];

  constructor(
    readonly index: number,
    readonly fact: string,
    readonly regions: number,
    /** What the variable is about: the fact's value, whether one value is among several, or whether it applies. */
    readonly part: { kind: 'value' } | { kind: 'member'; value: string } | { kind: 'applies' },
  ) {
    this.every = [...Array(regions).keys()];
    this.#alone = this.every.map((region) => [region]);
  }

  /** Whether more than one region is left. */
  isOpen(known: Known): boolean {
    return known.at(this.index) === OPEN;
  }

  /** The regions that the variable may be in. */
  possible(known: Known): readonly number[] {
    const region = known.at(this.index);
    if (region === OPEN) return known.among?.get(this.index) ?? this.every;
    return this.#alone[region] as readonly number[];
  }

  /** Puts the variable into one region. */
  assign(known: Known, region: number): void {
    known.region[this.index] = region;
  }

  /** Leaves the variable in one of several regions. */
  assignAmong(known: Known, regions: readonly number[]): void {
    if (regions.length === 1) return this.assign(known, regions[0] as number);
    if (regions.length === this.regions) return this.open(known);
    known.region[this.index] = OPEN;
    known.among ??= new Map();
    known.among.set(this.index, regions);
  }

  /** Leaves the variable open. */
  open(known: Known): void {
    known.region[this.index] = OPEN;
    known.among?.delete(this.index);
  }
}

/**
 * Whether claims about one variable lie inside one another. Then one extreme value takes them all to the same side at
 * once, and Kleene's tables over them are exact for this variable.
 */
export function isChain(claims: readonly Claim[]): boolean {
  const sorted = [...claims].sort((left, right) => count(left) - count(right));
  return sorted.every((claim, index) => {
    const next = sorted[index + 1];
    return next === undefined || claim.every((holds, region) => !holds || next[region]);
  });
}

function count(claim: Claim): number {
  return claim.filter(Boolean).length;
}
