import { FAMILY, momentOf, type TransitionPlan } from '@qadam/pathway';
import type { Context, EntryOf } from './context.ts';
import { isBlank } from './decide.ts';
import type { Issue } from './issue.ts';

/** A move: from here, by a role that may, with a guard that certainly holds or is overridden with a reason. */
export function movedIssues(context: Context<EntryOf<'moved'>>): Issue[] {
  const { open, entry, before, issue } = context;
  const { transition: id, reason } = entry.body;
  const transition = open.pathway.transitions.get(id);
  if (transition === undefined) return [issue('case/unknown-transition', { transition: id }, '/body/transition')];
  const { stage } = before().state;
  const { role } = entry.by;
  return [
    ...(transition.from.includes(stage) ? [] : [issue('case/not-from-here', { transition: id, stage })]),
    ...laterMoveIssues(context),
    ...(transition.by.includes(role) ? [] : [issue('case/role-move', { role, transition: id }, '/by/role')]),
    ...(transition.reason === true && isBlank(reason) ? [issue('case/reason-missing', {}, '/body/reason')] : []),
    ...guardIssues(context, transition),
  ];
}

/** A move written down late must not slip in before one that was made since: that one would start from another stage. */
function laterMoveIssues({ log, entry, issue }: Context<EntryOf<'moved'>>): Issue[] {
  const at = momentOf(entry.at).ms;
  const later = log.find((each) => each.type === 'moved' && momentOf(each.at).ms > at);
  return later === undefined ? [] : [issue('case/moved-since', { at: later.at }, '/at')];
}

function guardIssues(
  { entry, before, issue }: Context<EntryOf<'moved'>>,
  { id, guard, locked }: TransitionPlan,
): Issue[] {
  if (guard === undefined) return [];
  const { truth, asks } = before().judged.look.explain(guard, FAMILY);
  if (truth === 'true') return [];
  const { override } = entry.body;
  if (override !== undefined && locked === true) return [issue('case/locked', { transition: id })];
  if (override === undefined) return [issue('case/guard', { transition: id, asks: asks.map(({ fact }) => fact) })];
  return isBlank(override.reason) ? [issue('case/reason-missing', {}, '/body/override/reason')] : [];
}
