import { factsOf, type Conditions, type FactSpec, type Kit } from '@qadam/schema';

/** Which facts conditions read, through derived facts and rulesets as well. */
export interface Reads {
  /** Every fact that the conditions lead to. */
  factsBehind(conditions: Conditions): ReadonlySet<string>;
  /** Every fact that a fact leads to, itself included. */
  factsBehindFact(id: string): ReadonlySet<string>;
}

/** Follows the facts of a kit to those that they are made of. */
export function openReads(kit: Kit): Reads {
  const facts = new Map(kit.facts.map((fact) => [fact.id, fact]));
  const rulesets = new Map(kit.rulesets.map((ruleset) => [ruleset.id, ruleset]));
  const partsOf = (id: string): string[] => {
    const origin = facts.get(id)?.origin;
    if (origin?.kind === 'derived') return derivedReads(origin.definition);
    const rules = rulesets.get(id)?.rules ?? [];
    return rules.flatMap((rule) => factsOf(rule.conditions));
  };
  const closure = (ids: readonly string[]): Set<string> => {
    const seen = new Set<string>();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...partsOf(id));
    }
    return seen;
  };
  return {
    factsBehind: (conditions) => closure(factsOf(conditions)),
    factsBehindFact: (id) => closure([id]),
  };
}

function derivedReads(definition: Extract<FactSpec['origin'], { kind: 'derived' }>['definition']): string[] {
  const { when, any, all, count, highest, daysSince } = definition;
  const conditions = [when, any, all, count].filter((each) => each !== undefined);
  return [...conditions.flatMap(factsOf), ...[highest, daysSince].filter((id) => id !== undefined)];
}
