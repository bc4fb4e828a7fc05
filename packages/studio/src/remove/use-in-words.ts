import { idOf, kindOf, testsOf, type Conditions, type Family } from '@qadam/schema';
import { testInWords } from '../scene/conditions.ts';
import { exerciseName } from '../parts/exercises/exercise-name.ts';
import { inWords } from '../scene/in-words.ts';
import type { Scene } from '../scene/scene.ts';
import { removal as table } from '../texts/ru/removal.ts';
import type { Use } from './uses.ts';

type Key = keyof typeof table;
const isKey = (key: string): key is Key => key in table;

/** The kind of a node in a word: "вопрос", "правило". */
export function kindInWords({ say }: Pick<Scene, 'say'>, address: string): string {
  const key = `kind-${kindOf(address)}`;
  return say('removal')(isKey(key) ? key : 'kind-other');
}

/** A node by its label; of a family or an exercise its own. A document of a stage is named with the stage. */
export function nodeInWords(scene: Scene, address: string): string {
  const { labels, draft, tree } = scene;
  if (address.startsWith('family/')) return draft.families.get(idOf(address))?.label ?? idOf(address);
  const taught = address.startsWith('exercise/') ? draft.exercises.get(idOf(address)) : undefined;
  if (taught !== undefined) return exerciseName(scene, taught);
  const node = tree.nodes.get(address);
  if (node?.list === 'documents' || node?.list === 'anyStage') {
    const form = labels.of(`instrument/${idOf(address).replaceAll('~', '')}`);
    return node.list === 'documents' ? `${labels.of(node.parent)}: ${form}` : form;
  }
  return labels.of(address);
}

/** What a use is, in words: "правило «…», условие". */
export function useInWords(scene: Scene, { address, property, how }: Use): string {
  const say = scene.say('removal');
  const name = `${kindInWords(scene, address)} «${nodeInWords(scene, address)}»`;
  const key = `what-${property}`;
  return how === 'family' || how === 'exercise' || how === 'node' || !isKey(key)
    ? name
    : say('in-of', { name, property: say(key) });
}

/** The value as it is, and as it would be; `undefined` where there is nothing to compare. */
export function beforeAndAfter(
  scene: Scene,
  { how, is, left, address, property }: Use,
): { now: string; then?: string } | undefined {
  if (how === 'family') return { now: (is as Family).about ?? '' };
  if (how !== 'condition' && how !== 'name') return undefined;
  const words = (value: unknown): string => inWords(scene, value, address, property);
  return { now: words(is), ...(left !== undefined && { then: words(left) }) };
}

/** The tests that conditions lose: long conditions are not compared by eye. */
export function lostInWords(scene: Scene, { how, is, left }: Use): string | undefined {
  if (how !== 'condition' || left === undefined) return undefined;
  const kept = new Set(testsOf(left as Conditions).map(({ test }) => JSON.stringify(test)));
  const lost = testsOf(is as Conditions).filter(({ test }) => !kept.has(JSON.stringify(test)));
  const named = lost.map(({ test }) => testInWords(scene, test));
  return named.length === 0 ? undefined : named.join('; ');
}

/** What it means that nothing is left of a property. */
export function nothingLeft(scene: Scene, { takes, left, property, address, how }: Use): string | undefined {
  if (left !== undefined || how === 'node' || how === 'emptied' || how === 'family') return undefined;
  const say = scene.say('removal');
  if (how === 'exercise') return say('nothing-left-exercise');
  if (takes) return say(kindOf(address) === 'rule' ? 'nothing-left-rule' : 'nothing-left');
  const key = `means-${property}`;
  return say('nothing-left-detach', { means: say(isKey(key) ? key : 'means-other') });
}
