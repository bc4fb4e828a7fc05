import { baseOf, resolveModel } from '../overlay/resolve.ts';
import { modelSource, shallowSource } from '../workspace/model-source.ts';
import type { Located, Workspace } from '../workspace/workspace.ts';
import { checkCitations } from './citations.ts';
import { checkContext, expectSource, expectUnique, reporter, type CheckContext } from './context.ts';
import { checkCourse, checkExercise } from './exercise.ts';
import { checkFamily } from './family.ts';
import { checkInstrument } from './instrument.ts';
import type { DefinitionIssue } from './issue.ts';
import { checkModel } from './model.ts';
import { checkModelChanges, checkOverlay } from './overlay.ts';
import { checkFactCycles, checkFacts, checkRuleset } from './rules.ts';
import { checkTexts } from './texts.ts';

/**
 * Everything that is wrong with a workspace: files, meta-schemas, references, meanings. In order of file and line,
 * each issue once. A workspace without an error is one that kits can be built of.
 */
export function checkWorkspace(workspace: Workspace): DefinitionIssue[] {
  const issues = [...workspace.issues];
  const broken = workspace.issues.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  const isReadable = (id: string): boolean => !broken.some((file) => belongsTo(file, id));
  for (const { value } of workspace.all('model'))
    if (isReadable(value.id)) issues.push(...checkModelFile(workspace, value.id));
  const sound = new Set(workspace.models().filter((id) => isReadable(id)));
  for (const { file, severity } of issues)
    if (severity === 'error') for (const id of sound) if (belongsTo(file, id)) sound.delete(id);
  for (const overlay of basesFirst(workspace)) {
    const base = baseOf(overlay.value.base);
    if (!isReadable(base)) continue;
    const isModel = workspace.models().includes(base);
    if (isModel && !sound.has(base)) sound.delete(overlay.value.id);
    const found = isModel && !sound.has(base) ? [] : checkOverlay(workspace, overlay);
    issues.push(...found);
    const source =
      sound.has(overlay.value.id) && found.length === 0 ? modelSource(workspace, overlay.value.id) : undefined;
    if (source !== undefined) issues.push(...checkOneModel(checkContext(workspace, source)));
  }
  for (const located of workspace.all('source')) {
    const found: DefinitionIssue[] = [];
    const report = reporter({ issues: found }, located);
    expectUnique(
      report,
      located.value.items.map((item, index) => ({ id: item.id, pointer: `/items/${index}` })),
    );
    issues.push(...found);
  }
  for (const course of workspace.all('course')) issues.push(...checkCourse(workspace, course));
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

function checkModelFile(workspace: Workspace, id: string): DefinitionIssue[] {
  const shallow = shallowSource(workspace, id)!;
  const resolved = resolveModel(shallow);
  const faults = resolved === undefined ? [] : checkModelChanges(resolved);
  return faults.length > 0 ? faults : checkOneModel(checkContext(workspace, resolved?.source ?? shallow));
}

/** Overlays, each after the one that it stands on. */
function basesFirst(workspace: Workspace): Located<'overlay'>[] {
  const all = workspace.all('overlay');
  const depth = (overlay: Located<'overlay'>, left = all.length): number => {
    const base = all.find(({ value }) => value.id === baseOf(overlay.value.base));
    return base === undefined || left === 0 ? 0 : 1 + depth(base, left - 1);
  };
  return [...all].sort((left, right) => depth(left) - depth(right));
}

function checkOneModel(context: CheckContext): DefinitionIssue[] {
  const { source } = context;
  for (const instrument of source.instruments) checkInstrument(context, instrument);
  for (const facts of source.facts) checkFacts(context, facts);
  for (const ruleset of source.rulesets) checkRuleset(context, ruleset);
  checkFactCycles(context);
  checkModel(context);
  checkTexts(context);
  for (const family of source.families) checkFamily(context, family);
  for (const exercise of context.workspace.all('exercise', source.id)) checkExercise(context, exercise);
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
