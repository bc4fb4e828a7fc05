import { leavesOf } from '@qadam/schema';
import type { Context, EntryOf } from './context.ts';
import { isBlank } from './decide.ts';
import type { Issue } from './issue.ts';

/** A case goes on by another edition: the one that judges here, at one of its stages, with a reason. */
export function editionIssues({ open, entry, issue }: Context<EntryOf<'edition-changed'>>): Issue[] {
  const { to, stage, reason } = entry.body;
  const { id, edition, hash, model } = open.kit;
  const isThis = to.model === id && to.edition === edition && to.hash === hash;
  const isLeaf = leavesOf(model.stages)(stage).join() === stage && model.stages.some((each) => each.id === stage);
  return [
    ...(isThis ? [] : [issue('case/other-edition', { edition: `${id}@${edition}` }, '/body/to')]),
    ...(isLeaf ? [] : [issue('case/unknown-stage', { stage }, '/body/stage')]),
    ...(isBlank(reason) ? [issue('case/reason-missing', {}, '/body/reason')] : []),
  ];
}
