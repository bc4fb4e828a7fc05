import { idOf, kindOf, subtreeOf, type Tree } from '@qadam/schema';

/** What is no longer there once some nodes are taken away. */
export interface Gone {
  /** Addresses of the nodes, with all that stands in them. */
  nodes: ReadonlySet<string>;
  /** Ids of facts that nothing gives any more. */
  facts: ReadonlySet<string>;
  /** Values that a fact can no longer have, by its id. */
  values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What goes with some nodes. A question takes its fact along only if no other question gives it. */
export function goneWith(tree: Tree, roots: readonly string[]): Gone {
  const nodes = new Set(roots.filter((root) => tree.nodes.has(root)).flatMap((root) => subtreeOf(tree, root)));
  const kept = [...tree.nodes.keys()].filter((address) => !nodes.has(address));
  const given = new Set(kept.flatMap((address) => factsGivenBy(tree, address)));
  const offered = new Set(
    kept.flatMap((address) => valuesGivenBy(tree, address).map(({ fact, value }) => `${fact} ${value}`)),
  );
  const facts = new Set(
    [...nodes].flatMap((address) => factsGivenBy(tree, address)).filter((fact) => !given.has(fact)),
  );
  const values = new Map<string, Set<string>>();
  for (const address of nodes)
    for (const { fact, value } of valuesGivenBy(tree, address)) {
      if (facts.has(fact) || offered.has(`${fact} ${value}`)) continue;
      values.set(fact, (values.get(fact) ?? new Set<string>()).add(value));
    }
  return { nodes, facts, values };
}

/** Facts that a node gives by being there. */
export function factsGivenBy(tree: Tree, address: string): string[] {
  const id = idOf(address);
  switch (kindOf(address)) {
    case 'question': {
      const fact = tree.nodes.get(address)?.properties.get('fact') as string | undefined;
      return fact === undefined ? [] : [fact];
    }
    case 'column':
      return address.startsWith('instrument/') ? [`row.${id}`] : [];
    case 'instrument':
      return [`document.${id}`];
    case 'decision':
      return [`decision.${id}`];
    case 'fact':
    case 'ruleset':
      return [id];
    default:
      return [];
  }
}

/** Values that a node gives a fact: an answer its question, an outcome its ruleset, a stage the place of the case. */
function valuesGivenBy(tree: Tree, address: string): { fact: string; value: string }[] {
  const value = idOf(address);
  const owner = tree.nodes.get(address)?.parent ?? '';
  const of = (facts: readonly string[]): { fact: string; value: string }[] => facts.map((fact) => ({ fact, value }));
  switch (kindOf(address)) {
    case 'option':
      return of(factsGivenBy(tree, owner));
    case 'outcome':
      return of([idOf(owner), `decision.${idOf(owner)}`, ...highestOf(tree, idOf(owner))]);
    case 'stage':
    case 'placement':
      return of([kindOf(address)]);
    case 'contactKind':
      return of(['entry.kind']);
    default:
      return [];
  }
}

/** Facts that take the highest outcome of a ruleset over several subjects. */
const highestOf = (tree: Tree, ruleset: string): string[] =>
  [...tree.nodes.values()]
    .filter(({ address, properties }) => kindOf(address) === 'fact' && properties.get('highest') === ruleset)
    .map(({ address }) => idOf(address));
