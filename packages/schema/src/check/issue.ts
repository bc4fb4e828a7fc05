/** A fault in a definition, found while loading: never thrown at a person who fills in a form. */
export interface DefinitionIssue {
  /** For example `schema/unknown-key`; docs/errors/schema-unknown-key.md explains it. */
  code: IssueCode;
  severity: 'error' | 'warning';
  /** Path of the file from the root of the workspace. */
  file: string;
  /** JSON Pointer to the place in the file. */
  pointer: string;
  /** Line and column, from 1. */
  line: number;
  column: number;
  params: IssueParams;
}

/** What the wording of an issue needs: names, values, what was expected, the nearest known name. */
export type IssueParams = Readonly<Record<string, string | number | readonly string[]>>;

export const issueCodes = [
  'schema/json-syntax',
  'schema/duplicate-key',
  'schema/forbidden-key',
  'schema/unknown-file',
  'schema/unknown-schema',
  'schema/other-version',
  'schema/unknown-key',
  'schema/missing-key',
  'schema/wrong-type',
  'schema/not-allowed',
  'schema/bad-pattern',
  'schema/out-of-range',
  'schema/empty-list',
  'schema/duplicate-item',
  'schema/two-keys',
  'schema/too-deep',
  'schema/too-large',
  'schema/too-many',
  'schema/hidden-character',
  'schema/folder-name',
  'schema/duplicate-id',
  'schema/unknown-name',
  'schema/fact-conflict',
  'schema/question-shape',
  'schema/operator-type',
  'schema/value-not-of-fact',
  'schema/list-expected',
  'schema/cycle',
  'schema/about-mismatch',
  'schema/asked-not-allowed',
  'schema/citation-misplaced',
  'schema/confidential-read',
  'schema/now-not-allowed',
  'schema/orders-does-not-apply',
  'schema/no-when-hidden',
  'schema/danger-changeable',
  'schema/no-source',
  'schema/no-basis',
  'schema/otherwise-not-lowest',
  'schema/one-origin',
  'schema/one-trigger',
  'schema/no-start',
  'schema/unreachable-stage',
  'schema/dead-end',
  'schema/end-stage',
  'schema/no-text',
  'schema/unused-text',
  'schema/text-hash',
  'schema/stale-text',
  'schema/no-target',
  'schema/no-place',
  'schema/changes-nothing',
  'schema/text-of-base',
  'schema/locked',
] as const;
export type IssueCode = (typeof issueCodes)[number];
