import type { Conditions, ConditionNode } from '@qadam/schema';
import type { Tree } from '../condition/tree.ts';
import type { RankedRule } from '../ruleset/rules.ts';
import { factsOf, findCase } from './example.ts';
import type { Finding } from './finding.ts';
import type { Literal } from '../solver/solver.ts';
import { comesOut, type ProofSubject } from './subject.ts';

/** A case in which not exactly one outcome comes out (hit `highest`). */
export function notTotal({ ruleset, encoding, reached }: ProofSubject): Finding[] {
  const levels = comesOut({ ruleset, reached }, encoding);
  const pairs = levels.flatMap((one, rank) => levels.slice(0, rank).map((other) => encoding.all([one, other])));
  const found = encoding.any([-encoding.any(levels), ...pairs]);
  const example = findCase({ encoding, found });
  return example
    ? [{ property: 'total', ruleset: ruleset.id, example: { facts: factsOf(example, example.first) } }]
    : [];
}

/** Outcomes that never come out, whatever is answered. */
export function deadOutcomes(subject: ProofSubject): Finding[] {
  const { ruleset, encoding } = subject;
  return comesOut(subject, encoding).flatMap((literal, rank) =>
    encoding.holds([literal])
      ? []
      : [{ property: 'outcomes', ruleset: ruleset.id, outcome: ruleset.outcomes[rank]!.id } as const],
  );
}

/**
 * Rules without which the same would come out in every case: they never fire, or others for the same outcome or a higher
 * one always fire beside them. A rule that says the same as an earlier one is told by `sameRules`.
 */
export function deadRules(subject: ProofSubject): Finding[] {
  const doubles = doublesOf(subject);
  return subject.rules
    .filter((rule) => !doubles.has(rule) && !decidesAlone(rule, subject, doubles))
    .map(({ rule }) => ({ property: 'rules', ruleset: subject.ruleset.id, rule: rule.id }));
}

/** Rules that fire in the same cases as an earlier one for the same outcome. The earlier is named as `other`. */
export function sameRules(subject: ProofSubject): Finding[] {
  return [...doublesOf(subject)].map(([{ rule }, other]) => ({
    property: 'distinct',
    ruleset: subject.ruleset.id,
    rule: rule.id,
    other: other.rule.id,
  }));
}

type Doubles = ReadonlyMap<RankedRule, RankedRule>;

/** By rule: the earlier one that says the same. Only rules that nothing hangs on are compared, two by two. */
function doublesOf(subject: ProofSubject): Doubles {
  const doubles = new Map<RankedRule, RankedRule>();
  const { rules, encoding } = subject;
  const idle = rules.filter((rule) => !decidesAlone(rule, subject, doubles));
  const literal = ({ formula }: RankedRule): Literal => encoding.formula(formula.node);
  idle.forEach((rule, index) => {
    const earlier = idle
      .slice(0, index)
      .find((other) => other.rank === rule.rank && !encoding.holds([encoding.differ(literal(other), literal(rule))]));
    if (earlier) doubles.set(rule, doubles.get(earlier) ?? earlier);
  });
  return doubles;
}

function decidesAlone(rule: RankedRule, subject: ProofSubject, doubles: Doubles): boolean {
  const { encoding } = subject;
  return encoding.holds([encoding.formula(rule.formula.node), ...alone(rule, subject, doubles)]);
}

/**
 * Tests that can be left out: what comes out is the same when the test always holds, or when it never does. Of a rule
 * that decides nowhere, nothing is told twice. What stands inside a derived fact is not looked at: others may need it.
 */
export function idleConditions(subject: ProofSubject): Finding[] {
  const doubles = doublesOf(subject);
  return subject.rules
    .filter((rule) => !doubles.has(rule) && decidesAlone(rule, subject, doubles))
    .flatMap((rule) => idleTests(rule, subject, doubles));
}

function idleTests(ranked: RankedRule, subject: ProofSubject, doubles: Doubles): Finding[] {
  const { ruleset, space, encoding } = subject;
  const { rule, tree, formula } = ranked;
  const own = encoding.formula(formula.node);
  const others = alone(ranked, subject, doubles);
  const matters = (changed: Tree): boolean =>
    encoding.holds([encoding.differ(own, encoding.formula(space.formula(changed))), ...others]);
  return testsOf(rule.conditions)
    .filter(({ path }) => ![ALWAYS, NEVER].every((constant) => matters(replaced(tree, path, constant))))
    .map(({ pointer, test }) => ({ property: 'conditions', ruleset: ruleset.id, rule: rule.id, pointer, test }));
}

/** Cases in which a rule alone decides: none fires for the same outcome, or (hit `highest`) for a higher one. */
function alone({ rule, rank }: RankedRule, { ruleset, rules, encoding }: ProofSubject, doubles: Doubles): Literal[] {
  const rivals = rules.filter(
    (other) =>
      other.rule !== rule && !doubles.has(other) && (ruleset.hit === 'all' ? other.rank === rank : other.rank >= rank),
  );
  return rivals.map(({ formula }) => -encoding.formula(formula.node));
}

const ALWAYS: Tree = { kind: 'all', items: [] };
const NEVER: Tree = { kind: 'any', items: [] };

/** Where a test stands: by the place in each list on the way, `0` below `not`. */
interface Place {
  pointer: string;
  path: readonly number[];
  test: unknown;
}

function testsOf(node: Conditions | ConditionNode, pointer = '', path: readonly number[] = []): Place[] {
  if ('fact' in node) return [{ pointer, path, test: node }];
  if ('not' in node) return testsOf(node.not, `${pointer}/not`, [...path, 0]);
  const [kind, items] =
    'all' in node ? (['all', node.all] as const) : (['any', 'any' in node ? node.any : []] as const);
  return items.flatMap((item, index) => testsOf(item, `${pointer}/${kind}/${index}`, [...path, index]));
}

/** The tree with another in one place. A tree has the shape of its conditions; a derived fact stands as its own tree. */
function replaced(tree: Tree, [place, ...path]: readonly number[], by: Tree): Tree {
  if (place === undefined) return by;
  if (tree.kind === 'not') return { kind: 'not', item: replaced(tree.item, path, by) };
  if (tree.kind === 'test') return by;
  return { ...tree, items: tree.items.map((item, index) => (index === place ? replaced(item, path, by) : item)) };
}
