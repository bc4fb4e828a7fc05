import {
  definitionKinds,
  LANGUAGE_VERSION,
  metaRegistry,
  metaSchemas,
  schemaAddress,
  type DefinitionKind,
} from '../meta.ts';
import { interpret } from '../validate/interpret.ts';
import type { SchemaFault } from '../validate/schema-types.ts';
import { nearest } from '../words/nearest.ts';
import type { FilePlace } from '../workspace/classify.ts';
import type { DefinitionIssue, IssueCode, IssueParams } from './issue.ts';
import { toPointer, type SourceFile } from './source-file.ts';

/** Issues of one file against its meta-schema: the phase before references are looked at. */
export function checkShape(kind: DefinitionKind, file: SourceFile, place: FilePlace): DefinitionIssue[] {
  const wrongSchema = checkAddress(kind, file);
  if (wrongSchema !== undefined) return [wrongSchema];
  const issues = interpret(metaSchemas[kind], file.value, metaRegistry).map((fault) => toIssue(fault, file));
  const id = (file.value as { id?: unknown }).id;
  if (place.id !== undefined && typeof id === 'string' && id !== place.id) {
    issues.push(file.at('/id', 'schema/folder-name', { id, expected: place.id }));
  }
  return issues;
}

function checkAddress(kind: DefinitionKind, file: SourceFile): DefinitionIssue | undefined {
  const expected = schemaAddress(kind);
  const value = file.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return file.at('', 'schema/wrong-type', { expected: ['object'], actual: typeName(value) });
  }
  const found = (value as { $schema?: unknown }).$schema;
  if (found === expected) return undefined;
  if (typeof found !== 'string') return file.at('', 'schema/missing-key', { key: '$schema', expected });
  const version = /^https:\/\/qadam\.example\/([^/]+)\//.exec(found)?.[1];
  if (version !== undefined && version !== LANGUAGE_VERSION) {
    return file.at('/$schema', 'schema/other-version', { version, known: LANGUAGE_VERSION });
  }
  return file.at('/$schema', 'schema/unknown-schema', {
    value: found,
    expected,
    ...near(found, definitionKinds.map(schemaAddress)),
  });
}

function toIssue(fault: SchemaFault, file: SourceFile): DefinitionIssue {
  const [code, params, path] = describe(fault);
  return file.at(toPointer(path), code, params);
}

const grammar = new Set(['all', 'any', 'not', 'condition']);
function describe({ keyword, path, params, schema, data }: SchemaFault): [IssueCode, IssueParams, (string | number)[]] {
  const limit = Number(params.limit);
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.key);
      if (grammar.has(key) && (params.allowed as string[]).some((known) => grammar.has(known))) {
        return [
          'schema/two-keys',
          { keys: Object.keys(data as object).filter((name) => grammar.has(name)) },
          path.slice(0, -1),
        ];
      }
      return [
        'schema/unknown-key',
        { key, known: params.allowed as string[], ...near(key, params.allowed as string[]) },
        path,
      ];
    }
    case 'required':
      return ['schema/missing-key', { key: String(params.missing) }, path];
    case 'type':
      return ['schema/wrong-type', { expected: params.types as string[], actual: typeName(data) }, path];
    case 'const':
    case 'enum': {
      const allowed = (params.allowed as unknown[]).map(String);
      return ['schema/not-allowed', { value: brief(data), allowed, ...near(String(data), allowed) }, path];
    }
    case 'pattern':
    case 'format':
      return [
        'schema/bad-pattern',
        { value: brief(data), expected: String(schema.description ?? schema.format ?? schema.pattern) },
        path,
      ];
    case 'minItems':
      return limit === 1 ? ['schema/empty-list', {}, path] : ['schema/out-of-range', { keyword, limit }, path];
    case 'uniqueItems':
      return ['schema/duplicate-item', { value: brief(data) }, path];
    case 'depth':
      return ['schema/too-deep', { limit }, path];
    case 'anyOf':
    case 'oneOf': {
      const expected = [
        ...((params.names as string[] | undefined) ?? []),
        ...((params.types as string[] | undefined) ?? []),
      ];
      return ['schema/wrong-type', { expected: [...new Set(expected)], actual: typeName(data) }, path];
    }
    default:
      return ['schema/out-of-range', { keyword, limit }, path];
  }
}

/** Nearest known name as a parameter, or nothing. */
export function near(name: string, known: Iterable<string>): { nearest: string } | Record<string, never> {
  const found = nearest(name, known);
  return found === undefined ? {} : { nearest: found };
}
function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
