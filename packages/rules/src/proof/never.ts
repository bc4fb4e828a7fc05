import { lookUpFact, type Conditions, type FactSpec, type KitRuleset } from '@qadam/schema';
import { ConditionParser } from '../condition/parse.ts';
import { forEachComparison, type Tree } from '../condition/tree.ts';
import { Space } from '../formula/space.ts';
import { Encoding } from '../solver/encode.ts';
import { factsOf, findCase, type ExampleFacts } from './example.ts';

/** What conditions are looked at with. */
export interface World {
  facts: ReadonlyMap<string, FactSpec>;
  /** Rulesets of which the outcome is what the rules say. One on which a person decides is left out: it may be anything. */
  rulesets?: readonly KitRuleset[];
}

/**
 * Whether conditions can ever hold together; a smallest case in which they do, `undefined` when there is none. What is
 * about a child is read of one and the same child, and of what is derived over the children follows what it says about
 * that child: where all are settled this one is, where none is at risk this one is not, and no child is above the
 * highest level of the family. Other derived facts may be anything.
 * @throws DefinitionError for what is not understood.
 */
export function neverTogether(conditions: readonly Conditions[], world: World): ExampleFacts | undefined {
  const parser = new ConditionParser(world.facts);
  const parse = (each: Conditions): Tree => parser.parse(each, { definition: 'proof', pointer: '' });
  const wanted = conditions.map(parse);
  const given = whatFollows(wanted, world, parse);
  const space = new Space([...wanted, ...given], 'proof');
  const nodes = [wanted, given].map((trees) => trees.map((tree) => space.formula(tree)));
  const encoding = new Encoding(space);
  const [found = [], required = []] = nodes.map((list) => list.map((node) => encoding.formula(node)));
  for (const literal of required) encoding.solver.clause([literal]);
  const example = findCase({ encoding, found: encoding.all(found) });
  return example && factsOf(example, example.first);
}

/** What must hold of the facts that the trees read, and of those that this in turn reads. */
function whatFollows(trees: readonly Tree[], world: World, parse: (conditions: Conditions) => Tree): Tree[] {
  const seen = new Set<Tree>();
  const known = new Set<string>();
  const given: Tree[] = [];
  const queue = [...trees];
  for (let tree = queue.pop(); tree; tree = queue.pop()) {
    forEachComparison(
      tree,
      ({ fact }) => {
        if (known.has(fact.id)) return;
        known.add(fact.id);
        const follows = meaningOf(fact, world).map(parse);
        given.push(...follows);
        queue.push(...follows);
      },
      seen,
    );
  }
  return given;
}

const yes = (fact: string) => ({ fact, operator: 'equal', value: 'yes' }) as const;

/** What a fact says about the one child, or what the rules say of it. */
function meaningOf({ id, origin }: FactSpec, { facts, rulesets = [] }: World): Conditions[] {
  if (origin.kind === 'ruleset') {
    const ruleset = rulesets.find((each) => each.id === origin.ruleset);
    return ruleset?.hit === 'highest' ? outcomesOf(ruleset) : [];
  }
  if (origin.kind !== 'derived') return [];
  const { any, all, highest, over = 'children' } = origin.definition;
  if (over !== 'children') return [];
  if (all) return [{ any: [{ not: yes(id) }, all] }];
  if (any) return [{ any: [yes(id), { not: any }] }];
  if (highest === undefined) return [];
  const values = lookUpFact(facts, highest)?.values ?? [];
  return values.slice(0, -1).map((value, rank) => ({
    any: [
      { not: { fact: id, operator: 'equal', value } },
      { fact: highest, operator: 'in', value: values.slice(0, rank + 1) },
    ],
  }));
}

/** For each outcome but the lowest: it is reached exactly when a rule for it, or for a higher one, holds. */
function outcomesOf({ id, outcomes, rules }: KitRuleset): Conditions[] {
  const ids = outcomes.map((outcome) => outcome.id);
  return ids.slice(1).flatMap((_, below): Conditions[] => {
    const upper = ids.slice(below + 1);
    const holding = rules.filter(({ then }) => upper.includes(then)).map(({ conditions }) => conditions);
    const reached = { fact: id, operator: 'in', value: upper } as const;
    if (holding.length === 0) return [{ not: reached }];
    return [{ any: [{ not: reached }, ...holding] }, { any: [reached, { not: { any: holding } }] }];
  });
}
