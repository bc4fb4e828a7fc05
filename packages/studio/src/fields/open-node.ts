import { placeOf } from '../scene/places.ts';
import type { Scene } from '../scene/scene.ts';

/** Opens the part in which a node is changed, at the node. What has no place of its own belongs to the stages. */
export function openNode({ tree, go, focus }: Scene, address: string): void {
  go(placeOf(tree, address) ?? { part: 'stages' });
  focus('part-title');
}
