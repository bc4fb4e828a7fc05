import type { FactInput } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';

/** What is known of a fact, for people: an answer, why there is none, or between what it lies. */
export function inputInWords(scene: Scene, fact: string, input: FactInput): string {
  const { labels, words } = scene;
  const say = scene.say('trial');
  const one = (value: string | number): string => labels.value(fact, value);
  if (input === undefined) return say('no-answer');
  if (typeof input !== 'object' || Array.isArray(input)) return labels.value(fact, input);
  if ('open' in input) return words(input.open);
  if ('among' in input) return say('one-of', { values: input.among.map(one).join(', ') });
  if ('holds' in input) {
    const [holds, maybe] = [input.holds, input.maybe].map((ids) => ids.map(one).join(', ') || say('nothing'));
    return say('holds-maybe', { holds: holds!, maybe: maybe! });
  }
  const { from, to } = input as { from?: string | number; to?: string | number };
  const ends = [
    ...(from === undefined ? [] : [say('at-least', { value: from })]),
    ...(to === undefined ? [] : [say('at-most', { value: to })]),
  ];
  return ends.length === 0 ? say('no-answer') : ends.join(', ');
}
