/** Decisions, and the agreement of a second person to a decision, a move or a hand-over. */
import type { FoldEntry } from '../log/arrange.ts';
import { type DecisionPlan, optionsOf, type Pathway } from '../plan/pathway.ts';
import type { AgreementGiven, CaseState, DecisionTaken, EntryOf, MoveMade } from './case-state.ts';
import { levelKey, rankOf, type Level, type Levels } from './level.ts';
import { takeMove } from './move.ts';

/** Would the option lower the level: below the one in force, or below what can still come out? */
export function isLowering({ ruleset }: DecisionPlan, option: string, level: Level | undefined): boolean {
  if (ruleset === undefined) return false;
  const rank = rankOf(ruleset, option);
  return level === undefined || rank < level.inForce[1] || rank < level.computed[1];
}

/** Does a second person have to agree? Where a ruleset is decided, raising waits for nobody unless the model says `always`. */
export function needsAgreement({ agreedBy, agreeWhen, ruleset }: DecisionPlan, lowers: boolean): boolean {
  if (agreedBy === undefined) return false;
  return ruleset === undefined || agreeWhen === 'always' || lowers;
}

interface Decided {
  state: CaseState;
  pathway: Pathway;
  folded: FoldEntry;
  entry: EntryOf<'decided'>;
  levels: Levels;
}

/** Records a decision; it counts at once unless it waits for agreement. */
export function applyDecided({ state, pathway, folded, entry, levels }: Decided): void {
  const { body, id, at, by } = entry;
  const plan = pathway.decisions.get(body.decision);
  if (plan === undefined || !optionsOf(plan).includes(body.option)) {
    return void state.notes.push({
      code: 'decision-unknown',
      entry: id,
      params: { decision: body.decision, option: body.option },
    });
  }
  const level = levels.get(levelKey(body.decision, folded.about));
  const lowers = isLowering(plan, body.option, level);
  const decision: DecisionTaken = {
    ...body,
    ...{ entry: id, at, by, about: folded.about, ms: folded.moment.ms, seq: entry.seq },
    ...{ round: state.round, lowers, outrun: false },
    agreement: needsAgreement(plan, lowers) ? 'awaited' : 'not-needed',
    ...(level === undefined ? {} : { establishedThen: level.computed[0] }),
  };
  state.decisions.push(decision);
  if (decision.agreement === 'not-needed') state.effect.decided = decision;
}

/** Records an agreement or its refusal. Nobody agrees to their own act, and what is settled stays settled. */
export function applyAgreed(state: CaseState, pathway: Pathway, { at, by, body }: EntryOf<'agreed'>): void {
  const given: AgreementGiven = {
    by,
    at,
    agrees: body.agrees,
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  };
  const isAsked = (each: DecisionTaken | MoveMade): boolean =>
    each.entry === body.entry && each.agreement === 'awaited' && each.by.person !== by.person;
  const decision = state.decisions.find(isAsked);
  const move = state.moves.find(isAsked);
  if (decision !== undefined && settle(decision, given)) state.effect.decided = decision;
  if (move !== undefined && settle(move, given)) takeMove(state, pathway, move, at);
  if (state.owner?.handingTo?.entry === body.entry) acceptHandover(state, given);
}

function settle(act: DecisionTaken | MoveMade, given: AgreementGiven): boolean {
  act.agreement = given.agrees ? 'agreed' : 'refused';
  act.agreed = given;
  return given.agrees;
}

/** The case changes hands when the receiving person accepts. */
function acceptHandover(state: CaseState, { agrees, by, at }: AgreementGiven): void {
  const { handingTo, ...owner } = state.owner!;
  if (handingTo === undefined || by.person !== handingTo.person) return;
  const { person, role } = handingTo;
  state.owner = agrees ? { person, ...(role === undefined ? {} : { role }), since: at } : owner;
}
