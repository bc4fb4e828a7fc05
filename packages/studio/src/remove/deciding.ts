import { kindOf } from '@qadam/schema';
import type { Scene } from '../scene/scene.ts';
import { isLeaf } from './offers.ts';
import type { Choice, RemovalOptions, RemovalPlan } from './plan.ts';
import { nodeInWords } from './use-in-words.ts';
import type { Use } from './uses.ts';

/** What is decided so far on the screen. */
export type Deciding = RemovalOptions;

export const deciding = ({ ui }: Scene): Deciding => ui.get<Deciding>('deciding') ?? { choices: new Map() };

export function decide(scene: Scene, key: string, choice: Choice): void {
  const { choices, movedTo } = deciding(scene);
  scene.ui.set('deciding', { choices: new Map([...choices, [key, choice]]), movedTo });
}

/** Takes it out of all families or exercises at once; one of which nothing would be left is still asked for. */
export function decideAll(scene: Scene, members: readonly Use[]): void {
  const { choices, movedTo } = deciding(scene);
  const detached = members.filter(({ takes }) => !takes).map(({ key }): [string, Choice] => [key, 'detach']);
  scene.ui.set('deciding', { choices: new Map([...choices, ...detached]), movedTo });
}

/** Why the removal cannot be done yet; `undefined`: everything is decided. */
export function undecided(
  scene: Scene,
  address: string,
  { choices, movedTo }: Deciding,
  plan: RemovalPlan,
): string | undefined {
  const say = scene.say('removal');
  const names = (keys: readonly { key: string; address: string }[]): string =>
    [...new Set(keys.map(({ address: each }) => `«${nodeInWords(scene, each)}»`))].join(', ');
  const kept = plan.open.filter(({ key }) => choices.get(key) === 'keep');
  if (kept.length > 0) return say('why-kept', { names: names(kept) });
  if (plan.open.length > 0) return say('why-undecided', { count: plan.open.length });
  const nowhere = plan.uses.filter(({ key }) => choices.get(key) === 'lead:');
  if (nowhere.length > 0) return say('why-lead', { names: names(nowhere) });
  const isStage = kindOf(address) === 'stage' && isLeaf(scene.tree, address);
  return isStage && movedTo === undefined ? say('why-stage') : undefined;
}
