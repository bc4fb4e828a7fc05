import { metaRegistry, metaSchemas, type DefinitionKind } from './meta.ts';
import { interpret } from './validate/interpret.ts';
import type { JsonSchema } from './validate/schema-types.ts';

const WIDTH = 120;

/**
 * The canonical form of a definition: keys in the order of its meta-schema, two spaces, short objects on one line, one
 * test a line. Formatting twice gives the same bytes; the value does not change.
 */
export function formatDefinition(kind: DefinitionKind, value: unknown): string {
  return `${print(ordered(metaSchemas[kind], value, metaSchemas[kind]), 0, true)}\n`;
}

/** Any value in the same form, keys as they stand. */
export const formatValue = (value: unknown): string => `${print(value, 0, true)}\n`;

function resolved(schema: JsonSchema, root: JsonSchema): [JsonSchema, JsonSchema] {
  if (schema.$ref === undefined) return [schema, root];
  const [file = '', pointer = ''] = schema.$ref.split('#/definitions/');
  const target = file === '' ? root : metaRegistry.get(file.replace('#', ''))!;
  return pointer === '' ? [target, target] : resolved(target.definitions![pointer]!, target);
}

/** The same value with keys in the order of the schema. */
function ordered(given: JsonSchema, value: unknown, givenRoot: JsonSchema): unknown {
  const [schema, root] = resolved(given, givenRoot);
  const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (branches !== undefined) {
    const fitting = branches.find((branch) => {
      const [target, home] = resolved(branch, root);
      return interpret({ ...target, definitions: home.definitions ?? {} }, value, metaRegistry).length === 0;
    });
    return fitting === undefined ? value : ordered(fitting, value, root);
  }
  if (Array.isArray(value))
    return schema.items === undefined ? value : value.map((item) => ordered(schema.items!, item, root));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  const known = Object.keys(schema.properties ?? {}).filter((key) => key in object);
  const rest = Object.keys(object).filter((key) => !known.includes(key));
  const further = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  return Object.fromEntries(
    [...known, ...rest].map((key) => [key, ordered(schema.properties?.[key] ?? further, object[key], root)]),
  );
}

function print(value: unknown, indent: number, isRoot = false): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const flat = onOneLine(value);
  if (!isRoot && testCount(value) <= 1 && objectsIn(value) <= 1 && flat.length + indent <= WIDTH) return flat;
  const pad = ' '.repeat(indent + 2);
  const close = ' '.repeat(indent);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => pad + print(item, indent + 2)).join(',\n')}\n${close}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([key, child]) => `${pad}${JSON.stringify(key)}: ${print(child, indent + 2)}`).join(',\n')}\n${close}}`;
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(value);
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, child]) => `${JSON.stringify(key)}: ${onOneLine(child)}`).join(', ')} }`;
}
function testCount(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + testCount(item), 0);
  return 'operator' in value ? 1 : Object.values(value).reduce((sum: number, item) => sum + testCount(item), 0);
}
/** How many objects stand side by side in the longest list of the value. */
function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Array.isArray(value) ? value : Object.values(value);
  const here = Array.isArray(value)
    ? children.filter((child) => typeof child === 'object' && child !== null).length
    : 0;
  return Math.max(here, ...children.map(objectsIn));
}
