import type { About, FactInputs, KitRuleset } from '@qadam/schema';
import { asksOf } from '../formula/asks.ts';
import { Formula } from '../formula/formula.ts';
import { join } from '../formula/node.ts';
import { Program, UNDECIDED } from '../formula/program.ts';
import type { Space } from '../formula/space.ts';
import type { Known } from '../region/known.ts';
import { FALSE, TRUE, UNKNOWN } from '../truth.ts';
import type { AllResult, OutcomeResult } from './result.ts';
import { anyOf, firing, firingJointly, toReason, type CompiledRules, type RankedRule } from './rules.ts';

interface Outcome {
  id: string;
  rules: readonly RankedRule[];
  formula: Formula;
  program: Program;
}

/** A ruleset of which several outcomes may hold: each is true, false or unknown by itself. */
export class AllRuleset {
  readonly hit = 'all';
  readonly id: string;
  readonly about: About;
  readonly outcomes: readonly string[];
  /** Facts to give as inputs; a derived `when` fact stands as the facts behind it. */
  readonly reads: readonly string[];
  /** @internal */
  readonly space: Space;
  /** @internal */
  readonly parts: readonly Outcome[];

  /** @internal */
  constructor(ruleset: KitRuleset, compiled: CompiledRules) {
    this.id = ruleset.id;
    this.about = ruleset.about;
    this.outcomes = ruleset.outcomes.map(({ id }) => id);
    this.space = compiled.space;
    this.reads = compiled.space.facts.map(({ fact }) => fact.id);
    this.parts = this.outcomes.map((id, rank) => {
      const rules = compiled.rules.filter((rule) => rule.rank === rank);
      const formula = id === ruleset.otherwise ? otherwise(rules, compiled) : anyOf(rules, compiled.space);
      const program = new Program([{ node: formula.node, result: TRUE }], FALSE);
      return { id, rules, formula, program };
    });
  }

  /** By outcome: holds, does not, or `null` while unknown. Without reasons: fast enough for lists of cases. */
  holds(inputs: FactInputs): (boolean | null)[] {
    const known = this.space.borrow(inputs);
    const holds = this.parts.map(({ formula, program }) => {
      const result = program.run(known);
      return toHolds(result === UNDECIDED ? formula.truth(known) : result);
    });
    this.space.giveBack(known);
    return holds;
  }

  /** Each outcome with its reasons, or with the open facts that would decide it. */
  evaluate(inputs: FactInputs): AllResult {
    const known = this.space.open(inputs);
    return { ruleset: this.id, outcomes: this.parts.map((part) => this.#evaluate(part, known)) };
  }

  #evaluate({ id, rules, formula }: Outcome, known: Known): OutcomeResult {
    const value = formula.truth(known);
    const reasons = value === TRUE ? this.#reasons(rules, known) : [];
    return {
      id,
      holds: toHolds(value),
      because: reasons.map((rule) => toReason(rule, known)),
      asks: value === UNKNOWN ? asksOf(formula, this.space, known) : [],
    };
  }

  #reasons(rules: readonly RankedRule[], known: Known): RankedRule[] {
    const alone = firing(rules, known);
    return alone.length > 0 ? alone : firingJointly(rules, this.space, known);
  }
}

/** An outcome that also holds when every rule is certainly false. */
function otherwise(own: readonly RankedRule[], { space, rules }: CompiledRules): Formula {
  const none = rules.map(({ tree }) => space.formula(tree, false));
  return new Formula(join('any', [...own.map(({ formula }) => formula.node), join('all', none)]), space);
}

function toHolds(value: number): boolean | null {
  return value === UNKNOWN ? null : value === TRUE;
}
