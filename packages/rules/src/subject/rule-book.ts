import type { Conditions, FactSpec } from '@qadam/schema';
import type { CompiledConditions } from '../conditions.ts';
import type { CompiledRuleset } from '../ruleset/compile.ts';
import type { Derivation } from './derive.ts';

/** The compiled rules of a kit, as a view looks at them. */
export interface RuleBook {
  readonly facts: ReadonlyMap<string, FactSpec>;
  ruleset(id: string): CompiledRuleset;
  compile(conditions: Conditions): CompiledConditions;
  derivation(fact: string): Derivation | undefined;
}
