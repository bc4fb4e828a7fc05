import { idOf, orderKey, type Tree } from '@qadam/schema';
import { listOf } from '../../scene/lists.ts';

/** A stage of the picture, and a move between two. */
export interface StageNode {
  id: string;
  group: string | undefined;
  isStart: boolean;
  isEnd: boolean;
  documents: number;
}
export interface StageEdge {
  transition: string;
  from: string;
  to: string;
  hasGuard: boolean;
}

const stagesOf = (tree: Tree): string[] => [...(tree.order.get(orderKey('model', 'stages')) ?? [])];
const property = (tree: Tree, address: string, key: string): unknown => tree.nodes.get(address)?.properties.get(key);

/** The stages inside a group, and in groups of it; a stage that is no group: itself. */
export function leavesIn(tree: Tree, id: string, above: readonly string[] = []): string[] {
  if (above.includes(id)) return []; // a ring of groups: the checks tell of it
  const children = stagesOf(tree).filter((address) => property(tree, address, 'in') === id);
  return children.length === 0 ? [id] : children.flatMap((child) => leavesIn(tree, idOf(child), [...above, id]));
}

/** The stages that cases stand in, and the moves between them: a move out of a group leads out of each stage of it. */
export function stageGraph(tree: Tree): { nodes: StageNode[]; edges: StageEdge[] } {
  const all = stagesOf(tree);
  const groups = new Set(all.map((address) => property(tree, address, 'in')).filter((id) => id !== undefined));
  const leaves = all.filter((address) => !groups.has(idOf(address)));
  const nodes = leaves.map((address) => ({
    id: idOf(address),
    group: property(tree, address, 'in') as string | undefined,
    isStart: property(tree, address, 'start') === true,
    isEnd: property(tree, address, 'end') === true,
    documents: (tree.order.get(orderKey(address, 'documents')) ?? []).length,
  }));
  const known = new Set(nodes.map(({ id }) => id));
  const edges = (tree.order.get(orderKey('model', 'transitions')) ?? []).flatMap((address) => {
    const to = String(property(tree, address, 'to'));
    const from = listOf(property(tree, address, 'from') as string | string[] | undefined);
    return from
      .flatMap((id) => leavesIn(tree, id))
      .filter((id) => known.has(id) && known.has(to))
      .map((id) => ({
        transition: idOf(address),
        from: id,
        to,
        hasGuard: property(tree, address, 'guard') !== undefined,
      }));
  });
  return { nodes, edges };
}
