/** Corrections and erasures. */
import type { Entry } from '@qadam/schema';
import { contextOf, type Context, type EntryOf } from './context.ts';
import type { Issue } from './issue.ts';
import { isErasable, keepsWhatItMust } from './kept.ts';
import { shapeIssues, withBody } from './shape.ts';

/** What a correction itself cannot be put right by; a new one of the same entry takes its place. */
const notCorrectable = new Set(['corrected', 'erased', 'agreed', 'edition-changed']);

/** The corrected body must have been acceptable in the place of the wrong one. */
export function correctedIssues(
  context: Context<EntryOf<'corrected'>>,
  actIssues: (context: Context) => Issue[],
): Issue[] {
  const { open, log, entry, issue } = context;
  const { entry: id, body, withdrawn } = entry.body;
  const target = log.find((each) => each.id === id);
  if (target?.body === undefined) return [issue('case/unknown-entry', { entry: id }, '/body/entry')];
  if (notCorrectable.has(target.type) || (target.type === 'opened' && withdrawn === true)) {
    return [issue('case/not-correctable', { type: target.type }, '/body/entry')];
  }
  if ((body === undefined) === (withdrawn === undefined)) return [issue('case/correction-empty', {}, '/body')];
  if (body === undefined) return [];
  const corrected = withBody(target, body);
  const found = shapeIssues(corrected);
  const earlier = log.filter(({ seq }) => seq < target.seq);
  const issues =
    found.length > 0 ? found : actIssues({ ...contextOf(open, earlier, corrected, {}), people: context.people });
  return issues.map((each) => ({ ...each, entry: entry.id, pointer: `/body${each.pointer ?? ''}` }));
}

export function erasedIssues({ log, entry, issue }: Context<EntryOf<'erased'>>): Issue[] {
  const target: Entry | undefined = log.find((each) => each.id === entry.body.entry);
  if (target?.body === undefined) return [issue('case/unknown-entry', { entry: entry.body.entry }, '/body/entry')];
  if (!isErasable(target)) return [issue('case/not-erasable', { type: target.type }, '/body/entry')];
  const isKept = keepsWhatItMust(target, entry.body.kept, log);
  return isKept ? [] : [issue('case/kept-missing', {}, '/body/kept')];
}
