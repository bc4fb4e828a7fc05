import type { Tree, TreeNode } from '@qadam/schema';

/** Do two states of one draft differ in nothing but texts? Cheap: what they share is not looked into. */
export function sameButTexts(left: Tree, right: Tree): boolean {
  if (left === right) return true;
  if (left.nodes.size !== right.nodes.size || left.order.size !== right.order.size) return false;
  for (const [key, members] of left.order) if (right.order.get(key) !== members) return false;
  for (const [address, node] of left.nodes) {
    const other = right.nodes.get(address);
    if (other !== node && (other === undefined || !sameNode(node, other))) return false;
  }
  return true;
}

const own = ({ properties }: TreeNode): [string, unknown][] =>
  [...properties].filter(([key]) => !key.startsWith('text/'));

function sameNode(left: TreeNode, right: TreeNode): boolean {
  const [mine, other] = [own(left), own(right)];
  return (
    left.parent === right.parent &&
    left.list === right.list &&
    mine.length === other.length &&
    mine.every(([key, value]) => right.properties.get(key) === value)
  );
}

/** Works something out of a tree, and again only when more than texts has changed. */
export function perRules<Value>(compute: (tree: Tree) => Value): (tree: Tree) => Value {
  let known: { tree: Tree; value: Value } | undefined;
  return (tree) => {
    known =
      known !== undefined && sameButTexts(known.tree, tree)
        ? { tree, value: known.value }
        : { tree, value: compute(tree) };
    return known.value;
  };
}
