import type { Known } from '../region/known.ts';
import { isChain, type Claim, type Variable } from '../region/variable.ts';
import { FALSE, TRUE, UNKNOWN } from '../truth.ts';
import { forEachLive, forEachLiteral } from './live.ts';
import type { Literal, Node } from './node.ts';
import type { Space } from './space.ts';

/**
 * A formula whose truth is exact: true when it holds for every completion of the open facts, false when for none.
 *
 * Kleene's tables over the literals are exact for all variables whose claims in the formula lie inside one another: one
 * extreme value puts all their literals on the same side at once. Where those that still matter do not, for some open
 * variable, the solver decides.
 */
export class Formula {
  readonly #splits: readonly Variable[];
  readonly #space: Space;

  constructor(
    readonly node: Node,
    space: Space,
  ) {
    const literals: Literal[] = [];
    forEachLiteral(node, (literal) => literals.push(literal));
    this.#space = space;
    this.#splits = space.variables.filter(
      (variable) => !isChain(literals.filter((literal) => literal.variable === variable).map(({ claim }) => claim)),
    );
  }

  /** Kleene's value, exact: `UNKNOWN` means that some completion makes it true and some other false. */
  truth(known: Known): number {
    const value = this.node.evaluate(known);
    if (value !== UNKNOWN || !this.needsCases(known)) return value;
    if (!this.canBe(TRUE, known)) return FALSE;
    return this.canBe(FALSE, known) ? UNKNOWN : TRUE;
  }

  /** Whether Kleene's tables may be inexact: a variable that they cannot handle is open. */
  needsCases(known: Known): boolean {
    return this.#splits.some((variable) => variable.isOpen(known));
  }

  /** Whether some completion of what is known gives the wanted value. */
  canBe(wanted: typeof TRUE | typeof FALSE, known: Known): boolean {
    const value = this.node.evaluate(known);
    if (value !== UNKNOWN) return value === wanted;
    return !this.#isTangled(known) || this.#space.cases.canBe(this.node, wanted, known);
  }

  /** Whether claims that still matter neither contain nor exclude one another, so that Kleene's tables may be inexact. */
  #isTangled(known: Known): boolean {
    const claims = new Map<Variable, Set<Claim>>();
    for (const variable of this.#splits) if (variable.isOpen(known)) claims.set(variable, new Set());
    forEachLive(this.node, known, ({ variable, claim }) => claims.get(variable)?.add(claim));
    return [...claims.values()].some((live) => live.size > 1 && !isChain([...live]));
  }
}
