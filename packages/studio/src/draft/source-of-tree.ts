import { orderKey, valueOf, type Located, type ModelSource, type Tree } from '@qadam/schema';

/** Definitions of a tree in the shape that facts are collected from. It has no files: nothing can be reported of it. */
export function sourceOfTree(tree: Tree): ModelSource {
  const located = <K extends Located['kind']>(kind: K, value: unknown): Located<K> =>
    ({ kind, place: { kind, owner: '' }, file: undefined, value }) as unknown as Located<K>;
  const list = (name: string): unknown[] =>
    (tree.order.get(orderKey('', name)) ?? []).map((address) => valueOf(tree, address));
  const model = { stages: [], ...valueOf(tree, 'model'), id: '' };
  const languages = (tree.nodes.get('model')?.properties.get('languages') as string[] | undefined) ?? ['ru'];
  return {
    id: '',
    model: located('model', model),
    instruments: list('instruments').map((value) => located('instrument', { sections: [], ...(value as object) })),
    rulesets: list('rulesets').map((value) => located('ruleset', { outcomes: [], rules: [], ...(value as object) })),
    facts: [located('facts', { facts: list('facts') })],
    families: [],
    texts: [],
    calendar: undefined,
    languages,
  };
}

/** Roots of a kind in order: instruments, rulesets, facts. */
export const rootsIn = (tree: Tree, list: 'instruments' | 'rulesets' | 'facts'): readonly string[] =>
  tree.order.get(orderKey('', list)) ?? [];
