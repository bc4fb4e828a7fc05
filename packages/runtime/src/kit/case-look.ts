/** The case as the rules of a kit see it: where pathway and rules meet. */
import type { Conditions, FactInput, FactInputs } from '@qadam/schema';
import type { Look, Observation, OpenQuestion } from '@qadam/pathway';
import { wouldChange, type Alternative, type RulesetResult } from '@qadam/rules';
import type { OpenKit } from './open-kit.ts';

/** What the interface shows of a ruleset's result. */
export interface CaseLook extends Look {
  result(ruleset: string, subject: string): RulesetResult;
  /** At most three smallest sets of answers that would raise the result. */
  raise(ruleset: string, subject: string): Alternative[];
  /** The same both ways and by any fact: for those who write rules, never for those who work with a family. */
  ways(ruleset: string, subject: string): Alternative[];
  /** The questions behind open facts, each with the person it is about. */
  behind(facts: readonly string[], subject: string): OpenQuestion[];
}

/** The rules of a kit, asked about one moment of one case. Nothing is computed before it is asked for. */
export function lookAt({ rules, where, pathway }: OpenKit, observation: Observation): CaseLook {
  const view = rules.at(observation);
  const decided = new Set(pathway.decidedLevels.map(({ id }) => id));

  const inputs = (reads: readonly string[], subject: string, entry: FactInputs = {}): FactInputs => {
    const values = Object.create(null) as Record<string, FactInput>;
    for (const id of reads) values[id] = id.startsWith('entry.') ? entry[id] : view.fact(subject, id);
    return values;
  };
  const owner = (ruleset: string, subject: string): string =>
    rules.ruleset(ruleset).about === 'family' ? 'family' : subject;
  const inputsOf = (ruleset: string, subject: string): FactInputs =>
    inputs(rules.ruleset(ruleset).reads, owner(ruleset, subject));

  /** A decided level stands for the questions of its own ruleset. */
  const behindLevel = ({ fact, about }: OpenQuestion): OpenQuestion[] => {
    const result = view.result(fact, about);
    return behind('outcomes' in result ? [] : result.asks, owner(fact, about));
  };
  const behind = (facts: readonly string[], subject: string): OpenQuestion[] => {
    const found = view
      .questions(subject, facts)
      .flatMap((question) => (decided.has(question.fact) ? behindLevel(question) : [question]));
    return [...new Map(found.map((question) => [`${question.about} ${question.fact}`, question])).values()];
  };

  return {
    truth(conditions: Conditions, subject, entry) {
      const compiled = entry === undefined ? rules.compile(conditions) : where(conditions);
      return compiled.truth(inputs(compiled.reads, subject, entry));
    },
    explain(conditions, subject) {
      const { truth, because, asks } = view.test(conditions, subject);
      return { truth, because, asks: behind(asks, subject) };
    },
    fact: (subject, id) => view.fact(subject, id),
    range(ruleset, subject) {
      const compiled = rules.ruleset(ruleset);
      if (compiled.hit !== 'highest') return [0, 0];
      const { atLeast, atMost } = compiled.range(inputsOf(ruleset, subject));
      return [compiled.outcomes.indexOf(atLeast), compiled.outcomes.indexOf(atMost)];
    },
    result: (ruleset, subject) => view.result(ruleset, subject),
    raise: (ruleset, subject) =>
      wouldChange(rules.ruleset(ruleset), inputsOf(ruleset, subject), { direction: 'raise' }),
    ways: (ruleset, subject) => wouldChange(rules.ruleset(ruleset), inputsOf(ruleset, subject), { direction: 'both' }),
    behind,
  };
}
