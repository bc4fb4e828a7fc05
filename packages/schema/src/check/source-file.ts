import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { FORBIDDEN_KEYS } from '../validate/bounds.ts';
import type { DefinitionIssue, IssueCode, IssueParams } from './issue.ts';

/** Definitions are small; a file above this size is refused before it is parsed. */
export const MAX_FILE_CHARACTERS = 500_000;
/** Nesting that no definition needs. */
export const MAX_FILE_DEPTH = 60;
/** Members of one list or object. */
export const MAX_MEMBERS = 1000;
/** Bidi controls, zero-width and other invisible characters: they can make a text read as another. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

/** The first invisible character of a text that no definition may hold, as `U+200B`. */
export function hiddenCharacter(text: string): string | undefined {
  const found = hidden.exec(text)?.[0];
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text without invisible characters, as it comes out of other programs. */
export const withoutHidden = (text: string): string => text.replaceAll(new RegExp(hidden, 'gu'), '');

/** A definition file: its text, its value where it could be read, and where each value stands. */
export interface SourceFile {
  path: string;
  text: string;
  /** `undefined` when the text is no JSON. */
  value: unknown;
  issues: DefinitionIssue[];
  /** An issue at a place of this file. */
  at(pointer: string, code: IssueCode, params?: IssueParams, severity?: 'error' | 'warning'): DefinitionIssue;
}

/** After these the value is not what the file says. */
const unreadable: ReadonlySet<IssueCode> = new Set(['schema/forbidden-key', 'schema/too-many']);

/** Reads one file. Nothing is thrown: what cannot be read becomes issues. */
export function parseSource(path: string, text: string): SourceFile {
  const lines = lineStarts(text);
  const issue = (
    offset: number,
    pointer: string,
    code: IssueCode,
    params: IssueParams = {},
    severity: 'error' | 'warning' = 'error',
  ) => ({
    code,
    severity,
    file: path,
    pointer,
    ...position(lines, offset),
    params,
  });
  const tooLarge = text.length > MAX_FILE_CHARACTERS;
  const deepAt = tooLarge ? -1 : firstTooDeep(text);
  const errors: ParseError[] = [];
  const tree = tooLarge || deepAt >= 0 ? undefined : parseTree(text, errors, { disallowComments: true });
  const issues: DefinitionIssue[] = [];
  if (tooLarge) issues.push(issue(0, '', 'schema/too-large', { limit: MAX_FILE_CHARACTERS, size: text.length }));
  if (deepAt >= 0) issues.push(issue(deepAt, '', 'schema/too-deep', { limit: MAX_FILE_DEPTH }));
  const [error] = errors;
  if (error !== undefined)
    issues.push(issue(error.offset, '', 'schema/json-syntax', { problem: printParseErrorCode(error.error) }));
  const offsets = new Map<string, number>();
  const value =
    tree === undefined || error !== undefined
      ? undefined
      : toValue(tree, '', (node, pointer) => {
          offsets.set(pointer, node.offset);
          return {
            tooMany: (size: number) =>
              issues.push(issue(node.offset, pointer, 'schema/too-many', { limit: MAX_MEMBERS, size })),
            key: (name: string, keyNode: Node, duplicate: boolean) => {
              if (duplicate) issues.push(issue(keyNode.offset, pointer, 'schema/duplicate-key', { key: name }));
              if (FORBIDDEN_KEYS.has(name))
                issues.push(issue(keyNode.offset, pointer, 'schema/forbidden-key', { key: name }));
            },
            text: (content: string) => {
              const character = hiddenCharacter(content);
              if (character !== undefined)
                issues.push(issue(node.offset, pointer, 'schema/hidden-character', { character }));
            },
          };
        });
  return {
    path,
    text,
    value: issues.some(({ code }) => unreadable.has(code)) ? undefined : value,
    issues,
    at: (pointer, code, params, severity) => issue(nearestOffset(offsets, pointer), pointer, code, params, severity),
  };
}

interface Visitor {
  tooMany(size: number): void;
  key(name: string, node: Node, duplicate: boolean): void;
  text(content: string): void;
}
function toValue(node: Node, pointer: string, visit: (node: Node, pointer: string) => Visitor): unknown {
  const visitor = visit(node, pointer);
  const size = node.children?.length ?? 0;
  if (size > MAX_MEMBERS) return visitor.tooMany(size);
  if (node.type === 'array')
    return (node.children ?? []).map((child, index) => toValue(child, `${pointer}/${index}`, visit));
  if (node.type === 'string') visitor.text(node.value as string);
  if (node.type !== 'object') return node.value as unknown;
  const value: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const [keyNode, child] = property.children ?? [];
    if (keyNode === undefined || child === undefined) continue;
    const key = keyNode.value as string;
    visitor.key(key, keyNode, seen.has(key));
    seen.add(key);
    if (FORBIDDEN_KEYS.has(key)) continue;
    value[key] = toValue(child, `${pointer}/${escapePointer(key)}`, visit);
  }
  return value;
}

/** One step of a JSON Pointer. */
export const escapePointer = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
/** A JSON Pointer from keys. */
export const toPointer = (path: readonly (string | number)[]): string =>
  path.map((key) => `/${escapePointer(key)}`).join('');

function nearestOffset(offsets: ReadonlyMap<string, number>, pointer: string): number {
  for (let place = pointer; ; place = place.slice(0, place.lastIndexOf('/'))) {
    const offset = offsets.get(place);
    if (offset !== undefined) return offset;
    if (place === '') return 0;
  }
}
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
function position(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  for (let high = starts.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
/** The parser recurses, so depth is counted before: brackets outside of strings. */
function firstTooDeep(text: string): number {
  let depth = 0;
  for (let index = 0, quoted = false; index < text.length; index += 1) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > MAX_FILE_DEPTH) return index;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return -1;
}
