import { modelSource } from '../workspace/model-source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkCitations } from './citations.ts';
import { checkContext, expectSource, expectUnique, reporter, type CheckContext } from './context.ts';
import { checkFamily } from './family.ts';
import { checkInstrument } from './instrument.ts';
import type { DefinitionIssue } from './issue.ts';
import { checkModel } from './model.ts';
import { checkOverlay } from './overlay.ts';
import { checkFactCycles, checkFacts, checkRuleset } from './rules.ts';
import { checkTexts } from './texts.ts';

/**
 * Everything that is wrong with a workspace: files, meta-schemas, references, meanings. In order of file and line,
 * each issue once. A workspace without an error is one that kits can be built of.
 */
export function checkWorkspace(workspace: Workspace): DefinitionIssue[] {
  const issues = [...workspace.issues];
  const broken = workspace.issues.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  for (const id of workspace.models()) {
    const source = modelSource(workspace, id);
    if (source !== undefined && !broken.some((file) => belongsTo(file, id)))
      issues.push(...checkOneModel(checkContext(workspace, source)));
  }
  for (const overlay of workspace.all('overlay')) {
    const base = overlay.value.base.split('@')[0]!;
    if (!broken.some((file) => belongsTo(file, base))) issues.push(...checkOverlay(workspace, overlay));
  }
  for (const located of workspace.all('source')) {
    const found: DefinitionIssue[] = [];
    const report = reporter({ issues: found } as CheckContext, located);
    expectUnique(
      report,
      located.value.items.map((item, index) => ({ id: item.id, pointer: `/items/${index}` })),
    );
    issues.push(...found);
  }
  if (broken.length === 0) issues.push(...checkCitations(workspace));
  return unique(issues).sort(
    (left, right) =>
      compare(left.file, right.file) ||
      left.line - right.line ||
      left.column - right.column ||
      compare(left.code, right.code),
  );
}

/** While a file that others build on cannot be read, faults of references to it would only hide the real one. */
const belongsTo = (file: string, model: string): boolean =>
  [model, 'shared', 'calendars', 'sources'].some(
    (owner) => file.startsWith(`rules/${owner}/`) || file.startsWith(`forms/${owner}/`),
  ) &&
  !file.includes('/families/') &&
  !file.includes('/exercises/');

function checkOneModel(context: CheckContext): DefinitionIssue[] {
  const { source } = context;
  for (const instrument of source.instruments) checkInstrument(context, instrument);
  for (const facts of source.facts) checkFacts(context, facts);
  for (const ruleset of source.rulesets) checkRuleset(context, ruleset);
  checkFactCycles(context);
  checkModel(context);
  checkTexts(context);
  for (const family of source.families) checkFamily(context, family);
  if (source.calendar !== undefined) {
    const { value } = source.calendar;
    expectSource(context, reporter(context, source.calendar), '', value, undefined);
  }
  return context.issues;
}

/** A shared definition is checked with each model that takes it: the same issue counts once. */
function unique(issues: DefinitionIssue[]): DefinitionIssue[] {
  return [
    ...new Map(
      issues.map((issue) => [JSON.stringify([issue.code, issue.file, issue.pointer, issue.params]), issue]),
    ).values(),
  ];
}
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
