/** Who, when, about whom, and the place in the log: what every entry must have right. */
import { FAMILY, momentOf } from '@qadam/pathway';
import type { Context } from './context.ts';
import type { Issue } from './issue.ts';

/** How far the clocks of a page and of its host may differ. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export function envelopeIssues(context: Context): Issue[] {
  return [...placeIssues(context), ...timeIssues(context), ...personIssues(context)];
}

function placeIssues({ log, entry, issue }: Context): Issue[] {
  const expected = (log.at(-1)?.seq ?? 0) + 1;
  const issues: Issue[] = [];
  if (entry.seq !== expected) issues.push(issue('case/seq', { expected, actual: entry.seq }, '/seq'));
  if (log.some(({ id }) => id === entry.id)) issues.push(issue('case/id-repeated', {}, '/id'));
  if (log.length === 0 && entry.type !== 'opened') issues.push(issue('case/not-opened'));
  if (log.length > 0 && entry.type === 'opened') issues.push(issue('case/opened-twice'));
  return issues;
}

function timeIssues({ log, entry, issue }: Context): Issue[] {
  const at = momentOf(entry.at).ms;
  const opened = log.find(({ type }) => type === 'opened');
  const issues: Issue[] = [];
  if (at > momentOf(entry.recordedAt).ms + CLOCK_TOLERANCE_MS)
    issues.push(issue('case/in-future', { recordedAt: entry.recordedAt }, '/at'));
  if (opened !== undefined && at < momentOf(opened.at).ms)
    issues.push(issue('case/before-opening', { openedAt: opened.at }, '/at'));
  return issues;
}

function personIssues({ open, entry, people, issue }: Context): Issue[] {
  const issues: Issue[] = [];
  const { role } = entry.by;
  if (!open.kit.model.roles.some(({ id }) => id === role))
    issues.push(issue('case/unknown-role', { role }, '/by/role'));
  const about = entry.about ?? FAMILY;
  if (about !== FAMILY && !people.has(about)) issues.push(issue('case/unknown-person', { person: about }, '/about'));
  return issues;
}
