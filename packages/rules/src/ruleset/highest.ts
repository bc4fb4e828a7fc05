import type { About, FactInputs, KitRuleset } from '@qadam/schema';
import { DefinitionError } from '../definition-error.ts';
import { rankAsks } from '../formula/asks.ts';
import { Program, UNDECIDED } from '../formula/program.ts';
import type { Formula } from '../formula/formula.ts';
import type { Space } from '../formula/space.ts';
import type { Known } from '../region/known.ts';
import { FALSE, TRUE } from '../truth.ts';
import type { HighestResult, OutcomeRange, Reason } from './result.ts';
import { anyOf, firing, firingJointly, toReason, type CompiledRules, type RankedRule } from './rules.ts';

/** Places of `atLeast` and `atMost` in the list of outcomes. */
export interface Ranks {
  low: number;
  high: number;
}

/** A ruleset of which one outcome comes out: the highest that a rule gives, else the lowest. */
export class HighestRuleset {
  readonly hit = 'highest';
  readonly id: string;
  readonly about: About;
  /** From the lowest to the highest. */
  readonly outcomes: readonly string[];
  /** Facts to give as inputs; a derived `when` fact stands as the facts behind it. */
  readonly reads: readonly string[];
  /** @internal */
  readonly space: Space;
  /** @internal By rank: "the outcome is at least this". The lowest always is. */
  readonly levels: readonly (Formula | undefined)[];
  readonly #rules: readonly RankedRule[];
  readonly #fromTheTop: readonly RankedRule[];
  readonly #program: Program;
  /** By rank of `atLeast` and of `atMost`: made once, so that a run leaves nothing to collect. */
  readonly #ranges: readonly (readonly OutcomeRange[])[];

  /** @internal */
  constructor(ruleset: KitRuleset, { space, rules }: CompiledRules) {
    this.id = ruleset.id;
    this.about = ruleset.about;
    this.outcomes = ruleset.outcomes.map(({ id }) => id);
    this.space = space;
    this.reads = space.facts.map(({ fact }) => fact.id);
    const lowest = this.outcomes[0] as string;
    if (ruleset.otherwise !== undefined && ruleset.otherwise !== lowest) {
      const place = { definition: ruleset.id, pointer: '/otherwise' };
      throw new DefinitionError('rules/otherwise-not-lowest', place, { name: ruleset.otherwise, lowest });
    }
    this.#rules = rules;
    this.#fromTheTop = rules.filter(({ rank }) => rank > 0).sort((left, right) => right.rank - left.rank);
    this.#program = new Program(
      this.#fromTheTop.map(({ formula, rank }) => ({ node: formula.node, result: rank })),
      0,
    );
    this.#ranges = this.outcomes.map((atLeast) =>
      this.outcomes.map((atMost) => Object.freeze<OutcomeRange>({ atLeast, atMost })),
    );
    this.levels = this.outcomes.map((_, rank) => {
      const from = rules.filter((rule) => rule.rank >= rank);
      return rank === 0 ? undefined : anyOf(from, space);
    });
  }

  /** The exact range, without reasons: fast enough for lists of cases. */
  range(inputs: FactInputs): OutcomeRange {
    const known = this.space.borrow(inputs);
    const rank = this.#program.run(known);
    const range = rank === UNDECIDED ? this.#named(this.#openRanks(known)) : this.#ranges[rank]?.[rank];
    this.space.giveBack(known);
    return range as OutcomeRange;
  }

  /** The exact range with its reasons and the open facts that would narrow it. */
  evaluate(inputs: FactInputs): HighestResult {
    const known = this.space.open(inputs);
    const ranks = this.ranks(known);
    const range = this.#named(ranks);
    return {
      ruleset: this.id,
      ...range,
      outcome: ranks.low === ranks.high ? range.atLeast : null,
      because: this.#because(ranks.low, known),
      asks: this.#asks(ranks, known),
    };
  }

  /** @internal */
  ranks(known: Known): Ranks {
    const rank = this.#program.run(known);
    return rank === UNDECIDED ? this.#openRanks(known) : { low: rank, high: rank };
  }

  #openRanks(known: Known): Ranks {
    const ranks = this.#ruleByRule(known);
    return ranks.low === ranks.high || !this.#needsCases(known) ? ranks : this.#exact(ranks, known);
  }

  #needsCases(known: Known): boolean {
    return this.levels.some((level) => level?.needsCases(known));
  }

  #named({ low, high }: Ranks): OutcomeRange {
    return this.#ranges[low]?.[high] as OutcomeRange;
  }

  /** By Kleene over each rule: never too narrow, and mostly exact. */
  #ruleByRule(known: Known): Ranks {
    let high = -1;
    for (const { rank, formula } of this.#fromTheTop) {
      const value = formula.node.evaluate(known);
      if (value !== FALSE && high < 0) high = rank;
      if (value === TRUE) return { low: rank, high };
    }
    return { low: 0, high: Math.max(high, 0) };
  }

  /** Narrows the range by what rules give jointly. */
  #exact({ low, high }: Ranks, known: Known): Ranks {
    let [least, most] = [low, high];
    while (most > least && !this.levels[most]?.canBe(TRUE, known)) most--;
    for (let rank = most; rank > least; rank--) {
      if (!this.levels[rank]?.canBe(FALSE, known)) least = rank;
    }
    return { low: least, high: most };
  }

  #because(low: number, known: Known): Reason[] {
    if (low === 0) return [];
    const alone = firing(
      this.#rules.filter(({ rank }) => rank === low),
      known,
    );
    const rules = alone.length > 0 ? alone : firingJointly(this.#fromAtLeast(low, known), this.space, known);
    return rules.map((rule) => toReason(rule, known));
  }

  #fromAtLeast(low: number, known: Known): RankedRule[] {
    return this.#rules.filter(({ rank, formula }) => rank >= low && formula.truth(known) !== FALSE);
  }

  #asks({ low, high }: Ranks, known: Known): string[] {
    if (low === high) return [];
    const isBetween = ({ rank, formula }: RankedRule): boolean =>
      rank > low && rank <= high && formula.truth(known) !== FALSE;
    const fromTheTop = this.#fromTheTop.filter(isBetween);
    const firstFiring = (after: Known): number =>
      fromTheTop.find(({ formula }) => formula.node.evaluate(after) === TRUE)?.rank ?? low;
    return rankAsks({
      space: this.space,
      known,
      undecided: this.#rules.filter(isBetween).map(({ formula }) => formula.node),
      decisive: this.levels.slice(low + 1, high + 1).flatMap((level) => level?.node ?? []),
      reach: this.#needsCases(known) ? (after) => this.ranks(after).low : firstFiring,
      nearest: low,
      furthest: high,
    });
  }
}
