import type { Scene } from '../scene/scene.ts';

/** Units that have a word; another is shown as the model names it. */
export const units = [
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'children',
  'families',
  'people',
  'attempts',
  'rows',
  'times',
] as const;
type Unit = (typeof units)[number];
const isKnown = (unit: string): unit is Unit => (units as readonly string[]).includes(unit);

/** A unit in words, in the form that follows a number. */
export const unitInWords = (scene: Pick<Scene, 'say'>, unit: string): string =>
  isKnown(unit) ? scene.say('rules')(`unit-${unit}`) : unit;
