import { PERMITTING, type FactSpec, type KitRuleset } from '@qadam/schema';
import { compileRuleset } from '../ruleset/compile.ts';
import { deadOutcomes, deadRules, idleConditions, notTotal, sameRules } from './decided.ts';
import type { Finding, Proof, Property } from './finding.ts';
import { notMonotone } from './monotone.ts';
import { proofSubject, type Evaluate } from './subject.ts';

/**
 * Proves a ruleset for every possible answer, without families or samples. What it names stands in no relation but that
 * of `when` facts: each fact may have every value beside every other. That makes what is proved hold all the more; a
 * case that is found may be one that the questions do not allow.
 * @throws DefinitionError for what is not understood.
 */
export function proveRuleset(ruleset: KitRuleset, facts: ReadonlyMap<string, FactSpec>): Proof {
  const subject = proofSubject(ruleset, facts);
  const findings: Finding[] = [
    ...deadOutcomes(subject),
    ...deadRules(subject),
    ...sameRules(subject),
    ...idleConditions(subject),
  ];
  const checked: Property[] = ['outcomes', 'rules', 'conditions', 'distinct'];
  if (ruleset.hit === 'all') return { checked, findings };
  const permits = ruleset.id === PERMITTING;
  findings.push(...notTotal(subject), ...notMonotone(subject, evaluateWith(ruleset, facts), { permits }));
  return { checked: [...checked, 'total', 'monotone'], findings };
}

/** What comes out by the rules themselves, not by the solver. */
export function evaluateWith(ruleset: KitRuleset, facts: ReadonlyMap<string, FactSpec>): Evaluate {
  const compiled = compileRuleset(ruleset, facts);
  return (inputs) => {
    if (compiled.hit === 'highest') return [compiled.range(inputs).atMost];
    const holds = compiled.holds(inputs);
    return compiled.outcomes.filter((_, index) => holds[index] === true);
  };
}
