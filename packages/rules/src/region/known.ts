import type { FactInputs } from '@qadam/schema';

/** In place of a literal's value: the fact behind it was not looked at. Greater than every value of Kleene's. */
export const UNREAD = 3;
/** In place of a region: more than one is left. */
export const OPEN = -1;
/** In place of a region: the fact was not looked at. */
export const UNSEEN = -2;

/** Puts what is known of a fact into a run. */
export interface Reader {
  /** The fact that a literal is about. */
  readSlot(slot: number, known: Known): void;
  /** The fact that a variable is part of. */
  readVariable(index: number, known: Known): void;
}

/**
 * What one run knows. Facts are looked at when first needed: rules that are decided early need few of them. Made anew
 * for each run, so that nothing is left behind; arrays of this size beat typed ones.
 */
export class Known {
  /** By index: regions that a partly known variable may be in while it is open; all, for one that is not here. */
  among: Map<number, readonly number[]> | undefined;

  constructor(
    readonly inputs: FactInputs,
    /** Kleene's value of each literal by slot, or `UNREAD`. */
    readonly truth: number[],
    /** The region of each variable by index, or `OPEN`, or `UNSEEN`. */
    readonly region: number[],
    readonly reader: Reader,
  ) {}

  /** The value of a literal that was not read. */
  look(slot: number): number {
    this.reader.readSlot(slot, this);
    return this.truth[slot] as number;
  }
}
