import type { Place } from '../scene/scene.ts';

/** Where a node is opened. */
export function placeOf(address: string): Place {
  const [kind = ''] = address.split('/');
  if (kind === 'instrument') return { part: 'instruments', address };
  if (kind === 'ruleset' || kind === 'fact') return { part: 'rules', address };
  if (kind === 'family') return { part: 'families', address };
  return { part: 'stages', address };
}
