import { listOf } from './lists.ts';
import { conditionsInWords } from './conditions.ts';
import type { Scene } from './scene.ts';
import { termInWords } from './terms.ts';

/** Any value of a definition for people: conditions as a sentence, terms in words, ids by their labels. */
export function inWords(scene: Scene, value: unknown, address = '', property = ''): string {
  const { words, labels } = scene;
  if (value === undefined || value === null) return '—';
  if (typeof value === 'boolean') return words(value ? 'yes' : 'no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return termInWords(words, value) ?? named(scene, value, address, property);
  if (Array.isArray(value)) return value.map((each) => inWords(scene, each, address, property)).join(', ');
  const node = value as Record<string, unknown>;
  if (typeof node.text === 'string') return node.text;
  if (typeof node.workingDays === 'number') return words('working-days', { count: node.workingDays });
  if (['all', 'any', 'not', 'condition', 'operator'].some((key) => key in node))
    return conditionsInWords(scene, node as never);
  return Object.entries(node)
    .map(([key, each]) => `${labels.of(key)}: ${inWords(scene, each, address, key)}`)
    .join('; ');
}

/** What a name stands for: a role, stage, form, outcome of the ruleset that it is in. */
function named({ tree, labels, words }: Scene, value: string, address: string, property: string): string {
  if (property === 'basis' && ['source', 'interpretation', 'assumption'].includes(value))
    return words(value as 'source');
  const [kind = '', id = ''] = address.split('/');
  const places = [
    ...(kind === 'ruleset' ? [`ruleset/${id}/outcome/${value}`] : []),
    ...['role', 'stage', 'instrument', 'contact', 'transition', 'decision', 'ruleset', 'deadline'].map(
      (each) => `${each}/${value}`,
    ),
  ];
  const found = places.find((each) => tree.nodes.has(each));
  return found === undefined ? (listOf(value)[0] ?? value) : labels.of(found);
}
