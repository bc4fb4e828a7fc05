import { nearest, type FactSpec, type KitRule, type KitRuleset } from '@qadam/schema';
import { ConditionParser } from '../condition/parse.ts';
import { DefinitionError } from '../definition-error.ts';
import { Formula } from '../formula/formula.ts';
import { join } from '../formula/node.ts';
import { Space } from '../formula/space.ts';
import { factsSupporting } from '../formula/support.ts';
import type { Known } from '../region/known.ts';
import { TRUE } from '../truth.ts';
import type { Reason } from './result.ts';
import type { Tree } from '../condition/tree.ts';

/** A rule with its formula and the place of its outcome in the list, from the lowest. */
export interface RankedRule {
  rule: KitRule;
  rank: number;
  tree: Tree;
  formula: Formula;
}

/** The rules of a ruleset over one space. */
export interface CompiledRules {
  space: Space;
  rules: readonly RankedRule[];
}

/** Checks the outcomes, and checks and compiles the conditions of every rule. */
export function compileRules(ruleset: KitRuleset, facts: ReadonlyMap<string, FactSpec>): CompiledRules {
  const outcomes = ruleset.outcomes.map(({ id }) => id);
  if (ruleset.otherwise !== undefined) requireOutcome(ruleset.otherwise, '/otherwise', ruleset.id, outcomes);
  const parser = new ConditionParser(facts);
  const parsed = ruleset.rules.map((rule, index) => ({
    rule,
    rank: requireOutcome(rule.then, `/rules/${index}/then`, ruleset.id, outcomes),
    tree: parser.parse(rule.conditions, { definition: ruleset.id, pointer: `/rules/${index}/conditions` }),
  }));
  const space = new Space(
    parsed.map(({ tree }) => tree),
    ruleset.id,
  );
  const rules = parsed.map((part) => ({ ...part, formula: new Formula(space.formula(part.tree), space) }));
  return { space, rules };
}

function requireOutcome(name: string, pointer: string, definition: string, outcomes: readonly string[]): number {
  const rank = outcomes.indexOf(name);
  if (rank >= 0) return rank;
  throw new DefinitionError(
    'rules/unknown-outcome',
    { definition, pointer },
    { name, nearest: nearest(name, outcomes) },
  );
}

/** The formula "one of these rules fires". */
export function anyOf(rules: readonly RankedRule[], space: Space): Formula {
  const nodes = rules.map(({ formula }) => formula.node);
  return new Formula(join('any', nodes), space);
}

/** The rules that certainly fire. */
export function firing(rules: readonly RankedRule[], known: Known): RankedRule[] {
  return rules.filter(({ formula }) => formula.truth(known) === TRUE);
}

/**
 * Fewest of the rules that still make it certain that one of them fires, though none certainly does alone. Which of
 * several such sets comes out does not depend on the order of the rules.
 */
export function firingJointly(rules: readonly RankedRule[], space: Space, known: Known): RankedRule[] {
  if (anyOf(rules, space).truth(known) !== TRUE) return [];
  const kept = new Set(rules);
  const byId = [...rules].sort((left, right) => right.rank - left.rank || (left.rule.id < right.rule.id ? -1 : 1));
  for (const candidate of byId) {
    kept.delete(candidate);
    if (anyOf([...kept], space).truth(known) !== TRUE) kept.add(candidate);
  }
  return rules.filter((rule) => kept.has(rule));
}

/** What explains that a rule fires. */
export function toReason({ rule, formula }: RankedRule, known: Known): Reason {
  const facts = factsSupporting(formula.node, TRUE, known);
  return { rule: rule.id, source: rule.source, basis: rule.basis, facts };
}
