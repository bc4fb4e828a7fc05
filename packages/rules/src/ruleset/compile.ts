import type { FactSpec, KitRuleset } from '@qadam/schema';
import { AllRuleset } from './all.ts';
import { HighestRuleset } from './highest.ts';
import { compileRules } from './rules.ts';

/** A ruleset made ready to be evaluated often. Pure: a run keeps nothing. Look at `hit` to know which it is. */
export type CompiledRuleset = HighestRuleset | AllRuleset;

/**
 * Compiles a ruleset over facts, among them the constants and derived `when` facts that its rules name. A fact that is
 * absent from the inputs, or whose value it cannot take, is open. The order of the rules has no meaning.
 * @throws DefinitionError for what is not understood: `rules/unknown-outcome`, `rules/unknown-fact` and the others.
 */
export function compileRuleset<Ruleset extends KitRuleset>(
  ruleset: Ruleset,
  facts: ReadonlyMap<string, FactSpec>,
): Ruleset['hit'] extends 'highest' ? HighestRuleset : Ruleset['hit'] extends 'all' ? AllRuleset : CompiledRuleset;
export function compileRuleset(ruleset: KitRuleset, facts: ReadonlyMap<string, FactSpec>): CompiledRuleset {
  const rules = compileRules(ruleset, facts);
  return ruleset.hit === 'highest' ? new HighestRuleset(ruleset, rules) : new AllRuleset(ruleset, rules);
}
