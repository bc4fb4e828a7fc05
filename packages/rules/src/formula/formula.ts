import type { Known, Variable } from '../region/variable.ts';
import { FALSE, TRUE, UNKNOWN } from '../truth.ts';
import { forEachLive, forEachSlot } from './live.ts';
import type { Node } from './node.ts';
import type { Space } from './space.ts';

/**
 * Regions that one question to a formula may try. Beyond it the answer is "can be", which leaves the truth unknown and
 * the range wider: the safe side. A definition comes near only when a dozen open facts are each tested in ways that
 * neither contain nor exclude one another.
 */
export const MOST_TRIES = 4096;

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
  truth(known: Known): number {
    const value = this.node.evaluate(known.truth);
    if (value !== UNKNOWN || this.#splits.length === 0) return value;
    if (!this.canBe(TRUE, known)) return FALSE;
    return this.canBe(FALSE, known) ? UNKNOWN : TRUE;
  }

  /** Whether some completion of what is known gives the wanted value. */
  canBe(wanted: typeof TRUE | typeof FALSE, known: Known): boolean {
    return this.#search(wanted, known, { left: MOST_TRIES });
  }

  #search(wanted: number, known: Known, tries: { left: number }): boolean {
    const value = this.node.evaluate(known.truth);
    if (value !== UNKNOWN) return value === wanted;
    const variable = this.#nextSplit(known);
    if (!variable || tries.left <= 0) return true;
    const regions = known.possible[variable.index] as readonly number[];
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
    const open = this.#splits.filter(({ index }) => (known.possible[index] as readonly number[]).length > 1);
    if (open.length === 0) return undefined;
    const live = new Set<number>();
    forEachLive(this.node, known.truth, (slot) => live.add(slot));
    let best: Variable | undefined;
    let most = 1;
    for (const variable of open) {
      const count = variable.slots.filter((slot) => live.has(slot)).length;
      if (count > most) [best, most] = [variable, count];
    }
    return best;
  }
}
