import { entryRegistry, interpret, isInstant, type Entry, type SchemaFault } from '@qadam/schema';

/**
 * Faults of an entry's shape by the language's own schema of its type; a type that is unknown is a fault.
 * `asErased`: the host has removed the body, only the envelope is looked at.
 */
export function entryFaults(value: unknown, asErased = false): SchemaFault[] {
  const type = isRecord(value) && typeof value.type === 'string' ? value.type : '';
  const name = type.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const known = entryRegistry.get('entry.json')?.definitions ?? {};
  const branch = Object.hasOwn(known, name) ? known[name] : undefined;
  if (branch?.properties?.type?.const !== type) return [unknownType(type)];
  const checked = asErased && isRecord(value) ? { ...value, body: undefined } : value;
  const faults = interpret({ $ref: `entry.json#/definitions/${name}` }, checked, entryRegistry);
  return asErased ? faults.filter(({ path, params }) => path[0] !== 'body' && params.missing !== 'body') : faults;
}

const unknownType = (type: string): SchemaFault => ({
  keyword: 'type',
  path: ['type'],
  params: {},
  schema: {},
  data: type,
});

/** What a fold can do without: limits, unknown keys and details of a person never make it drop an entry. */
const harmless = new Set(['additionalProperties', 'pattern', 'maxLength', 'maxItems', 'uniqueItems']);
const details = new Set<string | number>([
  'born',
  'left',
  'sex',
  'name',
  'of',
  'expected',
  'label',
  'note',
  'spokenAlone',
]);
const isHarmless = ({ keyword, path }: SchemaFault): boolean =>
  harmless.has(keyword) || path.some((key) => details.has(key));

/** Can the entry be folded? More lenient than the gate: an entry that is left out may have started a clock. */
export function isFoldable(value: unknown, asErased: boolean): value is Entry {
  if (!isRecord(value)) return false;
  const { at, recordedAt } = value;
  if (typeof at !== 'string' || typeof recordedAt !== 'string' || !isInstant(at) || !isInstant(recordedAt))
    return false;
  return entryFaults(value, asErased).every(isHarmless);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
