import { kindOf, ownerOf, type Tree } from '@qadam/schema';
import type { Place } from './scene.ts';

const inStages = ['stage', 'transition', 'decision', 'deadline', 'register', 'role'];

/** Where a node is edited; `undefined` for what has no place of its own. */
export function placeOf(tree: Tree, address: string): Place | undefined {
  if (address.startsWith('family/')) return { part: 'families', address };
  if (address.startsWith('exercise/')) return { part: 'exercises', address };
  const [node] = ownerOf(tree, address);
  if (node === undefined) return undefined;
  const [first = ''] = node.address.split('/');
  if (first === 'instrument') return { part: 'instruments', address: node.address };
  if (first === 'ruleset' || first === 'fact') return { part: 'rules', address: node.address };
  const upper = node.address.split('/').slice(0, 2).join('/');
  return inStages.includes(kindOf(upper)) ? { part: 'stages', address: upper } : undefined;
}
