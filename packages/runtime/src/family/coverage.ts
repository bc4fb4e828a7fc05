import { testsOf, type Entry } from '@qadam/schema';
import { caseMemory, foldWith } from '../kit/fold-with.ts';
import type { CaseLook } from '../kit/case-look.ts';
import type { OpenKit } from '../kit/open-kit.ts';

/** Whether a rule, or one condition of it, was seen to hold and to fail for certain. */
export interface Reached {
  ruleset: string;
  rule: string;
  /** The condition in words of the definition (`violence equal yes`); absent for the rule itself. */
  test?: string;
  held: boolean;
  failed: boolean;
}

/**
 * Which rules and conditions the logs reach on both sides: each log is looked at after each of its entries, for each
 * subject, with what the host gives. What is unknown counts for neither side.
 */
export function familyCoverage(
  open: OpenKit,
  logs: readonly { entries: readonly Entry[]; given?: Readonly<Record<string, unknown>> }[],
): Reached[] {
  const parts = open.kit.rulesets.flatMap((ruleset) =>
    ruleset.rules.flatMap((rule) => [
      { ruleset, rule, conditions: rule.conditions, reached: reachedOf(ruleset.id, rule.id) },
      ...testsOf(rule.conditions).map(({ test }) => ({
        ruleset,
        rule,
        conditions: { any: [test] },
        reached: reachedOf(ruleset.id, rule.id, `${test.fact} ${test.operator} ${JSON.stringify(test.value)}`),
      })),
    ]),
  );
  for (const { entries, given = {} } of logs) {
    const memory = caseMemory();
    for (const [index, { at }] of entries.entries()) {
      const wanted = parts.filter(({ reached }) => !reached.held || !reached.failed);
      if (wanted.length === 0) return parts.map(({ reached }) => reached);
      const { judged, state } = foldWith(open, entries.slice(0, index + 1), { at, given, memory });
      const people = [...state.people.values()].filter(({ kind }) => kind === 'child').map(({ id }) => id);
      for (const { ruleset, conditions, reached } of wanted) {
        const look: CaseLook = judged.looks.get(ruleset.id) ?? judged.look;
        for (const subject of ruleset.about === 'family' ? ['family'] : people) {
          const truth = look.truth(conditions, subject);
          if (truth === 'true') reached.held = true;
          if (truth === 'false') reached.failed = true;
        }
      }
    }
  }
  return parts.map(({ reached }) => reached);
}

const reachedOf = (ruleset: string, rule: string, test?: string): Reached => ({
  ruleset,
  rule,
  ...(test !== undefined && { test }),
  held: false,
  failed: false,
});
