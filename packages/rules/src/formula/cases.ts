import { Encoding, type Copy } from '../solver/encode.ts';
import type { Literal } from '../solver/solver.ts';
import type { FactVariables, Unknowns } from '../region/fact-variables.ts';
import { OPEN, type Known } from '../region/known.ts';
import { TRUE } from '../truth.ts';
import type { Node } from './node.ts';

/**
 * Conflicts that one question to the solver may meet. Beyond it the answer is "can be", which leaves the range wider and
 * asks a question more: the safe side. Only a definition that is made to be hard comes near.
 */
const MOST_CONFLICTS = 2000;

/** Decides by the solver, over every completion of what is known, what Kleene's tables leave open. Made when needed. */
export class Cases {
  readonly #space: Unknowns;
  readonly #encoding: Encoding;
  readonly #twins = new Map<FactVariables, { encoding: Encoding; other: Copy; differ: Map<Node, Literal> }>();

  constructor(space: Unknowns) {
    this.#space = space;
    this.#encoding = new Encoding(space);
  }

  /** Whether some completion gives the formula the wanted value. */
  canBe(node: Node, wanted: number, known: Known): boolean {
    const literal = this.#encoding.formula(node);
    const assumed = [wanted === TRUE ? literal : -literal, ...this.#given(known, this.#encoding)];
    return this.#encoding.mayHold(assumed, MOST_CONFLICTS);
  }

  /**
   * Whether an answer to the fact can make a difference to one of the formulas: two completions that are the same but for
   * this fact give it another value.
   */
  matters(fact: FactVariables, nodes: readonly Node[], known: Known): boolean {
    const { encoding, other, differ } = this.#twinOf(fact);
    const given = [...this.#given(known, encoding), ...this.#given(known, encoding, other)];
    return nodes.some((node) => {
      const found = differ.get(node) ?? encoding.differ(encoding.formula(node), encoding.formula(node, other));
      differ.set(node, found);
      return encoding.mayHold([found, ...given], MOST_CONFLICTS);
    });
  }

  #twinOf(fact: FactVariables) {
    const known = this.#twins.get(fact);
    if (known) return known;
    const encoding = new Encoding(this.#space);
    const twin = { encoding, other: encoding.copy(fact.variables), differ: new Map<Node, Literal>() };
    this.#twins.set(fact, twin);
    return twin;
  }

  /** What is known, as literals to assume; of another copy, what is known of the variables that it has for itself. */
  #given(known: Known, encoding: Encoding, copy: Copy = encoding.first): Literal[] {
    const variables = copy === encoding.first ? this.#space.variables : [...copy.own];
    return variables.flatMap((variable) => {
      const region = known.at(variable.index);
      if (region !== OPEN) return [encoding.in(variable, region, copy)];
      const possible = variable.possible(known);
      const excluded = variable.every.filter((each) => !possible.includes(each));
      return excluded.map((each) => -encoding.in(variable, each, copy));
    });
  }
}
