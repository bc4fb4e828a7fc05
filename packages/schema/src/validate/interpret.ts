/**
 * An interpreting validator for the part of JSON Schema draft-07 in schema-types.ts. It compiles nothing, so it runs
 * under a strict security policy, and in a union it reports the faults of the branch that the author meant.
 * An unknown keyword or format throws: a schema that is not understood must not pass.
 */
import type { AnswerMemory } from '../memory.ts';
import { formats } from './format.ts';
import type { JsonSchema, SchemaFault } from './schema-types.ts';

export type SchemaRegistry = ReadonlyMap<string, JsonSchema>;

/** Values nested deeper than this are refused, so that no input can exhaust the stack. */
export const MAX_DEPTH = 64;

interface Context {
  root: JsonSchema;
  registry: SchemaRegistry;
  memory: AnswerMemory | undefined;
}
type Path = (string | number)[];
type Check = (schema: JsonSchema, data: unknown, path: Path, context: Context) => SchemaFault[];

const annotations = new Set([
  '$id',
  '$schema',
  'title',
  'description',
  'definitions',
  'then',
  'else',
  'default',
  'i18n',
]);
const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const own = (data: object, key: string): boolean => Object.prototype.hasOwnProperty.call(data, key);

/**
 * All places where `data` do not fit; empty when they do. Absent (`undefined`) properties count as missing. With a memory
 * of the same schema, properties of the whole that have not changed are not looked at again.
 */
export function interpret(
  schema: JsonSchema,
  data: unknown,
  registry: SchemaRegistry = new Map(),
  memory?: AnswerMemory,
): SchemaFault[] {
  return visit(schema, data, [], { root: schema, registry, memory });
}

function visit(schema: JsonSchema, data: unknown, path: Path, context: Context): SchemaFault[] {
  if (path.length > MAX_DEPTH) return [{ keyword: 'depth', path, params: { limit: MAX_DEPTH }, schema, data }];
  if (schema.$ref !== undefined) {
    ownOnly('$ref', context);
    const [target, next] = resolve(schema.$ref, context);
    return visit(target, data, path, next);
  }
  const faults: SchemaFault[] = [];
  for (const keyword of Object.keys(schema)) {
    if (annotations.has(keyword) || keyword.startsWith('x-')) continue;
    const check = own(checks, keyword) ? checks[keyword] : undefined;
    if (check === undefined) throw new Error(`schema keyword "${keyword}" is not supported`);
    const found = check(schema, data, path, context);
    if (found.length > 0) faults.push(...found);
  }
  return faults;
}

/**
 * References can run in rings and expressions can run for ever: only the schemas of the language itself, which come with
 * a registry, may have them. The schema of a kit is somebody else's.
 */
function ownOnly(keyword: string, { registry }: Context): void {
  if (registry.size === 0) throw new Error(`schema keyword "${keyword}" is not supported`);
}

function resolve(reference: string, context: Context): [JsonSchema, Context] {
  const [file = '', pointer = ''] = reference.split('#');
  const root = file === '' ? context.root : context.registry.get(file);
  const name = pointer.replace('/definitions/', '');
  const target = pointer === '' ? root : root?.definitions?.[name];
  if (root === undefined || target === undefined) throw new Error(`schema reference "${reference}" leads nowhere`);
  return [target, { ...context, root }];
}

const fits: Readonly<Record<string, (data: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (data) => typeof data === 'string',
  number: (data) => typeof data === 'number' && Number.isFinite(data),
  integer: (data) => Number.isSafeInteger(data),
  boolean: (data) => typeof data === 'boolean',
  null: (data) => data === null,
};
const typesOf = (schema: JsonSchema): string[] => (schema.type === undefined ? [] : [schema.type].flat());
const isOf = (type: string, data: unknown): boolean => fits[type]?.(data) === true;
const hasType = (types: string | string[] | undefined, data: unknown): boolean =>
  Array.isArray(types) ? types.some((type) => isOf(type, data)) : types !== undefined && isOf(types, data);

type Broken = Record<string, unknown> | false;
/** One fault with what the keyword wanted, or none: the shape of most keywords. */
const when =
  (keyword: string, look: (schema: JsonSchema, data: unknown, path: Path, context: Context) => Broken): Check =>
  (schema, data, path, context) => {
    const params = look(schema, data, path, context);
    return params === false ? [] : [{ keyword, path, params, schema, data }];
  };
function limit(
  keyword: string,
  measure: (data: unknown) => number | undefined,
  holds: (size: number, bound: number) => boolean,
): Check {
  return when(keyword, (schema, data) => {
    const size = measure(data);
    const bound = schema[keyword] as number;
    return size !== undefined && !holds(size, bound) && { limit: bound };
  });
}
const characters = (data: unknown): number | undefined => (typeof data === 'string' ? [...data].length : undefined);
const entries = (data: unknown): number | undefined => (Array.isArray(data) ? data.length : undefined);
const keys = (data: unknown): number | undefined => (isObject(data) ? Object.keys(data).length : undefined);
const amount = (data: unknown): number | undefined => (typeof data === 'number' ? data : undefined);
const atLeast = (size: number, bound: number): boolean => size >= bound;
const atMost = (size: number, bound: number): boolean => size <= bound;

const patterns = new Map<string, RegExp>();
function pattern(source: string): RegExp {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const made = new RegExp(source, 'u');
  patterns.set(source, made);
  return made;
}

const same = (left: unknown, right: unknown): boolean => left === right || canonical(left) === canonical(right);
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join()}}`;
}

const keyLists = new WeakMap<object, readonly string[]>();
function keysOf(parts: object): readonly string[] {
  const known = keyLists.get(parts) ?? Object.keys(parts);
  keyLists.set(parts, known);
  return known;
}

const checks: Readonly<Record<string, Check>> = {
  type: when('type', (schema, data) => !hasType(schema.type, data) && { types: typesOf(schema) }),
  const: when('const', (schema, data) => !same(schema.const, data) && { allowed: [schema.const] }),
  enum: when('enum', (schema, data) => !schema.enum!.some((value) => same(value, data)) && { allowed: schema.enum }),
  minLength: limit('minLength', characters, atLeast),
  maxLength: limit('maxLength', characters, atMost),
  minItems: limit('minItems', entries, atLeast),
  maxItems: limit('maxItems', entries, atMost),
  minProperties: limit('minProperties', keys, atLeast),
  maxProperties: limit('maxProperties', keys, atMost),
  minimum: limit('minimum', amount, atLeast),
  maximum: limit('maximum', amount, atMost),
  exclusiveMinimum: limit('exclusiveMinimum', amount, (size, bound) => size > bound),
  exclusiveMaximum: limit('exclusiveMaximum', amount, (size, bound) => size < bound),
  pattern: when('pattern', (schema, data, _, context) => {
    ownOnly('pattern', context);
    return typeof data === 'string' && !pattern(schema.pattern!).test(data) && { pattern: schema.pattern };
  }),
  format: when('format', (schema, data) => {
    const known = own(formats, schema.format!) ? formats[schema.format!] : undefined;
    if (known === undefined) throw new Error(`schema format "${schema.format}" is not supported`);
    return typeof data === 'string' && !known(data) && { format: schema.format };
  }),
  required: (schema, data, path) =>
    isObject(data)
      ? schema
          .required!.filter((key) => !own(data, key) || data[key] === undefined)
          .map((missing) => ({ keyword: 'required', path, params: { missing }, schema, data }))
      : [],
  properties: (schema, data, path, context) => {
    if (!isObject(data)) return [];
    const parts = schema.properties!;
    const memory = path.length === 0 && schema === context.root ? context.memory : undefined;
    const faulty = new Map<string, SchemaFault[]>();
    const [named, given] = [keysOf(parts), Object.keys(data)];
    for (const key of named.length < given.length ? named : given) {
      const value = data[key];
      if (value === undefined || !own(data, key) || !own(parts, key)) continue;
      const look = (): SchemaFault[] => visit(parts[key]!, value, [...path, key], context);
      const faults = memory === undefined ? look() : memory.faults(key, value, look);
      if (faults.length > 0) faulty.set(key, faults);
    }
    // in the order of the schema, whatever that of the data is
    return faulty.size < 2 ? [...faulty.values()].flat() : named.flatMap((key) => faulty.get(key) ?? []);
  },
  additionalProperties: (schema, data, path, context) => {
    if (!isObject(data) || schema.additionalProperties === true) return [];
    const named = schema.properties ?? {};
    const rest = schema.additionalProperties as false | JsonSchema;
    return Object.keys(data)
      .filter((key) => !own(named, key) && data[key] !== undefined)
      .flatMap((key) =>
        rest === false
          ? [
              {
                keyword: 'additionalProperties',
                path: [...path, key],
                params: { key, allowed: Object.keys(named) },
                schema,
                data,
              },
            ]
          : visit(rest, data[key], [...path, key], context),
      );
  },
  items: (schema, data, path, context) =>
    Array.isArray(data) ? data.flatMap((item, index) => visit(schema.items!, item, [...path, index], context)) : [],
  uniqueItems: (schema, data, path) => {
    if (!Array.isArray(data) || schema.uniqueItems !== true) return [];
    const seen = new Set<string>();
    return (data as unknown[]).flatMap((item, index) => {
      const text = canonical(item);
      if (!seen.has(text)) return seen.add(text) && [];
      return [{ keyword: 'uniqueItems', path: [...path, index], params: {}, schema, data: item }];
    });
  },
  allOf: (schema, data, path, context) => schema.allOf!.flatMap((part) => visit(part, data, path, context)),
  anyOf: (schema, data, path, context) => union('anyOf', schema, data, path, context),
  oneOf: (schema, data, path, context) => union('oneOf', schema, data, path, context),
  not: when('not', (schema, data, path, context) => visit(schema.not!, data, path, context).length === 0 && {}),
  if: (schema, data, path, context) => {
    const branch = visit(schema.if!, data, path, context).length === 0 ? schema.then : schema.else;
    return branch === undefined ? [] : visit(branch, data, path, context);
  },
};

interface Branch {
  schema: JsonSchema;
  faults: SchemaFault[];
}

function union(
  keyword: 'anyOf' | 'oneOf',
  schema: JsonSchema,
  data: unknown,
  path: Path,
  context: Context,
): SchemaFault[] {
  const branches = schema[keyword]!.map((part): Branch => {
    const [target] = part.$ref === undefined ? [part] : resolve(part.$ref, context);
    return { schema: target, faults: visit(part, data, path, context) };
  });
  const passing = branches.filter((branch) => branch.faults.length === 0).length;
  if (passing === 1 || (passing > 1 && keyword === 'anyOf')) return [];
  if (passing > 1) return [{ keyword, path, params: { passing }, schema, data }];
  return meant(branches, data, path) ?? [{ keyword, path, params: expected(branches), schema, data }];
}

/** The faults of the branch that the author most likely meant; `undefined` where that is a guess. */
function meant(branches: Branch[], data: unknown, path: Path): SchemaFault[] | undefined {
  const nested = branches.filter((branch) => !branch.faults.some((fault) => isOfRoot(fault, path)));
  const scored = nested
    .filter((branch) => typesOf(branch.schema).length === 0 || hasType(typesOf(branch.schema), data))
    .map((branch) => ({ branch, score: present(branch.schema, data) }))
    .sort((left, right) => right.score - left.score || left.branch.faults.length - right.branch.faults.length);
  const [best, second] = scored;
  if (best === undefined) return discriminated(branches, path);
  if (isObject(data) && best.score === 0 && second !== undefined) return undefined;
  return best.branch.faults;
}
/** A fault in the kind of the value itself, or in the constant that tells branches apart. */
const isOfRoot = (fault: SchemaFault, path: Path): boolean =>
  (fault.keyword === 'type' && fault.path.length === path.length) ||
  (fault.keyword === 'const' && fault.path.length === path.length + 1);
const present = (schema: JsonSchema, data: unknown): number =>
  isObject(data) ? (schema.required ?? []).filter((key) => own(data, key)).length : 0;
function discriminated(branches: Branch[], path: Path): SchemaFault[] | undefined {
  const wrong = branches.flatMap((branch) =>
    branch.faults.filter((fault) => fault.keyword === 'const' && fault.path.length === path.length + 1),
  );
  const first = wrong[0];
  if (first === undefined) return undefined;
  const allowed = wrong
    .filter((fault) => fault.path.at(-1) === first.path.at(-1))
    .flatMap((fault) => fault.params.allowed as unknown[]);
  return [{ ...first, keyword: 'enum', params: { allowed } }];
}
function expected(branches: Branch[]): Record<string, unknown> {
  const types = [...new Set(branches.flatMap((branch) => typesOf(branch.schema)))];
  const names = [...new Set(branches.flatMap((branch) => branch.schema.required ?? []))];
  return { types, names };
}
