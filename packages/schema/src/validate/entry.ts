import common from '../meta/common.json' with { type: 'json' };
import entry from '../meta/entry.json' with { type: 'json' };
import { interpret } from './interpret.ts';
import type { JsonSchema, SchemaFault } from './schema-types.ts';

/** The meta-schemas of entries, as `$ref` names them: what a page that keeps a log needs, without those of definitions. */
export const entryRegistry: ReadonlyMap<string, JsonSchema> = new Map(
  Object.entries({ 'common.json': common, 'entry.json': entry } as unknown as Record<string, JsonSchema>),
);

/** Places where a value is no entry of a case's log; empty when it is one. The answers inside are not looked at. */
export const validateEntry = (value: unknown): SchemaFault[] =>
  interpret(entryRegistry.get('entry.json')!, value, entryRegistry);
