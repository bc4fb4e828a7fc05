import type { About, Conditions } from '../generated/types.ts';
import type { FactSpec } from '../kit.ts';
import { collectFacts, lookUpFact } from '../kit/facts.ts';
import type { ModelSource } from '../workspace/source.ts';
import type { Located, Workspace } from '../workspace/workspace.ts';
import { checkConditions } from './conditions.ts';
import type { DefinitionIssue, IssueCode, IssueParams } from './issue.ts';
import { near } from './shape.ts';

/** What the checks of one model share: its facts, its names, and the list that issues go to. */
export interface CheckContext {
  workspace: Workspace;
  source: ModelSource;
  facts: ReadonlyMap<string, FactSpec>;
  /** Ids that sources register. */
  citable: ReadonlySet<string>;
  issues: DefinitionIssue[];
}

export function checkContext(workspace: Workspace, source: ModelSource): CheckContext {
  const citable = new Set(workspace.all('source').flatMap(({ value }) => value.items.map((item) => item.id)));
  return { workspace, source, facts: collectFacts(source), citable, issues: [] };
}

/** Reports at a place of one definition. */
export type Report = (pointer: string, code: IssueCode, params?: IssueParams, severity?: 'error' | 'warning') => void;

export const reporter =
  (context: Pick<CheckContext, 'issues'>, located: Located): Report =>
  (pointer, code, params, severity) =>
    void context.issues.push(located.file.at(pointer, code, params, severity));

/** Reports a name that nothing has, with the nearest known one. Returns whether it was known. */
export function expectName(
  report: Report,
  pointer: string,
  kind: string,
  name: string,
  known: Iterable<string>,
): boolean {
  const names = [...known];
  if (names.includes(name)) return true;
  report(pointer, 'schema/unknown-name', { kind, name, ...near(name, names) });
  return false;
}

/** Reports ids that stand more than once in a list. */
export function expectUnique(report: Report, nodes: readonly { id: string; pointer: string }[]): void {
  const seen = new Set<string>();
  for (const { id, pointer } of nodes) {
    if (seen.has(id)) report(`${pointer}/id`, 'schema/duplicate-id', { id });
    seen.add(id);
  }
}

interface Reading {
  about: About;
  asked?: boolean;
  now?: boolean;
  named?: ReadonlyMap<string, Conditions>;
  extra?: ReadonlyMap<string, FactSpec>;
}
/** Checks conditions at a pointer of a definition. */
export function expectConditions(
  context: CheckContext,
  report: Report,
  pointer: string,
  conditions: Conditions,
  reading: Reading,
): void {
  const { about, asked = true, now = true, named, extra } = reading;
  checkConditions(conditions, {
    report: (below, code, params) => report(`${pointer}${below}`, code, params),
    fact: (id) => extra?.get(id) ?? lookUpFact(context.facts, id),
    known: [...context.facts.keys(), ...(extra?.keys() ?? [])],
    about,
    asked,
    now,
    ...(named === undefined ? {} : { named }),
  });
}

interface Cited {
  source?: string | string[];
  basis?: string;
}
/** A node must say what it rests on: a registered source, unless its basis (own, else the file's) is `assumption`. */
export function expectSource(
  context: CheckContext,
  report: Report,
  pointer: string,
  node: Cited,
  inherited: string | undefined,
  needed = true,
): void {
  const ids = node.source === undefined ? [] : [node.source].flat();
  ids.forEach((id, index) => {
    const at = Array.isArray(node.source) ? `${pointer}/source/${index}` : `${pointer}/source`;
    expectName(report, at, 'source', id, context.citable);
  });
  if (!needed) return;
  const basis = node.basis ?? inherited;
  if (basis === undefined) report(pointer, 'schema/no-basis', {});
  else if (basis !== 'assumption' && ids.length === 0) report(pointer, 'schema/no-source', { basis });
}
