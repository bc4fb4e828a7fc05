import {
  factsOf,
  lookUpFact,
  PERMITTING,
  sameJson,
  type Conditions,
  type FactSpec,
  type KitRuleset,
  type Rests,
} from '@qadam/schema';
import type { Finding } from './finding.ts';
import type { GraphKit } from './graph.ts';
import { compareRulesets, type DifferentCase, type Edition } from './same.ts';

/**
 * Cases in which an overlay decides looser than its base allows: a locked ruleset, or one that something locked reads,
 * comes out lower (where rules permit: higher), a locked rule no longer leads to what it leads to, or a locked move is
 * allowed where it was not. However it comes about: by a rule, a constant, a derived fact. What is derived over all
 * children is looked at in a family with one child.
 * @throws DefinitionError for what is not understood in either.
 */
export function looserThanBase(base: GraphKit, overlay: GraphKit): Finding[] {
  const [before, after] = [base, overlay].map(oneChild) as [Facts, Facts];
  const locked = coveredRulesets(base, before);
  return [
    ...base.rulesets.flatMap((ruleset) => {
      const own = { base: { ruleset, facts: before }, overlay: { ruleset: sameIn(overlay, ruleset), facts: after } };
      return locked.has(ruleset.id) ? looserRuleset(own) : looserRules(own);
    }),
    ...looserMoves(base, overlay, [before, after]),
  ];
}

type Facts = ReadonlyMap<string, FactSpec>;

interface Pair {
  base: Edition;
  overlay: Edition;
}

/** What an overlay has taken away decides nothing. */
const sameIn = ({ rulesets }: GraphKit, ruleset: KitRuleset): KitRuleset =>
  rulesets.find(({ id }) => id === ruleset.id) ?? { ...ruleset, rules: [] };

function looserRuleset(pair: Pair): Finding[] {
  const { id, hit, outcomes } = pair.base.ruleset;
  if (hit === 'all') return found(pair, { ruleset: id }, ({ to }) => to.length === 0);
  const ranks = outcomes.map((outcome) => outcome.id);
  const isLooser = ([from]: readonly string[], [to]: readonly string[]): boolean => {
    const by = rankIn(ranks, pair.overlay.ruleset, to!) - ranks.indexOf(from!);
    return id === PERMITTING ? by > 0 : by < 0;
  };
  return found(pair, { ruleset: id }, ({ from, to }) => isLooser(from, to));
}

/**
 * Of a ruleset that is not locked, the locked rules alone: what they lead to comes out, whatever else does. Where rules
 * permit, they permit no more.
 */
function looserRules({ base, overlay }: Pair): Finding[] {
  const locked = base.ruleset.rules.filter((rule) => rule.locked).map(({ id }) => id);
  if (locked.length === 0) return [];
  const only = ({ ruleset, facts }: Edition): Edition => {
    const { otherwise, ...rest } = ruleset;
    const rules = ruleset.rules.filter(({ id }) => locked.includes(id));
    return { ruleset: { ...rest, ...(ruleset.hit === 'highest' && { otherwise }), rules }, facts };
  };
  return looserRuleset(
    base.ruleset.id === PERMITTING ? { base, overlay: only(overlay) } : { base: only(base), overlay },
  );
}

/** An outcome that only the overlay has stands for the one of the base below it. */
function rankIn(ranks: readonly string[], { outcomes }: KitRuleset, id: string): number {
  const upTo = outcomes.slice(0, outcomes.findIndex((outcome) => outcome.id === id) + 1);
  return Math.max(0, ...upTo.map((outcome) => ranks.indexOf(outcome.id)));
}

/** A guard as a ruleset: which moves are allowed is compared as what comes out is. */
function looserMoves(base: GraphKit, overlay: GraphKit, [before, after]: readonly [Facts, Facts]): Finding[] {
  return base.model.transitions.flatMap(({ id, guard, locked }) => {
    const same = overlay.model.transitions.find((move) => move.id === id);
    if (!locked || !guard || !same) return [];
    const pair = {
      base: { ruleset: allowed(guard), facts: before },
      overlay: { ruleset: allowed(same.guard), facts: after },
    };
    return found(pair, { move: id }, ({ from }) => from.length === 0);
  });
}

function allowed(guard: Conditions | undefined): KitRuleset {
  const rests = (): Rests => ({ source: [], basis: 'assumption' });
  const rules = guard ? [{ ...rests(), id: 'guard', then: 'allowed', conditions: guard }] : [];
  const outcomes = [{ ...rests(), id: 'allowed' }];
  return {
    ...rests(),
    id: 'guard',
    about: 'family',
    hit: 'all',
    outcomes,
    rules,
    ...(!guard && { otherwise: 'allowed' }),
  };
}

/** One finding for each pair of outcomes, and one for each fact that cannot be compared. */
function found(
  { base, overlay }: Pair,
  about: Partial<Finding>,
  isLooser: (difference: DifferentCase) => boolean,
): Finding[] {
  const { differ, incomparable } = compareRulesets(base, overlay);
  const told = new Map(differ.filter(isLooser).map((each) => [`${each.from.join()} ${each.to.join()}`, each] as const));
  return [
    ...[...incomparable, ...derivedOtherwise({ base, overlay })].map((fact): Finding => ({
      property: 'locked',
      ...about,
      fact,
    })),
    ...[...told.values()].map(({ from, to, facts }): Finding => ({
      property: 'locked',
      ...about,
      example: { facts, ...(about.ruleset !== undefined && { outcomes: from, then: { facts, outcomes: to } }) },
    })),
  ];
}

/** Ids of the locked rulesets, and of those that anything locked reads. */
function coveredRulesets({ rulesets, model }: GraphKit, facts: Facts): Set<string> {
  const of = (id: string): KitRuleset | undefined => rulesets.find((ruleset) => ruleset.id === id);
  const conditionsOf = (id: string): Conditions[] => of(id)?.rules.map(({ conditions }) => conditions) ?? [];
  const wholly = rulesets.filter(({ locked }) => locked).map(({ id }) => id);
  const rules = rulesets.flatMap((ruleset) => ruleset.rules.filter(({ locked }) => locked));
  const guards = model.transitions.flatMap(({ locked, guard }) => (locked && guard ? [guard] : []));
  const covered = new Set(wholly);
  const queue = [...wholly.flatMap(conditionsOf), ...rules.map(({ conditions }) => conditions), ...guards];
  for (let conditions = queue.pop(); conditions; conditions = queue.pop())
    for (const { origin } of readFrom(factsOf(conditions), facts)) {
      if (origin.kind !== 'ruleset' || covered.has(origin.ruleset)) continue;
      covered.add(origin.ruleset);
      queue.push(...conditionsOf(origin.ruleset));
    }
  return covered;
}

/** Facts with all that they are derived from. */
function readFrom(ids: readonly string[], facts: Facts): FactSpec[] {
  const read = new Map<string, FactSpec>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const asked = id.startsWith('asked.') ? id.slice('asked.'.length) : id;
    const fact = lookUpFact(facts, asked);
    if (!fact || read.has(asked)) continue;
    read.set(asked, fact);
    if (fact.origin.kind !== 'derived') continue;
    const { when, any, all, count, highest, daysSince } = fact.origin.definition;
    for (const conditions of [when, any, all, count]) if (conditions) queue.push(...factsOf(conditions));
    queue.push(...[highest, daysSince].filter((each) => each !== undefined));
  }
  return [...read.values()];
}

/**
 * Facts of which the rules do not see how they come about (a count, an age, what is said over a table), and which come
 * about otherwise in the overlay: whether that is looser is not proved.
 */
function derivedOtherwise({ base, overlay }: Pair): string[] {
  const seen = ({ ruleset }: Edition): string[] => ruleset.rules.flatMap(({ conditions }) => factsOf(conditions));
  const isHidden = ({ origin }: FactSpec): boolean => origin.kind === 'derived' && origin.definition.when === undefined;
  const meaning = (id: string): unknown[] =>
    [base, overlay].map(({ facts }) => readFrom([id], facts).map(({ id: each, origin }) => [each, origin]));
  return readFrom(seen(base), base.facts)
    .filter(isHidden)
    .map(({ id }) => id)
    .filter((id) => !sameJson(...(meaning(id) as [unknown, unknown])));
}

/** The facts of a family with one child, where what is said of some or of all children is said of that child. */
function oneChild({ facts }: GraphKit): Facts {
  return new Map(facts.map((fact) => [fact.id, ofOneChild(fact)]));
}

function ofOneChild(fact: FactSpec): FactSpec {
  if (fact.origin.kind !== 'derived') return fact;
  const { any, all, over = 'children', ...rest } = fact.origin.definition;
  const when = any ?? all;
  if (!when || over !== 'children') return fact;
  return { ...fact, origin: { ...fact.origin, definition: { ...rest, when } } };
}
