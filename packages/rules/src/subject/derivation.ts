import {
  lookUpFact,
  nearest,
  type Conditions,
  type FactDefinition,
  type FactSpec,
  type KitInstrument,
} from '@qadam/schema';
import { compileConditions, type CompiledConditions } from '../conditions.ts';
import { DefinitionError } from '../definition-error.ts';
import { columnFacts } from './columns.ts';
import { deriveAge, deriveDaysSince, deriveWhen, type Derivation } from './derive.ts';
import { deriveHighest, deriveOver } from './over.ts';

/** How a fact is derived; `undefined` for a fact that is not. */
export function createDerivation(
  spec: FactSpec,
  facts: ReadonlyMap<string, FactSpec>,
  instruments: readonly KitInstrument[],
): Derivation | undefined {
  if (spec.origin.kind !== 'derived') return undefined;
  const { definition } = spec.origin;
  const over = definition.over ?? 'children';
  const on = definition.on ?? 'record';
  const compile = (key: 'when' | 'any' | 'all' | 'count', known = facts): CompiledConditions =>
    compileConditions(definition[key] as Conditions, known, { definition: spec.id, pointer: `/${key}` });

  if (definition.when) return deriveWhen(compile('when'));
  for (const key of ['any', 'all', 'count'] as const) {
    if (definition[key]) return deriveOver(key, over, compile(key, withColumns(facts, over, instruments)));
  }
  if (definition.highest !== undefined) return deriveHighest(orderedFact(definition, facts, 'highest'), over);
  if (definition.age) return deriveAge(spec, definition.age, on);
  if (definition.daysSince !== undefined) return deriveDaysSince(knownFact(definition, facts, 'daysSince').id, on);
  return undefined;
}

/** Conditions over the rows of a table read its columns beside the facts. */
function withColumns(
  facts: ReadonlyMap<string, FactSpec>,
  over: string,
  instruments: readonly KitInstrument[],
): ReadonlyMap<string, FactSpec> {
  if (!over.includes('/')) return facts;
  const columns = columnFacts(instruments, over);
  return columns.length === 0 ? facts : new Map([...facts, ...columns.map((fact) => [fact.id, fact] as const)]);
}

type Reference = 'highest' | 'daysSince';

function knownFact(definition: FactDefinition, facts: ReadonlyMap<string, FactSpec>, key: Reference): FactSpec {
  const id = definition[key] as string;
  const fact = lookUpFact(facts, id);
  if (fact) return fact;
  const place = { definition: definition.id, pointer: `/${key}` };
  throw new DefinitionError('rules/unknown-fact', place, { name: id, nearest: nearest(id, facts.keys()) });
}

function orderedFact(definition: FactDefinition, facts: ReadonlyMap<string, FactSpec>, key: Reference): FactSpec {
  const fact = knownFact(definition, facts, key);
  if (fact.type === 'level' || fact.ordered) return fact;
  const place = { definition: definition.id, pointer: `/${key}` };
  throw new DefinitionError('rules/operator-type', place, { name: key, fact: fact.id, type: fact.type });
}
