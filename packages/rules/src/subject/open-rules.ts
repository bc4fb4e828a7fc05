import { nearest, type Conditions, type FactSpec, type Kit, type KitInstrument } from '@qadam/schema';
import { compileConditions, type CompiledConditions } from '../conditions.ts';
import { DefinitionError } from '../definition-error.ts';
import { compileRuleset, type CompiledRuleset } from '../ruleset/compile.ts';
import { refuseCycles } from './cycles.ts';
import type { Derivation } from './derive.ts';
import { createDerivation } from './derivation.ts';
import type { Subjects } from './subjects.ts';
import { View } from './view.ts';

/** The rules of a kit, compiled once and asked about many families. */
export class Rules {
  /** @internal */
  readonly facts: ReadonlyMap<string, FactSpec>;
  readonly #rulesets: ReadonlyMap<string, CompiledRuleset>;
  readonly #derivations: ReadonlyMap<string, Derivation>;
  readonly #conditions = new WeakMap<Conditions, CompiledConditions>();

  /** @internal */
  constructor(kit: OpenableKit) {
    this.facts = new Map(kit.facts.map((fact) => [fact.id, fact]));
    this.#rulesets = new Map(kit.rulesets.map((ruleset) => [ruleset.id, compileRuleset(ruleset, this.facts)]));
    this.#derivations = new Map(
      kit.facts.flatMap((fact): [string, Derivation][] => {
        const derivation = createDerivation(fact, this.facts, kit.instruments ?? []);
        return derivation ? [[fact.id, derivation]] : [];
      }),
    );
    refuseCycles(this.facts, (fact) => this.#dependencies(fact));
  }

  /** The rules as they look at one family on one day. Nothing is computed before it is asked for. */
  at(subjects: Subjects): View {
    return new View(this, subjects);
  }

  /**
   * A compiled ruleset of the kit.
   * @throws DefinitionError `rules/unknown-ruleset`.
   */
  ruleset(id: string, place = { definition: 'kit', pointer: '/rulesets' }): CompiledRuleset {
    const ruleset = this.#rulesets.get(id);
    if (ruleset) return ruleset;
    throw new DefinitionError('rules/unknown-ruleset', place, {
      name: id,
      nearest: nearest(id, this.#rulesets.keys()),
    });
  }

  /** Conditions over the facts of the kit, compiled once for each object. */
  compile(conditions: Conditions): CompiledConditions {
    const compiled = this.#conditions.get(conditions) ?? compileConditions(conditions, this.facts);
    this.#conditions.set(conditions, compiled);
    return compiled;
  }

  /** @internal */
  derivation(fact: string): Derivation | undefined {
    return this.#derivations.get(fact);
  }

  #dependencies({ id, origin }: FactSpec): readonly string[] {
    if (origin.kind === 'derived') return this.#derivations.get(id)?.dependsOn ?? [];
    return origin.kind === 'ruleset' ? this.ruleset(origin.ruleset, { definition: id, pointer: '' }).reads : [];
  }
}

/** What of a kit the rules look at; `instruments` only for the columns of tables. */
export type OpenableKit = Pick<Kit, 'facts' | 'rulesets'> & { instruments?: readonly KitInstrument[] };

/**
 * Compiles the rules and derived facts of a kit.
 * @throws DefinitionError for what is not understood, among it `rules/cycle` for facts that depend on themselves.
 */
export function openRules(kit: OpenableKit): Rules {
  return new Rules(kit);
}
