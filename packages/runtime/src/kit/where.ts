import type { Conditions, FactSpec, FactType, Kit } from '@qadam/schema';
import { compileConditions, type CompiledConditions } from '@qadam/rules';

const YES_NO = ['yes', 'no'];

function entryFact(id: string, type: FactType, values?: string[]): FactSpec {
  return {
    id: `entry.${id}`,
    about: 'family',
    type,
    ...(values && { values }),
    adverse: [],
    origin: { kind: 'built-in' },
    source: [],
    basis: 'assumption',
  };
}

/** Compiles the `where` of every trigger of a kit; gives them by the conditions. */
export function compileWhere(
  kit: Kit,
  facts: ReadonlyMap<string, FactSpec>,
): (conditions: Conditions) => CompiledConditions {
  const known = new Map(facts);
  const ofEntry = [
    entryFact(
      'kind',
      'choice',
      kit.model.contactKinds.map(({ id }) => id),
    ),
    ...['seen', 'spokenAlone', 'reached'].map((id) => entryFact(id, 'yes-no', YES_NO)),
    ...['to', 'deadline'].map((id) => entryFact(id, 'text')),
  ];
  for (const fact of ofEntry) known.set(fact.id, fact);
  const compiled = new Map<Conditions, CompiledConditions>();
  for (const { id, starts, metBy } of kit.model.deadlines) {
    for (const { where } of [starts ?? [], metBy ?? []].flat()) {
      if (where !== undefined) compiled.set(where, compileConditions(where, known, { definition: `deadline/${id}` }));
    }
  }
  return (conditions) => compiled.get(conditions) ?? compileConditions(conditions, known);
}
