import type { Instant } from '@qadam/schema';
import { momentOf } from '../calendar/instant.ts';
import { stageWithGroups, type Pathway } from '../plan/pathway.ts';
import type { CaseState, EntryOf, MoveMade } from './case-state.ts';

/** Records a move. One against the guard waits where the model asks for agreement; any other is taken at once. */
export function applyMoved(state: CaseState, pathway: Pathway, { id, seq, at, by, body }: EntryOf<'moved'>): void {
  const transition = pathway.transitions.get(body.transition);
  if (transition === undefined) {
    return void state.notes.push({ code: 'transition-unknown', entry: id, params: { transition: body.transition } });
  }
  const waits = body.override !== undefined && transition.agreedBy !== undefined;
  const move: MoveMade = {
    ...body,
    ...{ entry: id, at, by, from: state.stage, to: transition.to, seq },
    agreement: waits ? 'awaited' : 'not-needed',
  };
  state.moves.push(move);
  if (!waits) takeMove(state, pathway, move, at);
}

/** The case goes on to the next stage; a move that opens a round begins it. */
export function takeMove(state: CaseState, pathway: Pathway, move: MoveMade, at: Instant): void {
  const transition = pathway.transitions.get(move.transition)!;
  if (!transition.from.includes(state.stage)) {
    state.notes.push({
      code: 'moved-from-elsewhere',
      entry: move.entry,
      params: { transition: move.transition, stage: state.stage },
    });
  }
  leavePast(state, pathway, move);
  state.stage = transition.to;
  state.stageSince = at;
  state.effect.moved = move;
  if (transition.round === true) beginRound(state, at);
  lapse(state, pathway);
}

function beginRound(state: CaseState, at: Instant): void {
  state.round += 1;
  state.roundMs = momentOf(at).ms;
  state.reports = 0;
  state.newest = new Map();
}

/** What was asked of a second person and can no longer be: decisions that do not count now, moves that do not start here. */
function lapse(state: CaseState, pathway: Pathway): void {
  for (const decision of state.decisions)
    if (decision.agreement === 'awaited' && (decision.past === true || decision.round !== state.round))
      decision.agreement = 'lapsed';
  for (const move of state.moves)
    if (move.agreement === 'awaited' && pathway.transitions.get(move.transition)?.from.includes(state.stage) !== true)
      move.agreement = 'lapsed';
}

/**
 * Entering a stage again leaves behind what it asks for anew: everything that was there when it was left the last time. What
 * was written since belongs to the new visit, also before the move into it.
 */
function leavePast(state: CaseState, pathway: Pathway, move: MoveMade): void {
  for (const stage of enteredBy(pathway, state.stage, move.to)) {
    const left = state.moves.findLast(
      (each) => each !== move && isTaken(each) && enteredBy(pathway, each.to, each.from).includes(stage),
    );
    if (left === undefined) continue;
    const instruments = pathway.anew.get(stage);
    for (const [key, record] of state.newest) {
      if (instruments?.has(record.instrument) !== true || record.seq > left.seq) continue;
      record.past = true;
      state.newest.delete(key);
    }
    for (const decision of state.decisions)
      if (pathway.decisions.get(decision.decision)?.anew === stage && decision.seq < left.seq) decision.past = true;
  }
}

/** The stage that one comes to, and the groups that one was not in before. */
function enteredBy(pathway: Pathway, from: string, to: string): string[] {
  const before = stageWithGroups(pathway, from);
  return stageWithGroups(pathway, to).filter((stage) => !before.includes(stage));
}

const isTaken = ({ agreement }: MoveMade): boolean => agreement === 'not-needed' || agreement === 'agreed';
