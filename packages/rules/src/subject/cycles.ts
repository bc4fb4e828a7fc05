import type { FactSpec } from '@qadam/schema';
import { DefinitionError } from '../definition-error.ts';
import { askedOf } from './inputs.ts';

/**
 * Follows the facts to those they depend on.
 * @throws DefinitionError `rules/cycle` with the path, when one depends on itself.
 */
export function refuseCycles(
  facts: ReadonlyMap<string, FactSpec>,
  dependencies: (fact: FactSpec) => readonly string[],
): void {
  const done = new Set<string>();
  const path: string[] = [];

  function follow(reference: string): void {
    const id = facts.has(reference) ? reference : (askedOf(reference) ?? reference);
    const fact = facts.get(id);
    if (!fact || done.has(id)) return;
    if (path.includes(id)) {
      const cycle = [...path.slice(path.indexOf(id)), id];
      throw new DefinitionError('rules/cycle', { definition: id, pointer: '' }, { path: cycle });
    }
    path.push(id);
    dependencies(fact).forEach(follow);
    path.pop();
    done.add(id);
  }

  for (const id of facts.keys()) follow(id);
}
