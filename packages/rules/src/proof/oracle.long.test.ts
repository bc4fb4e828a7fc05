/** What is proved of thousands of random rulesets is what z3 says, and what comes of trying every possible answer. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOES_NOT_APPLY, type FactInput, type KitRule, type KitRuleset, type Scalar } from '@qadam/schema';
import { changeOf, givenFacts, ORDERED_FACTS as FACTS, rulesetOn, samplesOf, someFacts } from '../testing/arbitrary.ts';
import { completions, holds, outcomes, worsened, type Complete, type Value } from '../testing/naive.ts';
import { every, no, openZ3, some, Terms, type Term, type Z3 } from '../testing/z3.ts';
import { neverTogether } from './never.ts';
import { proveRuleset } from './properties.ts';
import { compareRulesets } from './same.ts';

const RULESETS = 1000;
const SEED = 20_260_514;
const MINUTES = 60_000;

let z3: Z3;
beforeAll(async () => {
  z3 = await openZ3();
});
afterAll(() => z3.close());

interface Case {
  ids: string[];
  /** Called `closure`, it permits: a worse answer may then not raise. */
  before: KitRuleset;
  after: KitRuleset;
}

const caseOf = (hit: 'highest' | 'all'): fc.Arbitrary<Case> =>
  fc.tuple(someFacts, fc.constantFrom('level', 'closure')).chain(([ids, id]) =>
    rulesetOn(ids, hit).chain((ruleset) => {
      const before = { ...ruleset, id };
      return fc.record({ ids: fc.constant(ids), before: fc.constant(before), after: changeOf(before, ids) });
    }),
  );

/** How often an answer was yes, by the kind of question: none may be yes always, or never. */
const tally = new Map<string, { asked: number; yes: number }>();

test.each(['highest', 'all'] as const)(
  'hit %s: our solver, z3 and every possible answer agree',
  { timeout: 5 * MINUTES },
  async (hit) => {
    tally.clear();
    await fc.assert(
      fc.asyncProperty(caseOf(hit), async (given) => {
        const ours = byProof(given);

        expect(ours).toEqual(await byZ3(given, ours));
        expect(ours).toEqual(byForce(given));
      }),
      { numRuns: RULESETS, seed: SEED + hit.length },
    );
    console.log(`hit ${hit}, seed ${SEED + hit.length}, ${RULESETS} rulesets:`, Object.fromEntries(tally));
    for (const { asked, yes } of tally.values()) expect([yes > 0, yes < asked]).toEqual([true, true]);
  },
);

/**
 * All that is asked of a ruleset and of a change to it. Each answer is one that can be, in words, so that a difference
 * reads by itself.
 */
const words = {
  /** The outcome comes out for some answers. */
  outcome: (id: string) => `outcome: ${id}`,
  /** The rule fires in just the cases of an earlier one for the same outcome. */
  double: (id: string) => `double: ${id}`,
  /** No other rule for the same outcome or, hit highest, for a higher one fires beside it; doubles aside. */
  alone: (id: string) => `alone: ${id}`,
  /** A worse answer lowers the outcome, or raises the permission. */
  lowered: (fact: string) => `lowered by: ${fact}`,
  /** Some answers are decided otherwise after the change. */
  changed: (from: string, to: string) => `changed: ${from} → ${to}`,
  /** The first rule can fire beside the last. */
  together: 'together: the first and the last rule',
};

function byProof({ ids, before, after }: Case): string[] {
  const { findings } = proveRuleset(before, FACTS);
  const told = (property: string) => findings.filter((finding) => finding.property === property);
  const names = (property: string, key: 'outcome' | 'rule') => told(property).map((finding) => finding[key]!);
  const answers: string[] = [];
  const dead = names('outcomes', 'outcome');
  const doubles = names('distinct', 'rule');
  const idle = [...names('rules', 'rule'), ...doubles];
  answers.push(...before.outcomes.filter(({ id }) => !dead.includes(id)).map(({ id }) => words.outcome(id)));
  answers.push(...doubles.map(words.double));
  answers.push(...before.rules.filter(({ id }) => !idle.includes(id)).map(({ id }) => words.alone(id)));
  for (const { fact, example } of told('monotone')) {
    answers.push(words.lowered(fact!));
    for (const values of casesOf(ids, example!.facts)) {
      const then = { ...values, [fact!]: example!.then!.facts[fact!] as Value };
      const [from, to] = [rankOf(before, values), rankOf(before, then)];
      expect([example, before.id === 'closure' ? to > from : to < from]).toEqual([example, true]);
    }
  }
  for (const { from, to, facts } of compareRulesets({ ruleset: before, facts: FACTS }, { ruleset: after, facts: FACTS })
    .differ) {
    answers.push(words.changed(from.join(), to.join()));
    for (const values of casesOf(ids, facts))
      expect([facts, changesOf({ before, after }, values)]).toEqual([
        facts,
        expect.arrayContaining([words.changed(from.join(), to.join())]),
      ]);
  }
  const [first, last] = endsOf(before);
  const shown = neverTogether([first.conditions, last.conditions], { facts: FACTS });
  if (shown) answers.push(words.together);
  for (const values of shown ? casesOf(ids, shown) : [])
    for (const { conditions } of [first, last])
      expect([shown, holds(conditions, values, FACTS)]).toEqual([shown, true]);
  return sorted(answers);
}

/** `ours`: which rules we call doubles; that is asked first, and the rest without those. */
async function byZ3({ ids, before, after }: Case, ours: readonly string[]): Promise<string[]> {
  const terms = new Terms(FACTS);
  const questions: Record<string, Term> = {};
  const fires = ({ conditions }: KitRule, other?: string): Term => terms.holds(conditions, other);
  const rankOfRule = (ruleset: KitRuleset, { then }: KitRule): number =>
    ruleset.outcomes.findIndex(({ id }) => id === then);
  /** The outcome of this rank comes out, or (hit highest) a higher one. */
  const reached = (ruleset: KitRuleset, rank: number, other?: string): Term =>
    ruleset.hit === 'highest' && rank === 0
      ? 'true'
      : some(
          ...ruleset.rules
            .filter((rule) =>
              ruleset.hit === 'highest' ? rankOfRule(ruleset, rule) >= rank : rankOfRule(ruleset, rule) === rank,
            )
            .map((rule) => fires(rule, other)),
        );
  const comesOut = (ruleset: KitRuleset, rank: number): Term =>
    ruleset.hit === 'highest' && rank + 1 < ruleset.outcomes.length
      ? every(reached(ruleset, rank), no(reached(ruleset, rank + 1)))
      : reached(ruleset, rank);

  before.outcomes.forEach(({ id }, rank) => (questions[words.outcome(id)] = comesOut(before, rank)));
  const isDouble = (rule: KitRule): boolean => ours.includes(words.double(rule.id));
  const single = before.rules.filter((rule) => !isDouble(rule));
  for (const rule of single) {
    const [own, rank] = [fires(rule), rankOfRule(before, rule)];
    const rivals = single.filter(
      (other) =>
        other !== rule && (before.hit === 'highest' ? rankOfRule(before, other) >= rank : other.then === rule.then),
    );
    questions[words.alone(rule.id)] = every(own, ...rivals.map((rival) => no(fires(rival))));
  }
  before.rules.forEach((rule, index) => {
    const earlier = before.rules.slice(0, index).filter(({ then }) => then === rule.then);
    for (const other of earlier)
      questions[`unlike: ${rule.id} ${other.id}`] = `(distinct ${fires(rule)} ${fires(other)})`;
  });
  for (const id of before.hit === 'highest' ? givenFacts(ids) : []) {
    const worse = terms.worse(id);
    const drops = before.outcomes.map((_, rank) => {
      const [first, then] = [reached(before, rank), reached(before, rank, id)];
      return before.id === 'closure' ? every(no(first), then) : every(first, no(then));
    });
    if (worse.length > 0) questions[words.lowered(id)] = every(some(...worse), some(...drops));
  }
  before.outcomes.forEach(({ id }, from) => {
    const [left, right] = [comesOut(before, from), comesOut(after, from)];
    if (before.hit === 'all') {
      questions[words.changed(id, '')] = every(left, no(right));
      questions[words.changed('', id)] = every(no(left), right);
    } else
      after.outcomes.forEach((other, to) => {
        if (to !== from) questions[words.changed(id, other.id)] = every(left, comesOut(after, to));
      });
  });
  questions[words.together] = every(...endsOf(before).map((rule) => fires(rule)));

  const possible = await z3.possible(terms.declarations, questions);
  for (const question of Object.keys(questions)) {
    const kind = question.split(':')[0]!;
    const count = tally.get(kind) ?? { asked: 0, yes: 0 };
    tally.set(kind, { asked: count.asked + 1, yes: count.yes + (possible.includes(question) ? 1 : 0) });
  }
  const doubles = before.rules.filter((rule) =>
    Object.keys(questions).some((key) => key.startsWith(`unlike: ${rule.id} `) && !possible.includes(key)),
  );
  const others = possible.filter((question) => !question.startsWith('unlike'));
  return sorted([...others, ...doubles.map(({ id }) => words.double(id))]);
}

function byForce({ ids, before, after }: Case): string[] {
  const cases = casesOf(ids, {});
  const answers = cases.flatMap((values) => outcomes(before, values, FACTS).map(words.outcome));
  const firing = new Map(
    before.rules.map(({ id, conditions }) => [id, cases.map((values) => holds(conditions, values, FACTS))]),
  );
  const rank = ({ then }: KitRule): number => before.outcomes.findIndex(({ id }) => id === then);
  const doubles = before.rules.filter((rule, index) =>
    before.rules
      .slice(0, index)
      .some(({ id, then }) => then === rule.then && firing.get(id)!.join() === firing.get(rule.id)!.join()),
  );
  answers.push(...doubles.map(({ id }) => words.double(id)));
  const single = before.rules.filter((rule) => !doubles.includes(rule));
  for (const rule of single) {
    const rivals = single.filter(
      (other) => other !== rule && (before.hit === 'highest' ? rank(other) >= rank(rule) : other.then === rule.then),
    );
    const isAlone = (index: number): boolean => !rivals.some(({ id }) => firing.get(id)![index]);
    if (firing.get(rule.id)!.some((fires, index) => fires && isAlone(index))) answers.push(words.alone(rule.id));
  }
  const samples = samplesOf(ids);
  for (const id of before.hit === 'highest' ? Object.keys(samples) : []) {
    const isLowered = cases.some((values) =>
      worsened(FACTS.get(id)!, values[id]!, samples[id]!).some((value) => {
        const [from, to] = [rankOf(before, values), rankOf(before, { ...values, [id]: value })];
        return before.id === 'closure' ? to > from : to < from;
      }),
    );
    if (isLowered) answers.push(words.lowered(id));
  }
  answers.push(...cases.flatMap((values) => changesOf({ before, after }, values)));
  const [first, last] = endsOf(before).map(({ id }) => firing.get(id)!) as [boolean[], boolean[]];
  if (first.some((fires, index) => fires && last[index])) answers.push(words.together);
  return sorted(answers);
}

const sorted = (answers: readonly string[]): string[] => [...new Set(answers)].sort();
const endsOf = ({ rules }: KitRuleset): [KitRule, KitRule] => [rules[0]!, rules.at(-1)!];
const rankOf = (ruleset: KitRuleset, values: Complete): number =>
  ruleset.outcomes.findIndex(({ id }) => id === outcomes(ruleset, values, FACTS)[0]);

/** How a case is decided otherwise after the change. */
function changesOf({ before, after }: Pick<Case, 'before' | 'after'>, values: Complete): string[] {
  const [left, right] = [outcomes(before, values, FACTS), outcomes(after, values, FACTS)];
  if (before.hit === 'highest') return left[0] === right[0] ? [] : [words.changed(left[0]!, right[0]!)];
  const lost = left.filter((id) => !right.includes(id)).map((id) => words.changed(id, ''));
  return [...lost, ...right.filter((id) => !left.includes(id)).map((id) => words.changed('', id))];
}

/** Every case with what an example tells, which must be values that there can be. */
function casesOf(ids: readonly string[], told: Readonly<Record<string, FactInput>>): Complete[] {
  const samples = samplesOf(ids);
  for (const [id, value] of Object.entries(told)) {
    expect([id, value, canBe(id, value)]).toEqual([id, value, true]);
    samples[id] = [value as Value];
  }
  return completions({}, samples);
}

function canBe(id: string, value: FactInput): boolean {
  const { type, values, doesNotApply, origin } = FACTS.get(id)!;
  if (value === DOES_NOT_APPLY) return doesNotApply === true;
  if (type === 'choices') return Array.isArray(value) && value.every((item) => values!.includes(item as string));
  if (values) return values.includes(value as string);
  if (type === 'integer') return Number.isInteger(value) && (origin.kind !== 'derived' || (value as number) >= 0);
  if (type === 'date') return new Date(value as Scalar).toISOString().startsWith(value as string);
  return type === 'number' ? Number.isFinite(value) : typeof value === 'string';
}
