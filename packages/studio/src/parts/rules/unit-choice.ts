import type { TemplateResult } from 'lit';
import { unitInWords, units } from '../../conditions/units.ts';
import { choice } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';

/** A unit out of those that have a word, and the one that is there. */
export function unitChoice(
  scene: Scene,
  given: { id: string; label: string; value: string; change(unit: string): void },
): TemplateResult {
  const known: readonly string[] = units;
  const all = given.value === '' || known.includes(given.value) ? known : [...known, given.value];
  const options = all.map((unit) => ({ value: unit, label: unitInWords(scene, unit) }));
  return choice({ ...given, options, nothing: scene.say('rules')('no-unit'), isInline: true });
}
