import type { ConditionNode, Conditions, Test } from '@qadam/schema';
import type { Gone } from './gone.ts';

/** What conditions may lose: facts, values, and named conditions of their ruleset. */
export interface Losing extends Gone {
  /** Is this named condition gone? */
  named(id: string): boolean;
}

/**
 * Conditions without the tests that read what is gone; a list of values only loses the values. A group that would be empty goes
 * too; `undefined`: nothing is left. What reads nothing of it comes back as it is.
 */
export const withoutTests = (conditions: Conditions, gone: Losing): Conditions | undefined =>
  without(conditions, gone) as Conditions | undefined;

function without(node: ConditionNode, gone: Losing): ConditionNode | undefined {
  if ('fact' in node) return testWithout(node, gone);
  if ('condition' in node) return gone.named(node.condition) ? undefined : node;
  if ('not' in node) {
    const inner = without(node.not, gone);
    return inner === node.not ? node : inner && { not: inner };
  }
  const members = 'all' in node ? node.all : node.any;
  const left = members.map((member) => without(member, gone));
  if (left.every((member, index) => member === members[index])) return node;
  const kept = left.filter((member) => member !== undefined);
  if (kept.length === 0) return undefined;
  return 'all' in node ? { all: kept } : { any: kept };
}

function testWithout(test: Test, { facts, values }: Losing): Test | undefined {
  const { fact, value } = test;
  if (facts.has(fact.replace(/^asked\./, ''))) return undefined;
  const lost = values.get(fact);
  if (typeof value === 'object' && !Array.isArray(value)) return facts.has(value.fact) ? undefined : test;
  if (lost === undefined) return test;
  if (!Array.isArray(value)) return lost.has(String(value)) ? undefined : test;
  const kept = value.filter((each) => !lost.has(String(each)));
  if (kept.length === value.length) return test;
  return kept.length === 0 ? undefined : { ...test, value: kept };
}
