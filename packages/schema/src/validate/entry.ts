import { metaRegistry, metaSchemas } from '../meta.ts';
import { interpret } from './interpret.ts';
import type { SchemaFault } from './schema-types.ts';

/** Places where a value is no entry of a case's log; empty when it is one. The answers inside are not looked at. */
export const validateEntry = (value: unknown): SchemaFault[] => interpret(metaSchemas.entry, value, metaRegistry);
