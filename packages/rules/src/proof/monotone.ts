import type { FactVariables } from '../region/fact-variables.ts';
import type { Example } from './example.ts';
import type { Finding } from './finding.ts';
import { worsenings, type Worsening } from './order.ts';
import type { Literal } from '../solver/solver.ts';
import { exampleOf, type Evaluate, type ProofSubject } from './subject.ts';

/**
 * Facts of which a worse value leads to less: to a lower level, or, where the ruleset permits something (closure), to a
 * permission that the better value did not give. One fact is made worse at a time; that suffices, since several can be
 * made worse one after the other.
 */
export function notMonotone(subject: ProofSubject, evaluate: Evaluate, { permits }: { permits: boolean }): Finding[] {
  return subject.space.facts.flatMap((fact) => {
    const example = firstOf(worsenings(fact), (worse) => lowered(subject, worse, evaluate, permits));
    return example ? [{ property: 'monotone', ruleset: subject.ruleset.id, fact: fact.fact.id, example } as const] : [];
  });
}

/** Facts of the ruleset that say which way is worse. */
export function orderedFacts({ space }: ProofSubject): FactVariables[] {
  return space.facts.filter((fact) => worsenings(fact).length > 0);
}

function lowered(
  { encoding, reached }: ProofSubject,
  worse: Worsening,
  evaluate: Evaluate,
  permits: boolean,
): Example | undefined {
  const other = encoding.copy([worse.variable]);
  const becomesWorse = encoding.any(
    worse.pairs.map(([from, to]) =>
      encoding.all([encoding.in(worse.variable, from), encoding.in(worse.variable, to, other)]),
    ),
  );
  const drops = reached.map((node) => drop(encoding.formula(node), encoding.formula(node, other), permits));
  const found = encoding.all([becomesWorse, encoding.any(drops.map((pair) => encoding.all(pair)))]);
  return exampleOf({ encoding, found, other }, evaluate);
}

function drop(before: Literal, after: Literal, permits: boolean): Literal[] {
  return permits ? [-before, after] : [before, -after];
}

function firstOf<Item, Found>(items: readonly Item[], look: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
