import { differenceOf, targetOf, type Tree } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';

const known = new WeakMap<Tree, { from: Tree; isTexts: boolean }>();

/** Does the draft differ from an edition in texts alone? Worked out once for each state. */
export function differsInTexts({ tree }: Scene, from: Tree): boolean {
  const kept = known.get(tree);
  if (kept?.from === from) return kept.isTexts;
  const operations = differenceOf(from, tree);
  const isTexts = operations.length > 0 && operations.every((operation) => targetOf(operation).startsWith('text/'));
  known.set(tree, { from, isTexts });
  return isTexts;
}
