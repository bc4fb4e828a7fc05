import { regionsWhere, type Node } from '../formula/node.ts';
import type { Unknowns } from '../region/fact-variables.ts';
import type { Variable } from '../region/variable.ts';
import { Solver, type Literal } from './solver.ts';

/** For each variable, by index, the Booleans of its regions. Made by `Encoding.copy`. */
export interface Copy {
  readonly regions: readonly (readonly Literal[])[];
  /** Variables that are not those of the first copy. */
  readonly own: ReadonlySet<Variable>;
  readonly nodes: Map<Node, Literal>;
  readonly touched: Map<Node, boolean>;
}

/** By index of a variable: the region that it is in. */
export type Regions = readonly number[];

/**
 * The variables of a space as Booleans of a solver: one for each region, of which exactly one holds. Formulas become
 * literals that are true exactly when the formula is (Tseitin), so that they can be assumed and denied.
 *
 *     age  <3 │ 3…17 │ ≥18        r0  r1  r2     exactly one of them
 */
export class Encoding {
  readonly solver = new Solver();
  readonly first: Copy;
  readonly #true: Literal;

  constructor(readonly space: Unknowns) {
    this.#true = this.solver.add();
    this.solver.clause([this.#true]);
    const regions = space.variables.map((variable) => this.#oneOf(variable));
    this.first = { regions, own: new Set(), nodes: new Map(), touched: new Map() };
  }

  /** A second copy, to compare with: the chosen variables may be in other regions there, all others are the same. */
  copy(variables: readonly Variable[]): Copy {
    const own = new Set(variables);
    const regions = this.space.variables.map((variable) =>
      own.has(variable) ? this.#oneOf(variable) : (this.first.regions[variable.index] as readonly Literal[]),
    );
    return { regions, own, nodes: new Map(), touched: new Map() };
  }

  /** The Boolean "the variable is in this region". */
  in(variable: Variable, region: number, copy: Copy = this.first): Literal {
    return (copy.regions[variable.index] as readonly Literal[])[region] as Literal;
  }

  /** True exactly when the formula is. */
  formula(node: Node, copy: Copy = this.first): Literal {
    const home = copy === this.first || this.#touches(node, copy) ? copy : this.first;
    const known = home.nodes.get(node);
    if (known !== undefined) return known;
    const made = this.#encode(node, home);
    home.nodes.set(node, made);
    return made;
  }

  /** True exactly when one of these is. */
  any(literals: readonly Literal[]): Literal {
    const [only, ...others] = new Set(literals);
    if (only === undefined) return -this.#true;
    if (others.length === 0) return only;
    const joined = this.solver.add({ follows: true });
    this.solver.clause([-joined, ...literals]);
    for (const literal of literals) this.solver.clause([-literal, joined]);
    return joined;
  }

  /** True exactly when all of these are. */
  all(literals: readonly Literal[]): Literal {
    return -this.any(literals.map((literal) => -literal));
  }

  /** True exactly when the two differ. */
  differ(left: Literal, right: Literal): Literal {
    return this.any([this.all([left, -right]), this.all([-left, right])]);
  }

  /** Whether what is assumed can hold together, with all that was required. */
  holds(assumed: readonly Literal[]): boolean {
    return this.solver.solve(assumed) !== undefined;
  }

  /** The same, but also true when it would take more than so many conflicts to be certain. */
  mayHold(assumed: readonly Literal[], mostConflicts: number): boolean {
    return this.solver.mayHold(assumed, mostConflicts);
  }

  /** Regions of the first copy, and of another, for which all that is assumed holds; `undefined` when there are none. */
  solve(assumed: readonly Literal[], other: Copy = this.first): { first: Regions; other: Regions } | undefined {
    const values = this.solver.solve(assumed);
    if (values === undefined) return undefined;
    const isTrue = (literal: Literal): boolean => values[Math.abs(literal) - 1] === literal > 0;
    const read = (copy: Copy): Regions => copy.regions.map((literals) => literals.findIndex(isTrue));
    return { first: read(this.first), other: read(other) };
  }

  /** One of two regions needs one Boolean: the second is its opposite. */
  #oneOf({ regions }: Variable): Literal[] {
    if (regions === 1) return [this.#true];
    if (regions === 2) {
      const second = this.solver.add();
      return [-second, second];
    }
    const literals = Array.from({ length: regions }, () => this.solver.add());
    this.solver.clause(literals);
    literals.forEach((literal, index) => {
      for (const before of literals.slice(0, index)) this.solver.clause([-literal, -before]);
    });
    return literals;
  }

  #encode(node: Node, copy: Copy): Literal {
    if (node.kind !== 'literal') {
      const items = node.items.map((item) => this.formula(item, copy));
      return node.kind === 'all' ? this.all(items) : this.any(items);
    }
    const [claimed, others] = [regionsWhere(node, true), regionsWhere(node, false)];
    const at = (regions: readonly number[]): Literal[] => regions.map((region) => this.in(node.variable, region, copy));
    return claimed.length <= others.length ? this.any(at(claimed)) : -this.any(at(others));
  }

  /** Whether a formula reads a variable that the copy has for itself. */
  #touches(node: Node, copy: Copy): boolean {
    const known = copy.touched.get(node);
    if (known !== undefined) return known;
    const touches =
      node.kind === 'literal' ? copy.own.has(node.variable) : node.items.some((item) => this.#touches(item, copy));
    copy.touched.set(node, touches);
    return touches;
  }
}
