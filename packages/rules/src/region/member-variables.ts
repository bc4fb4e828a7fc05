import { DOES_NOT_APPLY, type FactInput, type FactSpec } from '@qadam/schema';
import type { Comparison } from '../condition/tree.ts';
import { join, type Node } from '../formula/node.ts';
import { isPartial, type FactVariables, type Unit } from './fact-variables.ts';
import type { Known } from './known.ts';
import type { Variable } from './variable.ts';

const OUT = 0;
const IN = 1;

/**
 * A fact with several values: each value that a test names is in or out by itself. Where the fact may not apply and a
 * test asks so, "applies" is one more variable; contains X then means that it applies and X is in.
 */
export class MemberVariables implements FactVariables {
  readonly variables: readonly Variable[];
  readonly #unit: Unit;
  readonly #members: ReadonlyMap<string, Variable>;
  readonly #applies: Variable | undefined;

  constructor(
    readonly fact: FactSpec,
    tests: readonly Comparison[],
    unit: Unit,
  ) {
    const named = new Set(tests.flatMap(({ values }) => values.map(String)));
    const asksApplies = named.has(DOES_NOT_APPLY) && !fact.values?.includes(DOES_NOT_APPLY);
    if (asksApplies) named.delete(DOES_NOT_APPLY);
    const member = (value: string): Variable => unit.addVariable(fact.id, 2, { kind: 'member', value });
    this.#unit = unit;
    this.#members = new Map([...named].map((value) => [value, member(value)]));
    this.#applies = asksApplies ? unit.addVariable(fact.id, 2, { kind: 'applies' }) : undefined;
    this.variables = [...this.#members.values(), ...(this.#applies ? [this.#applies] : [])];
  }

  formula({ operator, values }: Comparison, holds: boolean): Node {
    if (operator === 'equal' || operator === 'notEqual') {
      return this.#isIn(this.#applies as Variable, (operator === 'notEqual') === holds);
    }
    const wanted = (operator === 'contains') === holds;
    const inside = this.#isIn(this.#members.get(String(values[0])) as Variable, wanted);
    return this.#applies ? join(wanted ? 'all' : 'any', [inside, this.#isIn(this.#applies, wanted)]) : inside;
  }

  read(input: FactInput, known: Known): void {
    if (input === DOES_NOT_APPLY && this.fact.doesNotApply) {
      for (const variable of this.variables) variable.assign(known, OUT);
      return;
    }
    const lists = listsOf(input, this.fact);
    if (!lists) {
      for (const variable of this.variables) variable.open(known);
      return;
    }
    this.#applies?.assign(known, IN);
    for (const [value, variable] of this.#members) {
      if (lists.holds.includes(value)) variable.assign(known, IN);
      else if (lists.maybe.includes(value)) variable.open(known);
      else variable.assign(known, OUT);
    }
  }

  #isIn(variable: Variable, wanted: boolean): Node {
    return this.#unit.literal(variable, [!wanted, wanted]);
  }
}

/** What certainly and what possibly is among the values; `undefined` when nothing is known or was understood. */
function listsOf(input: FactInput, fact: FactSpec): { holds: readonly string[]; maybe: readonly string[] } | undefined {
  if (Array.isArray(input)) return isListOf(input, fact) ? { holds: input, maybe: [] } : undefined;
  if (!isPartial(input)) return undefined;
  const { holds, maybe } = { ...input } as { holds?: unknown; maybe?: unknown };
  return isListOf(holds, fact) && isListOf(maybe, fact) ? { holds, maybe } : undefined;
}

function isListOf(list: unknown, fact: FactSpec): list is string[] {
  return Array.isArray(list) && list.every((value) => fact.values?.includes(value as string));
}
