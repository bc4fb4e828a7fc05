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
  if (transition.round !== true) return;
  state.round += 1;
  state.roundMs = momentOf(at).ms;
  state.reports = 0;
  state.newest = new Map();
}

/**
 * Entering a stage again leaves behind what it asks for anew. What was written down after the move belongs to the new
 * visit, also where it tells of something earlier.
 */
function leavePast(state: CaseState, pathway: Pathway, { to, seq }: MoveMade): void {
  const before = new Set(stageWithGroups(pathway, state.stage));
  const entered = new Set(stageWithGroups(pathway, to).filter((stage) => stage === to || !before.has(stage)));
  const instruments = new Set([...entered].flatMap((stage) => [...(pathway.anew.get(stage) ?? [])]));
  for (const [key, record] of state.newest) {
    if (!instruments.has(record.instrument) || record.seq > seq) continue;
    record.past = true;
    state.newest.delete(key);
  }
  for (const decision of state.decisions) {
    const { anew } = pathway.decisions.get(decision.decision)!;
    if (anew !== undefined && entered.has(anew) && decision.seq < seq) decision.past = true;
  }
}
