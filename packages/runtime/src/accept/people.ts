import type { Birth, Person } from '@qadam/schema';
import { momentOf } from '@qadam/pathway';
import type { Context } from './context.ts';
import type { Issue } from './issue.ts';

/** People as they are registered: a known kind, and no birth or departure after the day of the entry. */
export function peopleIssues(context: Context, people: readonly Person[], pointer: string): Issue[] {
  const { open, entry, issue } = context;
  const { day } = momentOf(entry.at);
  return people.flatMap((person) => {
    const issues: Issue[] = [];
    const params = { person: person.id };
    if (!open.kit.model.people.some(({ id }) => id === person.kind))
      issues.push(issue('case/unknown-kind', { ...params, kind: person.kind }, pointer));
    if (person.born !== undefined && earliestBirth(person.born) > day)
      issues.push(issue('case/born-after-report', params, pointer));
    if (person.left !== undefined && person.left > day) issues.push(issue('case/date-in-future', params, pointer));
    return issues;
  });
}

/** The first day that a birth known in part can mean. */
function earliestBirth(born: Birth): string {
  if (typeof born !== 'string') return born.judgedOn;
  return `${born}-01-01`.slice(0, 10);
}
