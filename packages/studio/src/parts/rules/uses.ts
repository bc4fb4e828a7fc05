import type { Tree } from '@qadam/schema';
import type { StudioPart } from '../../scene/scene.ts';

/** Addresses of the nodes whose properties read a fact or a named number. */
export const usesOf = (tree: Tree, fact: string): readonly string[] =>
  [...tree.nodes.values()]
    .filter(({ properties }) => [...properties.values()].some((value) => reads(value, fact)))
    .map(({ address }) => address);

function reads(value: unknown, fact: string): boolean {
  if (Array.isArray(value)) return value.some((each) => reads(each, fact));
  if (typeof value !== 'object' || value === null) return false;
  const node = value as Record<string, unknown>;
  if (node.fact === fact) return true;
  return Object.values(node).some((each) => reads(each, fact));
}

/** The part in which a node is changed. */
export function partOf(address: string): StudioPart {
  const [kind] = address.split('/');
  if (kind === 'ruleset' || kind === 'fact') return 'rules';
  return kind === 'instrument' ? 'instruments' : kind === 'family' ? 'families' : 'stages';
}
