import type { Choice } from '../../fields/controls.ts';
import { nodeChoices } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';

/** Those who sign and have no role in the model. */
const outside = ['parent', 'guardian', 'child', 'other'] as const;

/** Who can sign: roles of the model, the family, others. */
export const signers = (scene: Scene): Choice[] => [
  ...nodeChoices(scene, 'roles'),
  ...outside.map((value) => ({ value, label: scene.say('instruments')(`signs-${value}`) })),
];
