import type { Known } from '../region/known.ts';
import type { Variable } from '../region/variable.ts';
import { FALSE, TRUE, UNKNOWN } from '../truth.ts';
import { forEachLive, forEachSlot } from './live.ts';
import type { Node } from './node.ts';
import type { Space } from './space.ts';

/**
 * Regions that one question to a formula may try. Beyond it the answer is "can be", which leaves the truth unknown and
 * the range wider: the safe side. A definition comes near only when a dozen open facts are each tested in ways that
 * neither contain nor exclude one another.
 */
const MOST_TRIES = 4096;

/** What is left of the tries; several questions may share them. */
export interface Tries {
  left: number;
}

/** A full number of tries. */
export function newTries(): Tries {
  return { left: MOST_TRIES };
}

/**
 * A formula whose truth is exact: true when it holds for every completion of the open facts, false when for none.
 *
 * Kleene's tables over the literals are exact for all variables whose claims in the formula lie inside one another: one
 * extreme value puts all their literals on the same side at once. Only the others ("split" variables) are tried region
 * by region, and only while they are open and still matter.
 */
export class Formula {
  readonly #splits: readonly Variable[];

  constructor(
    readonly node: Node,
    space: Space,
  ) {
    const slots = new Set<number>();
    forEachSlot(node, (slot) => slots.add(slot));
    this.#splits = space.variables.filter((variable) => !variable.isChain(slots));
  }

  /** Kleene's value, exact: `UNKNOWN` means that some completion makes it true and some other false. */
  truth(known: Known, tries?: Tries): number {
    const value = this.node.evaluate(known);
    if (value !== UNKNOWN || !this.needsCases(known)) return value;
    if (!this.canBe(TRUE, known, tries)) return FALSE;
    return this.canBe(FALSE, known, tries) ? UNKNOWN : TRUE;
  }

  /** Whether Kleene's tables may be inexact: a variable that they cannot handle is open. */
  needsCases(known: Known): boolean {
    return this.#splits.some((variable) => variable.isOpen(known));
  }

  /** Whether some completion of what is known gives the wanted value. */
  canBe(wanted: typeof TRUE | typeof FALSE, known: Known, tries = newTries()): boolean {
    return this.#search(wanted, known, tries);
  }

  #search(wanted: number, known: Known, tries: Tries): boolean {
    const value = this.node.evaluate(known);
    if (value !== UNKNOWN) return value === wanted;
    const variable = this.#nextSplit(known);
    if (!variable || tries.left <= 0) return true;
    const regions = variable.possible(known);
    let found = false;
    for (const region of regions) {
      tries.left--;
      variable.assign(known, region);
      found = this.#search(wanted, known, tries);
      if (found) break;
    }
    variable.assignAmong(known, regions);
    return found;
  }

  /** The open split variable with the most literals that still matter; one alone is exact as it stands. */
  #nextSplit(known: Known): Variable | undefined {
    const open = this.#splits.filter((candidate) => candidate.isOpen(known));
    if (open.length === 0) return undefined;
    const live = new Set<number>();
    forEachLive(this.node, known, (slot) => live.add(slot));
    let best: Variable | undefined;
    let most = 1;
    for (const variable of open) {
      const count = variable.slots.filter((slot) => live.has(slot)).length;
      if (count > most) [best, most] = [variable, count];
    }
    return best;
  }
}
