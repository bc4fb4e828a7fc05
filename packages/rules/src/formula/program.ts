import type { Known } from '../region/known.ts';
import type { Literal, Node } from './node.ts';

/** In place of a result: a variable that is needed is open. */
export const UNDECIDED = -1;

/**
 * Formulas as steps that lead to a result: each looks at one variable, and its region says where to go on. Two-valued, so
 * only for what is decided without open facts; there it beats Kleene's tables several times.
 *
 *     step   variable   next step by region, or ~result
 *        0          4            3   3  ~1
 *        3  …
 */
export class Program {
  readonly #code: number[] = [];
  readonly #start: number;

  /** The result is that of the first formula that holds, else the last. */
  constructor(cases: readonly { node: Node; result: number }[], otherwise: number) {
    this.#start = cases.reduceRight((after, { node, result }) => this.#add(node, ~result, after), ~otherwise);
  }

  /** The result, or `UNDECIDED`. */
  run(known: Known): number {
    const code = this.#code;
    const { region } = known;
    let step = this.#start;
    while (step >= 0) {
      const variable = code[step] as number;
      let place = region[variable] as number;
      if (place < 0) {
        place = known.at(variable);
        if (place < 0) return UNDECIDED;
      }
      step = code[step + 1 + place] as number;
    }
    return ~step;
  }

  /** Adds the steps of a formula; where it starts. */
  #add(node: Node, yes: number, no: number): number {
    if (node.kind === 'literal') return this.#test(node, yes, no);
    const isAll = node.kind === 'all';
    const decided = isAll ? no : yes;
    return [...node.items]
      .sort((left, right) => left.size - right.size)
      .reduceRight(
        (after, item) => this.#add(item, isAll ? after : decided, isAll ? decided : after),
        isAll ? yes : no,
      );
  }

  #test({ variable, claim }: Literal, yes: number, no: number): number {
    const step = this.#code.push(variable.index) - 1;
    for (const holds of claim) this.#code.push(holds ? yes : no);
    return step;
  }
}
