/** Decisions, and the agreement of a second person. */
import {
  FAMILY,
  isChild,
  isLowering,
  levelKey,
  optionsOf,
  rankOf,
  stageWithGroups,
  type DecisionPlan,
  type Level,
} from '@qadam/pathway';
import type { Context, EntryOf } from './context.ts';
import type { Issue } from './issue.ts';

export function decidedIssues(context: Context<EntryOf<'decided'>>): Issue[] {
  const { open, entry, issue, people } = context;
  const { decision: id, option } = entry.body;
  const plan = open.pathway.decisions.get(id);
  if (plan === undefined) return [issue('case/unknown-decision', { decision: id }, '/body/decision')];
  if (!optionsOf(plan).includes(option))
    return [issue('case/unknown-option', { decision: id, option }, '/body/option')];
  const person = people.get(entry.about ?? FAMILY);
  const isAbout =
    plan.about === 'family'
      ? person === undefined
      : person !== undefined && (plan.about === 'person' || isChild(person));
  if (!isAbout) return [issue('case/wrong-subject', { about: plan.about }, '/about')];
  const { role } = entry.by;
  return [
    ...(plan.by.includes(role) ? [] : [issue('case/role-decide', { role, decision: id }, '/by/role')]),
    ...stageIssues(context, plan),
    ...conditionIssues(context, plan),
  ];
}

/** Default: at any stage but an end. */
function stageIssues({ open, before, issue }: Context<EntryOf<'decided'>>, { id, stages }: DecisionPlan): Issue[] {
  const { stage } = before().state;
  const present = stageWithGroups(open.pathway, stage);
  const isHere =
    stages === undefined ? !open.pathway.endStages.has(stage) : stages.some((each) => present.includes(each));
  return isHere ? [] : [issue('case/not-at-this-stage', { decision: id, stage })];
}

function conditionIssues(context: Context<EntryOf<'decided'>>, plan: DecisionPlan): Issue[] {
  const { entry, before, issue } = context;
  const about = entry.about ?? FAMILY;
  const { judged } = before();
  const level = judged.levels.get(levelKey(plan.id, about));
  const lowers = isLowering(plan, entry.body.option, level);
  const refused = (conditions: DecisionPlan['guard'], code: 'case/guard' | 'case/lower-refused'): Issue[] => {
    if (conditions === undefined) return [];
    const { truth, asks } = judged.look.explain(conditions, about);
    return truth === 'true' ? [] : [issue(code, { decision: plan.id, asks: asks.map(({ fact }) => fact) })];
  };
  return [
    ...(needsReason(plan, entry.body.option, level) && isBlank(entry.body.reason)
      ? [issue('case/reason-missing', {}, '/body/reason')]
      : []),
    ...refused(plan.guard, 'case/guard'),
    ...(lowers ? refused(plan.lowerWhen, 'case/lower-refused') : []),
  ];
}

/** A level that differs from what the rules establish needs a reason; confirming it does not. */
function needsReason({ ruleset }: DecisionPlan, option: string, level: Level | undefined): boolean {
  if (ruleset === undefined) return false;
  const rank = rankOf(ruleset, option);
  return level === undefined || level.computed[0] !== rank || level.computed[1] !== rank;
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Agreement to a decision, a move or a hand-over: by another person, of a role that may. */
export function agreedIssues(context: Context<EntryOf<'agreed'>>): Issue[] {
  const { open, entry, before, issue } = context;
  const { state } = before();
  const { role, person } = entry.by;
  if (state.owner?.handingTo?.entry === entry.body.entry) {
    return state.owner.handingTo.person === person
      ? []
      : [issue('case/not-the-receiver', { person: state.owner.handingTo.person }, '/by')];
  }
  const decision = state.decisions.find((each) => each.entry === entry.body.entry);
  const move = state.moves.find((each) => each.entry === entry.body.entry);
  const act = decision ?? move;
  if (act === undefined) return [issue('case/unknown-entry', { entry: entry.body.entry }, '/body/entry')];
  if (act.agreement !== 'awaited') return [issue('case/not-awaited', { entry: entry.body.entry }, '/body/entry')];
  const agreedBy =
    decision === undefined
      ? open.pathway.transitions.get(move!.transition)?.agreedBy
      : open.pathway.decisions.get(decision.decision)?.agreedBy;
  return [
    ...(act.by.person === person ? [issue('case/own-act', {}, '/by/person')] : []),
    ...(agreedBy?.includes(role) === true ? [] : [issue('case/role-agree', { role }, '/by/role')]),
  ];
}
